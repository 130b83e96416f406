import { describe, expect, it } from "vitest";
import { createLine } from "@/lib/previews/line";

type Job = { person: string; end: () => void; fail: () => void };

function lineOf(over: { atOnce?: number; perPersonMax?: number } = {}) {
	const running: Job[] = [];
	const made: string[] = [];
	const errors: unknown[] = [];
	const add = createLine<string>({
		make: (want) => {
			made.push(want);
			return new Promise<void>((end, fail) => {
				running.push({ person: want, end, fail: () => fail(new Error(want)) });
			});
		},
		onError: (error) => errors.push(error),
		personOf: (want) => want.slice(0, 1),
		...{ atOnce: 2, waitingMax: 4, perPersonMax: 2, ...over },
	});
	return { add, running, made, errors };
}

describe("a line", () => {
	it("runs so many at once, in order, and goes on when one is done or fails", async () => {
		const { add, running, made, errors } = lineOf();
		for (const want of ["a1", "b1", "c1", "d1"]) add(want);
		expect(made).toEqual(["a1", "b1"]);
		running[0]?.end();
		await expect.poll(() => made).toEqual(["a1", "b1", "c1"]);
		running[1]?.fail();
		await expect.poll(() => made).toEqual(["a1", "b1", "c1", "d1"]);
		expect(errors).toHaveLength(1);
	});

	it("lets no more wait than fit, and no more of one person", async () => {
		const { add, running, made } = lineOf({ atOnce: 1 });
		for (const want of ["a1", "a2", "a3", "a4", "b1", "c1", "d1"]) add(want);
		for (let at = 0; at < 5; at++) {
			await expect.poll(() => running.length).toBe(at + 1);
			running[at]?.end();
		}
		expect(made).toEqual(["a1", "a2", "a3", "b1", "c1"]);
	});
});
