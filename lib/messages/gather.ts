/** Work that waits for its turn, and who is told how it ended. */
type Waiting<I, R> = {
	item: I;
	resolve: (result: R) => void;
	reject: (error: unknown) => void;
};

export type GatherOptions<I, R> = {
	/** Writes a batch whole or not at all; answers in the order of the batch. */
	write: (batch: I[]) => Promise<R[]>;
	/** Items with the same key are never in two batches at once, so they are written in the order they came. */
	keyOf: (item: I) => string;
	/** Whether an error says nothing about the items (the database is gone): then all of the batch have failed alike. */
	isOutage: (error: unknown) => boolean;
	/** Lets the event loop turn once. */
	turn: () => Promise<unknown>;
	batchMax: number;
	/** Batches under way at once. */
	writersMax: number;
	/** Beyond this many waiting the next is turned away at once, rather than kept until its sender gave up. */
	waitingMax: number;
	onFull: () => Error;
};

/**
 * Gathers concurrent writes into batches: a lone item goes at once, what arrives in the same turn of the event loop or
 * while the writers are busy goes together. Each item is answered by its own result. When a batch fails for what is in it, it is taken apart until
 * the poisonous item fails alone and its neighbours are written.
 */
export function createGatherer<I, R>(
	options: GatherOptions<I, R>,
): (item: I) => Promise<R> {
	let waiting: Waiting<I, R>[] = [];
	const busy = new Set<string>();
	let writers = 0;

	async function startWriter(): Promise<void> {
		writers++;
		for (;;) {
			// Requests whose bytes are already here are in time for this batch.
			await options.turn();
			const batch = take();
			if (batch.length === 0) break;
			const keys = batch.map(({ item }) => options.keyOf(item));
			for (const key of keys) busy.add(key);
			await settle(options, batch);
			for (const key of keys) busy.delete(key);
		}
		writers--;
	}

	/** The longest waiting items whose keys are free. */
	function take(): Waiting<I, R>[] {
		const batch: Waiting<I, R>[] = [];
		const rest: Waiting<I, R>[] = [];
		for (const one of waiting) {
			const isFree = !busy.has(options.keyOf(one.item));
			(isFree && batch.length < options.batchMax ? batch : rest).push(one);
		}
		waiting = rest;
		return batch;
	}

	return (item) =>
		new Promise((resolve, reject) => {
			if (waiting.length >= options.waitingMax) return reject(options.onFull());
			waiting.push({ item, resolve, reject });
			if (writers < options.writersMax) void startWriter();
		});
}

async function settle<I, R>(
	options: GatherOptions<I, R>,
	batch: Waiting<I, R>[],
): Promise<void> {
	try {
		const results = await options.write(batch.map(({ item }) => item));
		batch.forEach(({ resolve, reject }, index) => {
			if (index in results) resolve(results[index] as R);
			else reject(new Error("a write without a result"));
		});
	} catch (error) {
		if (batch.length === 1 || options.isOutage(error)) {
			for (const { reject } of batch) reject(error);
			return;
		}
		const half = Math.ceil(batch.length / 2);
		await settle(options, batch.slice(0, half));
		await settle(options, batch.slice(half));
	}
}
