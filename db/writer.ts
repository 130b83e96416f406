import { type Connection, SILENT, writers } from "@/db/client";
import { isDeadlock, isOutage, sqlErrorCode } from "@/db/tx";

/** Runs one statement; `?` stand for values, and a nested array for many rows. */
export type Query = <Row = never>(
	text: string,
	values: unknown[],
) => Promise<Row[]>;

/** A statement with its values, to be run with others in one round trip. */
export type Statement = { text: string; values: unknown[] };

/** What a transaction answers, and the statements that end it: they travel together with the commit. */
export type Written<T> = { value: T; statements: Statement[] };

const TRIES_MAX = 4;

/**
 * A transaction for the hottest path, on a connection kept for this: `work` reads and decides with plain statements and
 * hands back those that write, which go in one round trip with the commit. A throw, there or in any of them, rolls
 * back. Deadlocks are tried again, and so is a connection that turns out dead before anything was to be written. `work`
 * must do nothing but SQL.
 */
export async function write<T>(
	work: (query: Query) => Promise<Written<T>>,
): Promise<T> {
	for (let tries = 1; ; tries++) {
		const attempt = await attemptWrite(work);
		if (attempt.isDone) return attempt.value;
		if (tries >= TRIES_MAX || !attempt.mayRetry) throw attempt.error;
	}
}

type Attempt<T> =
	| { isDone: true; value: T }
	| { isDone: false; error: unknown; mayRetry: boolean };

async function attemptWrite<T>(
	work: (query: Query) => Promise<Written<T>>,
): Promise<Attempt<T>> {
	const connection = await takeConnection();
	let isCommitting = false;
	try {
		const { value, statements } = await work((text, values) =>
			run(connection, text, values),
		);
		isCommitting = true;
		await run(
			connection,
			block([...statements.map(({ text }) => text), "commit"]),
			statements.flatMap(({ values }) => values),
		);
		connection.release();
		return { isDone: true, value };
	} catch (error) {
		await run(connection, "rollback", []).then(
			() => connection.release(),
			() => connection.destroy(),
		);
		// A kept connection may have died with the server it was made for. One that hangs was waited for already.
		const isLost = isOutage(error) && sqlErrorCode(error) !== SILENT;
		const mayRetry = isDeadlock(error) || (!isCommitting && isLost);
		return { isDone: false, error, mayRetry };
	}
}

/**
 * Several statements as one, answered once: https://mariadb.com/docs/server/reference/sql-statements/programmatic-compound-statements/begin-end
 * The server leaves it at the first that fails, so a commit at its end is reached only when all before it went well.
 */
function block(texts: string[]): string {
	return `begin not atomic ${texts.join("; ")}; end`;
}

function takeConnection(): Promise<Connection> {
	return new Promise((resolve, reject) =>
		writers().getConnection((error, connection) =>
			error ? reject(error) : resolve(connection),
		),
	);
}

function run<Row>(
	connection: Connection,
	text: string,
	values: unknown[],
): Promise<Row[]> {
	return new Promise((resolve, reject) => {
		connection.query(text, values, (error, rows) =>
			error ? reject(error) : resolve(rows as Row[]),
		);
	});
}
