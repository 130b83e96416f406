import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import type { DraftInput } from "@/lib/mailbox/input";
import { LetterSaver } from "@/lib/mailbox/saver.browser";
import type { DraftView, SavedView } from "@/lib/mailbox/view";
import type { Result } from "@/lib/problem";

const sheet = {
	recipients: [],
	subject: "",
	attachments: [],
};
const first: DraftView = {
	...sheet,
	id: null,
	clientId: newId(),
	version: 0,
	body: "",
};
const newer: SavedView = { outcome: "newer", draft: { ...first, version: 7 } };

/** A server that answers as it is told, once for each save. */
function begin() {
	const sent: DraftInput[] = [];
	const answers: ((answer: Result<SavedView> | null) => Promise<void>)[] = [];
	const saver = new LetterSaver({
		personId: "p",
		...{ first, kept: null },
		save: (input) => {
			sent.push(input);
			return new Promise((done, fail) => {
				answers.push(async (answer) => {
					if (answer) done(answer);
					else fail(new Error("no line"));
					await vi.advanceTimersByTimeAsync(0);
				});
			});
		},
	});
	const write = (body: string) => saver.note({ ...sheet, body });
	const saved = (version: number): Result<SavedView> => ({
		ok: true,
		value: { outcome: "saved", id: "l", version },
	});
	return { saver, sent, answers, write, saved };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a letter that is written", () => {
	it("is saved after a pause, one save at a time, and the newest words last", async () => {
		const { saver, sent, answers, write, saved } = begin();
		write("D");
		write("Dear");
		await pass(900);
		expect(sent.map(({ body }) => body)).toEqual(["Dear"]);
		write("Dear Ann");
		await pass(5_000);
		expect(sent).toHaveLength(1);
		await answers[0]?.(saved(1));
		await pass(900);
		expect(sent.at(-1)).toMatchObject({
			body: "Dear Ann",
			version: 1,
			turn: 2,
		});
		await answers[1]?.(saved(2));
		expect(saver.saving.get()).toEqual({ state: "saved" });
		expect(saver.id).toBe("l");
		write("Dear Ann, hello");
		expect(saver.saving.get()).toEqual({ state: "saving" });
	});

	it("is tried again where the line is down, with what is newest then", async () => {
		const { saver, sent, answers, write, saved } = begin();
		write("one");
		await pass(900);
		await answers[0]?.(null);
		expect(saver.saving.get()).toEqual({ state: "kept" });
		await pass(5_100);
		expect(sent.map(({ body }) => body)).toEqual(["one", "one"]);
		await answers[1]?.(saved(1));
		expect(saver.saving.get()).toEqual({ state: "saved" });
	});

	it("waits for its writer when something newer is there, and then goes over it or not at all", async () => {
		const { saver, sent, answers, write } = begin();
		write("mine");
		await pass(900);
		await answers[0]?.({ ok: true, value: newer });
		write("mine too");
		await pass(20_000);
		expect(sent).toHaveLength(1);
		expect(saver.saving.get().state).toBe("newer");
		saver.goOnFrom(7);
		await pass(10);
		expect(sent.at(-1)).toMatchObject({ body: "mine too", version: 7 });
	});

	it("is sent only when no save is on its way, and saved no more after", async () => {
		const { saver, sent, answers, write, saved } = begin();
		write("one");
		await pass(900);
		const prepared = saver.prepare({ ...sheet, body: "one two" });
		await answers[0]?.(saved(1));
		expect(await prepared).toMatchObject({
			body: "one two",
			version: 1,
			turn: 2,
		});
		saver.finish();
		write("three");
		await pass(20_000);
		expect(sent).toHaveLength(1);
	});
});
