import { describe, expect, test } from "vitest";
import { UNTOUCHED } from "@/lib/messages/log";
import type { PendingMessage } from "@/lib/messages/pending";
import {
	emptyTimeline,
	hasHole,
	newestLoaded,
	reduceTimeline,
	type Timeline,
	type TimelineAction,
} from "@/lib/messages/timeline";
import type { MarkerView, MessageView } from "@/lib/messages/view";

const ME = "me";
const OTHER = "other";

const message = (
	sequence: number,
	more: Partial<MessageView> = {},
): MessageView => ({
	id: `id-${sequence}`,
	conversationId: "c",
	sequence,
	version: sequence,
	senderId: OTHER,
	clientId: `client-${sequence}`,
	body: { v: 1, kind: "plain", text: `text ${sequence}`, attachments: [] },
	createdAt: "2026-01-01T00:00:00.000Z",
	...UNTOUCHED,
	...more,
});
const mine = (sequence: number, clientId: string, version = sequence) =>
	message(sequence, { senderId: ME, clientId, version });
const pendingOf = (clientId: string): PendingMessage => ({
	clientId,
	conversationId: "c",
	text: clientId,
	attachments: [],
	createdAt: "2026-01-01T00:00:00.000Z",
	problem: null,
});
const marker = (
	personId: string,
	readSequence: number,
	deliveredSequence: number,
	version: number,
): MarkerView => ({ personId, readSequence, deliveredSequence, version });
const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => message(from + i));

const heard = (m: MessageView): TimelineAction => ({
	type: "heard",
	message: m,
});
const marked = (m: MarkerView): TimelineAction => ({
	type: "marked",
	marker: m,
});
const outbox = (...clientIds: string[]): TimelineAction => ({
	type: "outbox",
	pending: clientIds.map(pendingOf),
});
const opened = (
	from: number,
	to: number,
	more: { hasOlder?: boolean; hasNewer?: boolean; version?: number } = {},
): TimelineAction => ({
	type: "opened",
	page: {
		messages: from > to ? [] : range(from, to),
		marks: [],
		hasOlder: more.hasOlder ?? from > 1,
		hasNewer: more.hasNewer ?? false,
	},
	markers: [],
	version: more.version ?? to,
	marksVersion: 0,
	lastSequence: to,
});
const run = (...actions: TimelineAction[]): Timeline =>
	actions.reduce(reduceTimeline, emptyTimeline(ME));
const sequences = (state: Timeline) => state.messages.map((m) => m.sequence);
const waiting = (state: Timeline) => state.pending.map((p) => p.clientId);

/** Every order of a few actions. */
function orders<T>(items: T[]): T[][] {
	if (items.length < 2) return [items];
	return items.flatMap((item, i) =>
		orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
	);
}

describe("what arrives", () => {
	test("in any order, however often, gives one stretch in sequence", () => {
		const start = opened(1, 3);
		const arrivals = [4, 5, 6, 7].map((n) => heard(message(n)));
		for (const order of orders(arrivals)) {
			const state = run(start, ...order, ...order);
			expect(sequences(state)).toEqual([1, 2, 3, 4, 5, 6, 7]);
			expect(state.version).toBe(7);
			expect(hasHole(state)).toBe(false);
		}
	});

	test("beyond a hole is held, asks to catch up, and is drawn when the hole is filled", () => {
		const holed = run(opened(1, 3), heard(message(5)));
		expect(sequences(holed)).toEqual([1, 2, 3]);
		expect(hasHole(holed)).toBe(true);
		expect(holed.version).toBe(3);
		const filled = reduceTimeline(holed, {
			type: "caughtUp",
			changes: {
				messages: [message(4), message(5)],
				markers: [],
				marks: [],
				version: 5,
				marksVersion: 0,
				isComplete: true,
			},
		});
		expect(sequences(filled)).toEqual([1, 2, 3, 4, 5]);
		expect(hasHole(filled)).toBe(false);
	});

	test("a missed marker is a hole in the versions, though no message is missing", () => {
		const state = run(opened(1, 3), heard(message(4, { version: 6 })));
		expect(sequences(state)).toEqual([1, 2, 3, 4]);
		expect(hasHole(state)).toBe(true);
		expect(run(opened(1, 3), heard(message(4))).ahead).toEqual([]);
	});

	test("a later version of a message replaces it; an earlier one does not", () => {
		const edited = message(2, {
			version: 9,
			body: { v: 1, kind: "plain", text: "edited", attachments: [] },
		});
		for (const order of orders([heard(edited), heard(message(2))])) {
			const [, second] = run(opened(1, 3), ...order).messages;
			expect(second?.body).toMatchObject({ text: "edited" });
		}
	});

	test("the first message of a new conversation is drawn", () => {
		expect(sequences(run(opened(1, 0), heard(message(1))))).toEqual([1]);
	});

	test("before the first page is there, messages wait for it", () => {
		const early = run(heard(message(60)));
		expect(sequences(early)).toEqual([]);
		expect(sequences(reduceTimeline(early, opened(10, 59)))).toEqual(
			range(10, 60).map((m) => m.sequence),
		);
	});
});

