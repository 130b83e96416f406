/** One thing to tell: on one channel it may share a call with others, on several it takes a call of its own. */
export type Notice = { channels: string[]; name: string; data: string };

export type BatchOptions = {
	/** Hands notices over; throws when they did not arrive, with `isFinal` when trying again is useless. */
	post: (notices: Notice[]) => Promise<void>;
	/** Told of notices that are given up: who listens finds them by version. */
	onLost: (error: unknown, count: number) => void;
	/** How many single-channel notices one call takes. */
	perCallMax: number;
	waitingMax: number;
	retryDelaysMs: number[];
	sleep: (ms: number) => Promise<void>;
};

/** A post that will fail the same way again. */
export class FinalError extends Error {
	readonly isFinal = true;
}

/**
 * Gathers notices into calls. One call is under way at a time, so the order on every channel is the order of `add`;
 * what arrives meanwhile goes together in the next, and a lone notice goes at once. A failed call is tried again after
 * each delay and then given up; a call that is refused for good is taken apart, so one bad notice costs only itself.
 * Memory is bounded: beyond `waitingMax` the oldest are given up.
 */
export function createBatcher(options: BatchOptions): {
	add: (notice: Notice) => Promise<void>;
} {
	let waiting: { notice: Notice; done: () => void }[] = [];
	let isRunning = false;

	async function run(): Promise<void> {
		isRunning = true;
		while (waiting.length > 0) {
			const count = callLength(waiting, options.perCallMax);
			const call = waiting.slice(0, count);
			waiting = waiting.slice(count);
			await deliver(
				options,
				call.map(({ notice }) => notice),
			);
			for (const { done } of call) done();
		}
		isRunning = false;
	}

	return {
		add: (notice) =>
			new Promise((done) => {
				if (waiting.length >= options.waitingMax) {
					options.onLost(new Error("too many notices wait"), 1);
					waiting.shift()?.done();
				}
				waiting.push({ notice, done });
				if (!isRunning) void run();
			}),
	};
}

/** How many of those in front go in one call: a notice for several channels goes alone. */
function callLength(waiting: { notice: Notice }[], perCallMax: number): number {
	let count = 0;
	while (count < perCallMax && waiting[count]?.notice.channels.length === 1)
		count++;
	return Math.max(1, count);
}

async function deliver(
	options: BatchOptions,
	notices: Notice[],
): Promise<void> {
	const error = await attempt(options, notices);
	if (!error) return;
	if (error instanceof FinalError && notices.length > 1)
		for (const notice of notices) await deliver(options, [notice]);
	else options.onLost(error, notices.length);
}

/** Tries until it went well, is refused for good, or the delays are used up; answers the last error, if any. */
async function attempt(
	{ post, retryDelaysMs, sleep }: BatchOptions,
	notices: Notice[],
): Promise<unknown> {
	for (let tries = 0; ; tries++) {
		try {
			await post(notices);
			return null;
		} catch (error) {
			const delayMs = retryDelaysMs[tries];
			if (error instanceof FinalError || delayMs === undefined) return error;
			await sleep(delayMs);
		}
	}
}
