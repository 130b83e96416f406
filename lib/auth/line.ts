import { ok, type Result, refuse } from "@/lib/problem";

/** Who waits: somebody who has shown that they belong here (a known device, a session, an invite), or anybody. */
export type Standing = "known" | "stranger";

export type Line = <T>(
	standing: Standing,
	work: () => Promise<T>,
) => Promise<Result<T>>;

/**
 * A line for heavy work: `atOnce` run, at most `waitingMax` of each standing wait, and who comes then is refused with
 * `busy`. The known go before strangers and have places of their own, so a crowd at the door keeps nobody of the house out.
 */
export function createLine(
	atOnce: number,
	waitingMax: Record<Standing, number>,
): Line {
	const waiting: Record<Standing, (() => void)[]> = { known: [], stranger: [] };
	let running = 0;
	return async (standing, work) => {
		if (running < atOnce) running++;
		else if (waiting[standing].length >= waitingMax[standing])
			return refuse("busy", { retryAfterSeconds: 2 });
		else await new Promise<void>((start) => waiting[standing].push(start));
		try {
			return ok(await work());
		} finally {
			// The place is handed on, not given up, so that nobody overtakes who waits.
			const next = waiting.known.shift() ?? waiting.stranger.shift();
			if (next) next();
			else running--;
		}
	};
}