describe("the sender's own message", () => {
	test("is one row whichever of answer, event and outbox comes first", () => {
		const steps = [
			heard(mine(4, "mine")),
			heard(mine(4, "mine")),
			{ type: "outbox", pending: [] } as TimelineAction,
		];
		for (const order of orders(steps)) {
			const state = run(opened(1, 3), outbox("mine"), ...order);
			expect(sequences(state)).toEqual([1, 2, 3, 4]);
			expect(waiting(state)).toEqual([]);
		}
	});

	test("stays drawn as waiting while its confirmed copy is held behind a hole", () => {
		const held = run(opened(1, 3), outbox("mine"), heard(mine(5, "mine")));
		expect(waiting(held)).toEqual(["mine"]);
		const filled = reduceTimeline(held, heard(message(4)));
		expect(sequences(filled)).toEqual([1, 2, 3, 4, 5]);
		expect(waiting(filled)).toEqual([]);
	});

	test("pending ones keep the order they were typed in, after all confirmed ones", () => {
		const state = run(
			opened(1, 3),
			outbox("a", "b", "c"),
			heard(mine(4, "b")),
			heard(message(5)),
		);
		expect(sequences(state)).toEqual([1, 2, 3, 4, 5]);
		expect(waiting(state)).toEqual(["a", "c"]);
	});

	test("another person's message with the same client id confirms nothing", () => {
		const state = run(
			opened(1, 3),
			outbox("mine"),
			heard(message(4, { clientId: "mine" })),
		);
		expect(waiting(state)).toEqual(["mine"]);
	});

	test("the outbox naming it again after it was confirmed does not bring it back", () => {
		const state = run(opened(1, 3), heard(mine(4, "mine")), outbox("mine"));
		expect(waiting(state)).toEqual([]);
	});
});

describe("history", () => {
	test("an older page goes in front, once", () => {
		const page = {
			messages: range(1, 50),
			marks: [],
			hasOlder: false,
			hasNewer: true,
		};
		const state = run(
			opened(51, 60),
			{ type: "olderLoaded", page },
			{ type: "olderLoaded", page },
		);
		expect(sequences(state)).toEqual(range(1, 60).map((m) => m.sequence));
		expect(state.hasOlder).toBe(false);
	});

	test("opened in the middle, what is new is counted and comes with the newer pages", () => {
		const middle = run(opened(40, 60, { hasNewer: true }), heard(message(91)));
		expect(newestLoaded(middle)).toBe(60);
		expect(middle.lastSequence).toBe(91);
		expect(hasHole({ ...middle, ahead: [] })).toBe(false);
		const state = [
			{ messages: range(61, 85), marks: [], hasOlder: true, hasNewer: true },
			{ messages: range(86, 91), marks: [], hasOlder: true, hasNewer: false },
		].reduce<Timeline>(
			(before, page) => reduceTimeline(before, { type: "newerLoaded", page }),
			middle,
		);
		expect(sequences(state)).toEqual(range(40, 91).map((m) => m.sequence));
		expect(state.hasNewer).toBe(false);
	});

	test("trimming keeps one stretch and says what lies beyond it", () => {
		const long = run(opened(1, 100, { hasOlder: false }));
		const trimmed = (keep: "newest" | "oldest") =>
			reduceTimeline(long, { type: "trimmed", keep, count: 60 });
		const newest = trimmed("newest");
		expect(sequences(newest)).toEqual(range(41, 100).map((m) => m.sequence));
		expect([newest.hasOlder, newest.hasNewer]).toEqual([true, false]);
		const oldest = trimmed("oldest");
		expect(sequences(oldest)).toEqual(range(1, 60).map((m) => m.sequence));
		expect([oldest.hasOlder, oldest.hasNewer]).toEqual([false, true]);
	});

	test("opening again keeps what joins the fresh page, and drops what a hole parts from it", () => {
		const joined = run(opened(1, 60), opened(51, 100));
		expect(sequences(joined)).toEqual(range(1, 100).map((m) => m.sequence));
		expect(joined.hasOlder).toBe(false);
		const parted = run(opened(1, 40), opened(51, 100));
		expect(sequences(parted)).toEqual(range(51, 100).map((m) => m.sequence));
		expect(parted.hasOlder).toBe(true);
	});

	test("a stale first page loses nothing that was heard since", () => {
		const state = run(opened(1, 3), heard(message(4)), opened(1, 3));
		expect(sequences(state)).toEqual([1, 2, 3, 4]);
		expect(state.version).toBe(4);
	});
});

test("two tabs that hear the same in different orders agree", () => {
	const actions = [
		heard(message(4)),
		heard(mine(5, "a")),
		marked(marker(OTHER, 5, 5, 6)),
		heard(message(6, { version: 7 })),
	];
	const seen = orders(actions).map((order) => run(opened(1, 3), ...order));
	for (const state of seen) {
		expect(sequences(state)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(state.version).toBe(7);
		expect(state.markers).toEqual(seen[0]?.markers);
	}
});

describe("markers", () => {
	test("who speaks has read what was said before", () => {
		const state = run(opened(1, 3), heard(message(4)));
		expect(state.markers).toEqual([marker(OTHER, 4, 4, 4)]);
	});

	test("from a list hide no missed message: a send moves its sender's marker under the same version", () => {
		const listed = run(opened(1, 3), {
			type: "markersSeen",
			markers: [marker(OTHER, 4, 4, 4)],
		});
		expect(listed.version).toBe(3);
		expect(listed.markers).toHaveLength(1);
		const moved = run(opened(1, 3), marked(marker(OTHER, 3, 3, 4)));
		expect(moved.version).toBe(4);
	});
});
