import { logError } from "@/lib/log.server";
import type { Problem } from "@/lib/problem";

/** Codes by which mysql2 and the system say "not reachable now": the person may simply try again. */
const PASSING = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"ENOENT",
	"EPIPE",
	"ETIMEDOUT",
	"PROTOCOL_CONNECTION_LOST",
	"ER_CON_COUNT_ERROR",
	"ER_SERVER_SHUTDOWN",
	"ER_CONNECTION_KILLED",
	"ER_LOCK_DEADLOCK",
	"ER_LOCK_WAIT_TIMEOUT",
	"ER_DISK_FULL",
	"ER_RECORD_FILE_FULL",
	"ENOSPC",
	"POOL_CLOSED",
]);

/** What a thrown error becomes at the door: 503 for what passes by itself, else a blank 500, logged without content. */
export function problemOf(where: string, error: unknown): Problem {
	const cause = (error as { cause?: unknown } | undefined)?.cause ?? error;
	const code = (cause as { code?: string } | undefined)?.code ?? "";
	logError(where, error);
	if (PASSING.has(code)) return { code: "unavailable", retryAfterSeconds: 2 };
	return { code: "internal" };
}
