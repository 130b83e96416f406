import { isOutage } from "@/db/tx";
import { logError } from "@/lib/log.server";
import type { Problem } from "@/lib/problem";

/** What a thrown error becomes at the door: 503 for what passes by itself, else a blank 500, logged without content. */
export function problemOf(where: string, error: unknown): Problem {
	logError(where, error);
	if (isOutage(error)) return { code: "unavailable", retryAfterSeconds: 2 };
	return { code: "internal" };
}
