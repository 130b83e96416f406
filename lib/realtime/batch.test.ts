import { describe, expect, it } from "vitest";
import { createBatcher, FinalError, type Notice } from "@/lib/realtime/batch";

const notice = (name: string, channels = ["a"]): Notice => ({
	channels,
	name,
	data: "{}",
});

/** A batcher whose calls are answered by hand. */
function start(
	answer: (names: string[]) => Promise<void> | void = () => undefined,
	waitingMax = 100,
) {
	const calls: string[][] = [];
	const lost: number[] = [];
	const waits: number[] = [];
	const batcher = createBatcher({
		post: async (notices) => {
			const names = notices.map(({ name }) => name);
			calls.push(names);
			await answer(names);
		},
		onLost: (_, count) => lost.push(count),
		perCallMax: 3,
		waitingMax,
		retryDelaysMs: [1, 2],
		sleep: async (ms) => {
			waits.push(ms);
		},
	});
	const addAll = (...names: string[]) =>
		Promise.all(names.map((name) => batcher.add(notice(name))));
	return { batcher, calls, lost, waits, addAll };
}

describe("a batcher", () => {
	it("sends a lone notice at once, and what came meanwhile together and in order", async () => {
		const { calls, addAll } = start();
		await addAll("1", "2", "3", "4", "5");
		expect(calls).toEqual([["1"], ["2", "3", "4"], ["5"]]);
	});

	it("sends a notice for several channels alone, in its place", async () => {
		const { batcher, calls } = start();
		await Promise.all([
			batcher.add(notice("1")),
			batcher.add(notice("2")),
			batcher.add(notice("wide", ["a", "b"])),
			batcher.add(notice("3")),
		]);
		expect(calls).toEqual([["1"], ["2"], ["wide"], ["3"]]);
	});

	it("tries a failed call again before anything later, then gives it up", async () => {
		let failures = 2;
		const healed = start(() => {
			if (failures-- > 0) throw new Error("down");
		});
		await healed.addAll("1", "2");
		expect(healed.calls).toEqual([["1"], ["1"], ["1"], ["2"]]);
		expect(healed.waits).toEqual([1, 2]);
		expect(healed.lost).toEqual([]);
		const dead = start(() => {
			throw new Error("down");
		});
		await dead.addAll("1");
		expect(dead.calls).toHaveLength(3);
		expect(dead.lost).toEqual([1]);
	});

	it("takes a refused call apart, so that one bad notice costs only itself", async () => {
		const { calls, lost, addAll } = start((names) => {
			if (names.includes("bad")) throw new FinalError("too large");
		});
		await addAll("1", "2", "bad", "3");
		expect(calls.slice(1)).toEqual([["2", "bad", "3"], ["2"], ["bad"], ["3"]]);
		expect(lost).toEqual([1]);
	});

	it("gives up the oldest when too many wait", async () => {
		const { calls, lost, addAll } = start(() => undefined, 2);
		await addAll("1", "2", "3", "4");
		expect(calls).toEqual([["1"], ["3", "4"]]);
		expect(lost).toEqual([1]);
	});
});
