import { describe, expect, test } from "vitest";
import { UNTOUCHED } from "@/lib/messages/log";
import { logRows } from "@/lib/messages/rows";
import {
	emptyTimeline,
	hasHole,
	reduceTimeline,
	type Timeline,
	type TimelineAction,
} from "@/lib/messages/timeline";
import type { MessageView } from "@/lib/messages/view";

const message = (
	sequence: number,
	more: Partial<MessageView> = {},
): MessageView => ({
	id: `id-${sequence}`,
	conversationId: "c",
	sequence,
	version: sequence,
	senderId: "other",
	clientId: `client-${sequence}`,
	body: { v: 1, kind: "plain", text: `text ${sequence}`, attachments: [] },
	createdAt: "2026-01-01T00:00:00.000Z",
	...UNTOUCHED,
	...more,
});
const edited = (sequence: number, version: number, text: string) =>
	message(sequence, {
		version,
		editedAt: "2026-01-01T00:01:00.000Z",
		body: { v: 1, kind: "plain", text, attachments: [] },
	});
const deleted = (sequence: number, version: number) =>
	message(sequence, { version, body: { v: 1, kind: "deleted" } });
const page = (from: number, to: number, isFirst = false) => ({
	messages: Array.from({ length: to - from + 1 }, (_, i) => message(from + i)),
	marks: [],
	hasOlder: !isFirst,
	hasNewer: false,
});
const opened: TimelineAction = {
	type: "opened",
	page: page(4, 6),
	markers: [],
	version: 6,
	marksVersion: 0,
	lastSequence: 6,
};
const changed = (one: MessageView): TimelineAction => ({
	type: "changed",
	message: one,
});
const run = (...actions: TimelineAction[]): Timeline =>
	actions.reduce(reduceTimeline, emptyTimeline("me"));
const says = (state: Timeline) =>
	state.messages.map(({ body }) =>
		body.kind === "plain" ? body.text : body.kind,
	);

/** All orders of a few things. */
function orders<T>(all: T[]): T[][] {
	if (all.length < 2) return [all];
	return all.flatMap((one, at) =>
		orders(all.toSpliced(at, 1)).map((rest) => [one, ...rest]),
	);
}

describe("changes of a message", () => {
	test("end the same in whatever order they are heard", () => {
		const actions = [
			changed(edited(5, 7, "first")),
			changed(edited(5, 8, "second")),
			changed(deleted(5, 9)),
			changed(edited(4, 10, "other")),
		];
		for (const order of orders(actions)) {
			const state = run(opened, ...order);
			expect(says(state)).toEqual(["other", "deleted", "text 6"]);
			expect([state.version, hasHole(state)]).toEqual([10, false]);
		}
	});

	test("that are missed leave a hole, and catching up fills it", () => {
		const state = run(opened, changed(edited(6, 8, "later")));
		expect(hasHole(state)).toBe(true);
		const caught = reduceTimeline(state, {
			type: "caughtUp",
			changes: {
				messages: [deleted(4, 7), edited(6, 8, "later")],
				markers: [],
				marks: [],
				version: 8,
				marksVersion: 0,
				isComplete: true,
			},
		});
		expect(says(caught)).toEqual(["deleted", "text 5", "later"]);
		expect(hasHole(caught)).toBe(false);
	});

	test("that are heard while a page is on its way are not undone by it", () => {
		const state = run(opened, changed(deleted(2, 7)), {
			type: "olderLoaded",
			page: page(1, 3, true),
		});
		expect(says(state).slice(0, 3)).toEqual(["text 1", "deleted", "text 3"]);
		expect(state.version).toBe(7);
	});

	test("of one that has not come yet wait for it, in its newest form", () => {
		const state = run(
			opened,
			changed(edited(8, 9, "new words")),
			{ type: "heard", message: message(8) },
			{ type: "heard", message: message(7) },
		);
		expect(says(state).slice(-2)).toEqual(["text 7", "new words"]);
	});

	test("told to all keep what only the viewer knows", () => {
		const mine = [{ emoji: "👍", count: 1, isMine: true }];
		const all = [
			{ emoji: "👍", count: 2 },
			{ emoji: "🎉", count: 1 },
		];
		const state = run(
			opened,
			changed(message(5, { version: 7, reactions: mine })),
			changed(message(5, { version: 8, reactions: all })),
		);
		expect(state.messages[1]?.reactions).toEqual([
			{ emoji: "👍", count: 2, isMine: true },
			{ emoji: "🎉", count: 1, isMine: false },
		]);
	});
});

describe("the viewer's own marks", () => {
	const mark = (version: number, isHidden: boolean) => ({
		sequence: 5,
		isHidden,
		isStarred: !isHidden,
		version,
	});
	const drawn = (state: Timeline) =>
		logRows(state, null, () => "day").flatMap((row) =>
			row.kind === "message" ? row.message.sequence : [],
		);

	test("take a hidden message out of the log and touch no version", () => {
		const state = run(opened, { type: "markSet", mark: mark(1, true) });
		expect(drawn(run(opened))).toEqual([4, 5, 6]);
		expect(drawn(state)).toEqual([4, 6]);
		expect(state.version).toBe(6);
	});

	test("do not go back when an older sight of them comes", () => {
		const state = run(
			opened,
			{ type: "markSet", mark: mark(2, true) },
			{ type: "markSet", mark: mark(1, false) },
		);
		expect(drawn(state)).toEqual([4, 6]);
	});
});

test("messages that are heard while the last page is on its way come with it", () => {
	const middle = run(
		{ ...opened, page: { ...page(4, 6), hasNewer: true } },
		{ type: "heard", message: message(9) },
		{ type: "heard", message: message(10) },
	);
	const sequences = (state: Timeline) =>
		state.messages.map(({ sequence }) => sequence);
	const paged = reduceTimeline(middle, {
		type: "newerLoaded",
		page: page(7, 8),
	});
	expect(sequences(paged)).toEqual([4, 5, 6, 7, 8, 9, 10]);
	const led = reduceTimeline(middle, { ...opened, page: page(8, 8) });
	expect(sequences(led)).toEqual([8, 9, 10]);
});
