import { expect, test } from "vitest";
import { singleFlight } from "@/lib/single-flight";

/** A question that is answered, with its number, when the test says so. */
function question() {
	const open: { answer: (asked: number) => void; fail: () => void }[] = [];
	const ask = singleFlight(
		() =>
			new Promise<number>((answer, fail) => {
				open.push({ answer, fail: () => fail(new Error("no line")) });
			}),
	);
	return { ask, open };
}

test("who asks while it is under way shares the one that begins after it", async () => {
	const { ask, open } = question();
	const first = ask();
	const later = [ask(), ask(), ask()];
	expect(open).toHaveLength(1);
	open[0]?.answer(1);
	expect(await first).toBe(1);
	await expect.poll(() => open.length).toBe(2);
	const last = ask();
	open[1]?.answer(2);
	expect(await Promise.all(later)).toEqual([2, 2, 2]);
	await expect.poll(() => open.length).toBe(3);
	open[2]?.answer(3);
	expect(await last).toBe(3);
	expect(open).toHaveLength(3);
});

test("one that fails holds up nobody, and alone it is asked at once", async () => {
	const { ask, open } = question();
	const first = ask();
	const second = ask();
	open[0]?.fail();
	await expect(first).rejects.toThrow("no line");
	await expect.poll(() => open.length).toBe(2);
	open[1]?.answer(2);
	expect(await second).toBe(2);
	void ask();
	expect(open).toHaveLength(3);
});
