import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Receipts } from "@/lib/messages/receipts.browser";

type Told = { readSequence?: number; deliveredSequence: number };
/** What the server was told, and how to let it answer. */
let told: { mark: Told; answer: (status?: number) => void }[] = [];

beforeEach(() => {
	vi.useFakeTimers();
	told = [];
	vi.stubGlobal("fetch", (_path: string, { body }: { body: string }) => {
		const mark = JSON.parse(body) as Told;
		return new Promise<Response>((resolve) => {
			const answer = (status = 200) =>
				resolve(Response.json({ ...mark, version: 1 }, { status }));
			told.push({ mark, answer });
		});
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test("a slow server is told one thing at a time, and then the rest in one", async () => {
	const receipts = new Receipts(() => {});
	receipts.read("c", 1);
	await vi.advanceTimersByTimeAsync(400);
	for (let seen = 2; seen <= 9; seen++) {
		receipts.read("c", seen);
		await vi.advanceTimersByTimeAsync(450);
	}
	expect(told.map(({ mark }) => mark.readSequence)).toEqual([1]);
	told[0]?.answer();
	await vi.advanceTimersByTimeAsync(400);
	expect(told.map(({ mark }) => mark.readSequence)).toEqual([1, 9]);
	told[1]?.answer();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(told).toHaveLength(2);
});

test("one that never answers holds up what was seen since for seconds, not for good", async () => {
	const receipts = new Receipts(() => {});
	receipts.read("c", 1);
	await vi.advanceTimersByTimeAsync(400);
	receipts.read("c", 2);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(told.map(({ mark }) => mark.readSequence)).toEqual([1, 2]);
	receipts.stop();
});

test("what failed is told again", async () => {
	const receipts = new Receipts(() => {});
	receipts.delivered("c", 3);
	await vi.advanceTimersByTimeAsync(400);
	told[0]?.answer(503);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(told.map(({ mark }) => mark.deliveredSequence)).toEqual([3, 3]);
	told[1]?.answer();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(told).toHaveLength(2);
});
