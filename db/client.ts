import type { Socket } from "node:net";
import { drizzle, type MySql2Database } from "drizzle-orm/mysql2";
import mysql from "mysql2";

export type Db = MySql2Database;
/** What a query runs on: the pool, or the transaction it must be part of. */
export type Executor = Db | Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Connection = mysql.PoolConnection;

/**
 * How long MariaDB may be silent while somebody waits for it. One that hangs (a frozen machine, a lost network) keeps its
 * connections open, and without this every request would wait for ever. An SD card that flushes takes seconds at worst.
 */
const SILENCE_MS = 8_000;
const CONNECT_MS = 5_000;
/** How long one may wait for a connection, and how many may. */
const ACQUIRE_MS = 5_000;
const WAITING_MAX = 5_000;
/**
 * MariaDB itself ends what would take longer, as long as it can: a statement that we gave up on and it did not would
 * still run, and hold its locks.
 */
const SESSION =
	"set session innodb_lock_wait_timeout = 3, session max_statement_time = 7";
/**
 * What a transaction reads after it waited for a lock is what holds then, whatever it read before; and a look for rows that
 * are not there holds up nobody who adds others (docs/decisions/0061-read-what-holds.md).
 */
const ISOLATION = "set session transaction isolation level read committed";

/** The code of a connection that was given up because MariaDB said nothing for SILENCE_MS. */
export const SILENT = "DATABASE_SILENT";
/** The code of having waited in vain for a connection. */
export const CROWDED = "DATABASE_CROWDED";

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
		client: boundedPool({
			...connectionOptions(url),
			connectionLimit: 8,
			maxIdle: 2,
		}),
	}) as Db & { $client: mysql.Pool };
	return holder[KEY];
}

/** The connections of `db/writer.ts`, which are always inside a transaction. */
export function writers(): mysql.Pool {
	const holder = globalThis as Holder;
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error("DATABASE_URL is not set");
	if (holder[WRITERS_KEY]) return holder[WRITERS_KEY];
	const pool = boundedPool({
		...connectionOptions(url),
		connectionLimit: 4,
	});
	// The first statement opens the transaction, so no round trip has to.
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

/** A pool in which nobody waits for ever, neither for a connection nor for an answer. */
function boundedPool(options: mysql.PoolOptions): mysql.Pool {
	const pool = mysql.createPool({
		...options,
		connectTimeout: CONNECT_MS,
		queueLimit: WAITING_MAX,
	});
	pool.on("connection", (connection) => {
		socketOf(connection).on("timeout", () => {
			// With an error the socket fails like a lost one: who waits hears of it, and the pool lets the connection go.
			// Handed back it would give the late answer to the next who asks.
			socketOf(connection).destroy(outage("MariaDB is silent", SILENT));
		});
		connection.query(SESSION, () => undefined);
		connection.query(ISOLATION, () => undefined);
	});
	// The clock runs only while a connection is lent, and each byte in either direction winds it up again.
	pool.on("acquire", (connection) =>
		socketOf(connection).setTimeout(SILENCE_MS),
	);
	pool.on("release", (connection) => socketOf(connection).setTimeout(0));
	boundWaiting(pool);
	return pool;
}

/** mysql2 has no time-out for waiting in line. A connection that comes too late goes back unused. */
function boundWaiting(pool: mysql.Pool): void {
	const take = pool.getConnection.bind(pool);
	let isInLine = false;
	pool.on("enqueue", () => {
		isInLine = true;
	});
	pool.getConnection = (answer) => {
		let timer: NodeJS.Timeout | undefined;
		let isLate = false;
		isInLine = false;
		take((error, connection) => {
			if (isLate) return connection?.release();
			clearTimeout(timer);
			if (error) error.code ??= CROWDED;
			answer(error, connection);
		});
		// Said before `take` returns. Mostly a connection is free, and a timer would be the dearest part of lending it.
		if (!isInLine) return;
		timer = setTimeout(() => {
			isLate = true;
			answer(outage("no connection is free", CROWDED), undefined as never);
		}, ACQUIRE_MS);
	};
}

function outage(message: string, code: string): NodeJS.ErrnoException {
	return Object.assign(new Error(message), { code });
}

/** mysql2 does not type it. Asked for each time: TLS puts another in its place. */
function socketOf(connection: mysql.Connection): Socket {
	return (connection as unknown as { stream: Socket }).stream;
}
