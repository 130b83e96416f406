import type { Exit, Running } from "@/scripts/services/process";

const DELAY_FIRST_MS = 250;
const DELAY_MAX_MS = 30_000;
/** A child that lived this long has recovered: its next fall starts from the first delay again. */
const STEADY_MS = 60_000;

export type Kept = { name: string; release: () => void };
type Say = (line: string) => void;

/**
 * Starts a child and starts it again whenever it dies, each time waiting longer, until it is released. When the first
 * start fails, nothing is kept.
 */
export async function keep(
	start: () => Promise<Running>,
	say: Say,
): Promise<Kept> {
	const first = await start();
	const pause = new Pause();
	void watch(first, start, say, pause);
	return { name: first.name, release: () => pause.end() };
}

async function watch(
	first: Running,
	start: () => Promise<Running>,
	say: Say,
	pause: Pause,
): Promise<void> {
	let delayMs = DELAY_FIRST_MS;
	let running: Running | null = first;
	while (true) {
		const since = performance.now();
		const exit = await running?.exited;
		if (performance.now() - since > STEADY_MS) delayMs = DELAY_FIRST_MS;
		if (exit && !pause.isEnded) say(`${first.name} ended (${words(exit)})`);
		await pause.wait(delayMs);
		if (pause.isEnded) return;
		delayMs = Math.min(delayMs * 2, DELAY_MAX_MS);
		running = await start().catch((error: Error) => {
			say(`${error.message} Trying again in ${delayMs / 1000} s`);
			return null;
		});
		if (running && !pause.isEnded) say(`${first.name} is back`);
	}
}

function words({ code, signal }: Exit): string {
	return signal ?? `code ${code}`;
}

/** A wait that can be ended, once and for all. */
class Pause {
	isEnded = false;
	#wake = () => {};

	async wait(ms: number): Promise<void> {
		if (this.isEnded) return;
		await new Promise<void>((done) => {
			const timer = setTimeout(done, ms);
			this.#wake = () => {
				clearTimeout(timer);
				done();
			};
		});
	}

	end(): void {
		this.isEnded = true;
		this.#wake();
	}
}
