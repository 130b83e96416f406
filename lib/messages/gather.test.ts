import { describe, expect, it } from "vitest";
import { createGatherer } from "@/lib/messages/gather";

type Item = { key: string; name: string };

function start(
	over: { batchMax?: number; writersMax?: number; waitingMax?: number } = {},
	fail: (names: string[]) => unknown = () => undefined,
) {
	const turn = () => new Promise((done) => setImmediate(done));
	const batches: string[][] = [];
	const releases: (() => void)[] = [];
	const gather = createGatherer<Item, string>({
		write: async (batch) => {
			const names = batch.map(({ name }) => name);
			batches.push(names);
			await new Promise<void>((done) => releases.push(done));
			const error = fail(names);
			if (error) throw error;
			return names.map((name) => `${name}!`);
		},
		keyOf: ({ key }) => key,
		isOutage: (error) => error === "gone",
		turn,
		batchMax: 3,
		writersMax: 1,
		waitingMax: 100,
		onFull: () => new Error("full"),
		...over,
	});
	const add = (name: string, key = name) =>
		gather({ key, name }).catch((error) => `failed: ${error}`);
	/** Lets writes end, one after the other, until nothing more is asked. */
	const flow = async () => {
		for (let idle = 0; idle < 5; idle++) {
			const release = releases.shift();
			if (release) idle = 0;
			release?.();
			await turn();
		}
	};
	return { add, batches, flow, turn };
}

describe("a gatherer", () => {
	it("writes a lone item at once, and together what comes in one turn or waits", async () => {
		const { add, batches, flow, turn } = start();
		const lone = add("lone");
		await turn();
		expect(batches).toEqual([["lone"]]);
		const waiting = ["a", "b", "c", "d"].map((name) => add(name));
		await turn();
		expect(batches).toEqual([["lone"]]);
		await flow();
		expect(await Promise.all([lone, ...waiting])).toEqual(
			["lone", "a", "b", "c", "d"].map((name) => `${name}!`),
		);
		expect(batches).toEqual([["lone"], ["a", "b", "c"], ["d"]]);
		const together = ["e", "f"].map((name) => add(name));
		await flow();
		await Promise.all(together);
		expect(batches.at(-1)).toEqual(["e", "f"]);
	});

	it("never has one key in two batches at once, and keeps its order", async () => {
		const { add, batches, flow, turn } = start({ writersMax: 2 });
		const first = add("1", "x");
		await turn();
		const others = [add("2", "x"), add("3", "y"), add("4", "x")];
		await turn();
		expect(batches).toEqual([["1"], ["3"]]);
		await flow();
		await Promise.all([first, ...others]);
		expect(batches).toEqual([["1"], ["3"], ["2", "4"]]);
	});

	it("takes a failed batch apart, so that a poisonous item fails alone", async () => {
		const { add, flow } = start({ batchMax: 8 }, (names) =>
			names.includes("bad") ? "poison" : undefined,
		);
		const all = ["first", "1", "2", "bad", "4"].map((name) => add(name));
		await flow();
		expect(await Promise.all(all)).toEqual([
			"first!",
			"1!",
			"2!",
			"failed: poison",
			"4!",
		]);
	});

	it("fails a batch whole when the database is gone, and goes on when it is back", async () => {
		let isGone = true;
		const { add, batches, flow } = start({}, () => (isGone ? "gone" : null));
		const all = ["a", "b", "c"].map((name) => add(name));
		await flow();
		expect(await Promise.all(all)).toEqual(Array(3).fill("failed: gone"));
		expect(batches).toEqual([["a", "b", "c"]]);
		isGone = false;
		const later = add("later");
		await flow();
		expect(await later).toBe("later!");
	});

	it("turns away what comes when too many wait", async () => {
		const { add, flow } = start({ waitingMax: 1 });
		const all = ["a", "b", "c"].map((name) => add(name));
		await flow();
		expect(await Promise.all(all)).toEqual([
			"a!",
			"failed: Error: full",
			"failed: Error: full",
		]);
	});
});
