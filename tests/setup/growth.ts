const TIMES = 16;
const TRIES_MAX = 60;
/** Halfway, on a scale of factors, between growing with the length (16) and with its square (256). */
const BOUND = 64;

/**
 * Whether the time of `work` grows with the length of its input alone: sixteen times as much takes some sixteen times
 * as long. The best of many tries of each counts, so that what else the machine does in the meantime does not.
 */
export function isLinear(
	input: (length: number) => string,
	work: (text: string) => unknown,
	length: number,
): boolean {
	const small = input(length / TIMES);
	const large = input(length);
	const best = {
		small: Number.POSITIVE_INFINITY,
		large: Number.POSITIVE_INFINITY,
	};
	for (let tries = 0; tries < TRIES_MAX; tries++) {
		best.small = Math.min(
			best.small,
			timed(() => work(small)),
		);
		best.large = Math.min(
			best.large,
			timed(() => work(large)),
		);
		// The first tries are those of an engine that does not know the code yet.
		if (tries > 2 && best.large < best.small * BOUND) return true;
	}
	return false;
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
