const FIRST_MS = 500;
const MAX_MS = 20_000;

/**
 * How long to wait before the next try to connect: doubling, bounded, and spread over its second half, so that the
 * clients of a server that came back do not all knock in the same moment. `random` is in [0, 1).
 */
export function reconnectDelayMs(failures: number, random: number): number {
	const ceiling = Math.min(FIRST_MS * 2 ** Math.min(failures, 10), MAX_MS);
	return Math.round(ceiling * (0.5 + random / 2));
}
