import { DrizzleQueryError } from "drizzle-orm";
import { drizzle } from "drizzle-orm/mysql2";
import { CROWDED, database, type Executor, SILENT } from "@/db/client";

const RETRYABLE = new Set([
	"ER_LOCK_DEADLOCK",
	"ER_LOCK_WAIT_TIMEOUT",
	"ER_CHECKREAD",
]);
const TRIES_MAX = 4;

/** Codes by which mysql2 and the system say "not reachable now": whoever asked may simply try again. */
const OUTAGES = new Set([
	...RETRYABLE,
	SILENT,
	CROWDED,
	"ER_STATEMENT_TIMEOUT",
	// A unix socket whose line of waiting connections is full.
	"EAGAIN",
	"ECONNREFUSED",
	"ECONNRESET",
	"ENOENT",
	"EPIPE",
	"ETIMEDOUT",
	"PROTOCOL_CONNECTION_LOST",
	"ER_CON_COUNT_ERROR",
	"ER_SERVER_SHUTDOWN",
	"ER_CONNECTION_KILLED",
	"ER_DISK_FULL",
	"ER_RECORD_FILE_FULL",
	"ENOSPC",
	"POOL_CLOSED",
]);

/** MariaDB's error code behind a failed query ("ER_DUP_ENTRY"), or undefined when the error is something else. */
export function sqlErrorCode(error: unknown): string | undefined {
	const cause = error instanceof DrizzleQueryError ? error.cause : error;
	return (cause as { code?: string } | undefined)?.code;
}

/** Whether an error says that the database cannot serve now, and nothing about what was asked of it. */
export function isOutage(error: unknown): boolean {
	const cause = error instanceof DrizzleQueryError ? error.cause : error;
	return (
		OUTAGES.has(sqlErrorCode(error) ?? "") ||
		// mysql2 gives no code to a command on a connection that has just died.
		(cause instanceof Error && cause.message.includes("closed state"))
	);
}

/** Whether the database asks to run the same transaction again. */
export function isDeadlock(error: unknown): boolean {
	return RETRYABLE.has(sqlErrorCode(error) ?? "");
}

/**
 * Runs `work` in one transaction and answers what it answers; a throw rolls back. A deadlock or lock wait is the
 * database asking to try again, so the whole of `work` is repeated: it must do nothing but SQL.
 */
export async function transaction<T>(
	work: (tx: Executor) => Promise<T>,
): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await runOnce(work);
		} catch (error) {
			if (tries >= TRIES_MAX || !isDeadlock(error)) throw error;
		}
	}
}

/** The same for work that may refuse: an answer that is not `ok` rolls back like a throw does, and is answered. */
export async function refusable<R extends { ok: boolean }>(
	work: (tx: Executor) => Promise<R>,
): Promise<R> {
	class Refused extends Error {
		constructor(readonly result: R) {
			super("refused");
		}
	}
	try {
		return await transaction(async (tx) => {
			const result = await work(tx);
			if (!result.ok) throw new Refused(result);
			return result;
		});
	} catch (error) {
		if (error instanceof Refused) return error.result;
		throw error;
	}
}

/**
 * Drizzle's own transaction loses the first error when the connection is dead: its rollback fails in turn, without a
 * code. Here the first error is the one that is thrown, and a connection that cannot roll back never returns to the pool.
 */
async function runOnce<T>(work: (tx: Executor) => Promise<T>): Promise<T> {
	const connection = await database().$client.promise().getConnection();
	try {
		await connection.query("begin");
		const answer = await work(drizzle({ client: connection }) as Executor);
		await connection.query("commit");
		connection.release();
		return answer;
	} catch (error) {
		await connection.query("rollback").then(
			() => connection.release(),
			() => connection.destroy(),
		);
		throw error;
	}
}
