import { drizzle, type MySql2Database } from "drizzle-orm/mysql2";
import mysql from "mysql2";

export type Db = MySql2Database;
/** What a query runs on: the pool, or the transaction it must be part of. */
export type Executor = Db | Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Connection = mysql.PoolConnection;

const KEY = Symbol.for("chit-chat.db");
const WRITERS_KEY = Symbol.for("chit-chat.db.writers");
type Holder = {
	[KEY]?: Db & { $client: mysql.Pool };
	[WRITERS_KEY]?: mysql.Pool;
};

/**
 * Options for a connection to DATABASE_URL. `mysql://user:pass@host:port/name`, or with
 * `?socketPath=/path/db.sock` for a unix socket. Times are UTC on both sides.
 */
export function connectionOptions(url: string): mysql.PoolOptions {
	const at = new URL(url);
	const socketPath = at.searchParams.get("socketPath");
	return {
		user: decodeURIComponent(at.username),
		password: decodeURIComponent(at.password) || undefined,
		database: decodeURIComponent(at.pathname.slice(1)) || undefined,
		...(socketPath
			? { socketPath }
			: { host: at.hostname, port: Number(at.port || 3306) }),
		timezone: "Z",
		supportBigNumbers: true,
	};
}

/**
 * The one pool of this process. It hangs on `globalThis`, because Next's bundle and `server.ts`'s bundle each carry
 * their own copy of this module, and so that a hot reload does not open a second one.
 */
export function database(): Db & { $client: mysql.Pool } {
	const holder = globalThis as Holder;
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error("DATABASE_URL is not set");
	// Eight connections saturate one MariaDB on small machines; more only cost memory there.
	holder[KEY] ??= drizzle({
		client: mysql.createPool({
			...connectionOptions(url),
			connectionLimit: 8,
			maxIdle: 2,
			connectTimeout: 5_000,
		}),
	}) as Db & { $client: mysql.Pool };
	return holder[KEY];
}

/**
 * The few connections of `db/writer.ts`, which sends several fixed statements in one round trip. That is switched on
 * here alone: on the pool for everything else it would make any mistake in quoting worse.
 */
export function writers(): mysql.Pool {
	const holder = globalThis as Holder;
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error("DATABASE_URL is not set");
	if (holder[WRITERS_KEY]) return holder[WRITERS_KEY];
	const pool = mysql.createPool({
		...connectionOptions(url),
		multipleStatements: true,
		connectionLimit: 4,
		connectTimeout: 5_000,
	});
	// Always inside a transaction: the first statement opens it, so no round trip has to.
	pool.on("connection", (connection) =>
		connection.query("set autocommit = 0", () => undefined),
	);
	holder[WRITERS_KEY] = pool;
	return pool;
}

/** Closes the pools; for orderly shutdown and tests. */
export async function closeDatabase(): Promise<void> {
	const holder = globalThis as Holder;
	const pools = [holder[KEY]?.$client, holder[WRITERS_KEY]];
	holder[KEY] = undefined;
	holder[WRITERS_KEY] = undefined;
	await Promise.all(pools.map((pool) => pool?.promise().end()));
}
