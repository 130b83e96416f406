import { describe, expect, it } from "vitest";
import { createGatherer } from "@/lib/messages/gather";

type Item = { key: string; name: string };

function start(
	over: { batchMax?: number; writersMax?: number; waitingMax?: number } = {},
	fail: (names: string[]) => unknown = () => undefined,
) {
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
			await new Promise((turn) => setImmediate(turn));
		}
	};
	return { add, batches, flow };
}

describe("a gatherer", () => {
	it("writes a lone item at once and what waits together, each answered by its own", async () => {
		const { add, batches, flow } = start();
		const all = ["a", "b", "c", "d", "e"].map((name) => add(name));
		expect(batches).toEqual([["a"]]);
		await flow();
		expect(await Promise.all(all)).toEqual(["a!", "b!", "c!", "d!", "e!"]);
		expect(batches).toEqual([["a"], ["b", "c", "d"], ["e"]]);
	});

	it("never has one key in two batches at once, and keeps its order", async () => {
		const { add, batches, flow } = start({ writersMax: 2 });
		const all = [add("1", "x"), add("2", "x"), add("3", "y"), add("4", "x")];
		expect(batches).toEqual([["1"], ["3"]]);
		await flow();
		await Promise.all(all);
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
		expect(batches).toEqual([["a"], ["b", "c"]]);
		isGone = false;
		const later = add("later");
		await flow();
		expect(await later).toBe("later!");
	});

	it("turns away what comes when too many wait", async () => {
		const { add, flow } = start({ waitingMax: 1 });
		const all = ["a", "b", "c"].map((name) => add(name));
		await flow();
		expect(await Promise.all(all)).toEqual(["a!", "b!", "failed: Error: full"]);
	});
});
