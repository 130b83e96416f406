/** How much one socket may still send: a bucket that refills with time. */
export type FrameBudget = { tokens: number; at: number };

/** A full bucket, as every socket starts with. */
export function fullBudget(burst: number, nowMs: number): FrameBudget {
	return { tokens: burst, at: nowMs };
}

/**
 * Takes `cost` from the budget in place and tells whether it held. Written on the socket's own object, since a
 * new one per frame would be garbage at the very rate that a flood arrives.
 */
export function spend(
	budget: FrameBudget,
	{
		cost,
		burst,
		perSecond,
		nowMs,
	}: { cost: number; burst: number; perSecond: number; nowMs: number },
): boolean {
	const refill = (Math.max(0, nowMs - budget.at) * perSecond) / 1000;
	budget.tokens = Math.min(burst, budget.tokens + refill) - cost;
	budget.at = nowMs;
	return budget.tokens >= 0;
}

/** Long frames cost more, so that a flood of bytes ends as soon as a flood of frames. */
export function frameCost(bytes: number): number {
	return 1 + Math.floor(bytes / 2048);
}
