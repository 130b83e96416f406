/**
 * Fetches a part of the page that is not needed yet, once there is nothing better to do, so that it is there when the
 * line is not. Answers how to leave it.
 */
export function whenIdle(fetchIt: () => Promise<unknown>): () => void {
	// It is fetched again by whoever needs it.
	const run = () => void fetchIt().catch(() => undefined);
	// Not every browser knows when it has nothing to do.
	if (typeof requestIdleCallback === "undefined") {
		const timer = setTimeout(run, 2_000);
		return () => clearTimeout(timer);
	}
	const idle = requestIdleCallback(run);
	return () => cancelIdleCallback(idle);
}

/** So long a page is left to who has just opened it. */
const SETTLED_AFTER_MS = 5_000;

/** The same for what is only fetched ahead, in case somebody wants it: a phone that is still drawing does nothing else meanwhile. */
export function whenSettled(fetchIt: () => Promise<unknown>): () => void {
	let leave: (() => void) | undefined;
	const timer = setTimeout(() => {
		leave = whenIdle(fetchIt);
	}, SETTLED_AFTER_MS);
	return () => {
		clearTimeout(timer);
		leave?.();
	};
}
