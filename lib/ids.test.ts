import { expect, it } from "vitest";
import { newId, sortedPair } from "./ids";

it("makes ids that sort by the time they were made", () => {
	const made = [1, 2, 1_700_000_000_000, 1_700_000_000_001].map((ms) =>
		newId(ms),
	);
	expect([...made].sort()).toEqual(made);
});

it("makes UUIDs of version 7 that hold their milliseconds", () => {
	const id = newId(0x0123456789ab);
	expect(id).toMatch(
		/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
	);
});

it("never makes the same id twice in one millisecond", () => {
	const made = new Set(Array.from({ length: 10_000 }, () => newId(5)));
	expect(made.size).toBe(10_000);
});

it("gives a pair one order from either side", () => {
	expect(sortedPair("b", "a")).toEqual(sortedPair("a", "b"));
});
