import { DrizzleQueryError } from "drizzle-orm";
import { database, type Executor } from "@/db/client";

const RETRYABLE = new Set([
	"ER_LOCK_DEADLOCK",
	"ER_LOCK_WAIT_TIMEOUT",
	"ER_CHECKREAD",
]);
const TRIES_MAX = 4;

/** MariaDB's error code behind a failed query ("ER_DUP_ENTRY"), or undefined when the error is something else. */
export function sqlErrorCode(error: unknown): string | undefined {
	const cause = error instanceof DrizzleQueryError ? error.cause : error;
	return (cause as { code?: string } | undefined)?.code;
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
			return await database().transaction(work);
		} catch (error) {
			if (tries >= TRIES_MAX || !RETRYABLE.has(sqlErrorCode(error) ?? ""))
				throw error;
		}
	}
}
