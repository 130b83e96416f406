import { SCHEDULE_DAYS_MAX } from "@/lib/limits";
import type { ProblemCode } from "@/lib/problem";

/** A clock that goes wrong by less than this still chooses times to come. */
const CLOCKS_DIFFER_MS = 60_000;
const DAY_MS = 86_400_000;

/** Why a message cannot be said at a time; null when it can. A moment that has just passed means at once. */
export function timeProblem(dueAt: Date, now: Date): ProblemCode | null {
	const aheadMs = dueAt.getTime() - now.getTime();
	if (Number.isNaN(aheadMs) || aheadMs < -CLOCKS_DIFFER_MS) return "invalid";
	return aheadMs > SCHEDULE_DAYS_MAX * DAY_MS ? "too_large" : null;
}
