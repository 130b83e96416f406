import { describe, expect, test } from "vitest";
import { KEPT_MESSAGES_MAX } from "@/lib/limits";
import { UNTOUCHED } from "@/lib/messages/log";
import {
	emptyTimeline,
	reduceTimeline,
	type Timeline,
} from "@/lib/messages/timeline";
import type { ChangesView, MessageView } from "@/lib/messages/view";
import {
	caughtUp,
	followed,
	isBehind,
	isNewer,
	type KeptLog,
	type KeptNews,
	keptOf,
	pageOf,
	picturesOf,
	surplus,
	withoutWords,
} from "@/lib/offline/kept";

const ME = "me";

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
const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const deleted = (sequence: number, version: number) =>
	message(sequence, { version, body: { v: 1, kind: "deleted" } });

/** A screen's log that was opened with these messages. */
function screen(messages: MessageView[], more = {}): Timeline {
	const last = messages.at(-1)?.sequence ?? 0;
	return reduceTimeline(emptyTimeline(ME), {
		type: "opened",
		page: {
			messages,
			marks: [],
			hasOlder: (messages[0]?.sequence ?? 1) > 1,
			hasNewer: false,
		},
		markers: [],
		version: last,
		marksVersion: 0,
		lastSequence: last,
		...more,
	});
}
const BESIDE = { id: "c", members: null, savedAtMs: 0 };
const keep = (
	timeline: Timeline,
	known: KeptLog | null = null,
	since = timeline.version,
) => keptOf(timeline, { ...BESIDE, known, since });
function kept(messages: MessageView[]): KeptLog {
	const made = keep(screen(messages));
	if (!made) throw new Error("the test needs something kept");
	return made;
}
const sequences = (log: KeptLog | null) =>
	log?.messages.map((one) => one.sequence);
const follow = (log: KeptLog | null, ...news: KeptNews[]) =>
	followed(log, news, { viewerId: ME, id: "c", nowMs: 1, marksVersion: 7 });
const said = (one: MessageView): KeptNews => ({
	type: "message",
	message: one,
});
const changes = (more: Partial<ChangesView>): ChangesView => ({
	messages: [],
	markers: [],
	marks: [],
	version: 0,
	marksVersion: 0,
	isComplete: true,
	...more,
});

describe("what a screen holds", () => {
	test("is kept up to the newest 200, and says that there is more above", () => {
		const log = kept(range(1, KEPT_MESSAGES_MAX + 20));
		expect(log.messages).toHaveLength(KEPT_MESSAGES_MAX);
		expect(log.messages[0]?.sequence).toBe(21);
		expect(log.hasOlder).toBe(true);
		expect(kept(range(1, 3)).hasOlder).toBe(false);
	});

	test("keeps what was known above it when nothing happened to that unseen", () => {
		const known = kept(range(1, 60));
		const log = keep(screen(range(31, 60)), known);
		expect(sequences(log)).toEqual(range(1, 60).map((m) => m.sequence));
		expect(log?.hasOlder).toBe(false);
	});

	test("drops what was known above it when changes may have been missed", () => {
		const known = kept(range(1, 59));
		const log = keep(screen(range(31, 60)), known, 60);
		expect(log?.messages[0]?.sequence).toBe(31);
		expect(log?.hasOlder).toBe(true);
	});

	test("drops what was known above a hole: no gap looks whole", () => {
		const known = { ...kept(range(1, 20)), version: 60 };
		const log = keep(screen(range(31, 60)), known);
		expect(log?.messages[0]?.sequence).toBe(31);
	});

	test("takes changes above the screen's page along", () => {
		const known = kept(range(1, 60));
		const heard = reduceTimeline(screen(range(31, 60)), {
			type: "changed",
			message: deleted(5, 61),
		});
		const log = keep(heard, known, 60);
		expect(log?.version).toBe(61);
		expect(log?.messages[4]?.body.kind).toBe("deleted");
	});

	test("is not kept from another place than the newest", () => {
		const page = { messages: range(1, 9), marks: [], hasOlder: false };
		const away = screen([], { page: { ...page, hasNewer: true } });
		expect(keep(away)).toBeNull();
		expect(
			keep(screen([], { page: { ...page, hasNewer: false } })),
		).not.toBeNull();
	});

	test("loses the words that the viewer deleted for themselves", () => {
		const hidden = {
			sequence: 2,
			isHidden: true,
			isStarred: false,
			version: 1,
		};
		const timeline = reduceTimeline(screen(range(1, 3)), {
			type: "markSet",
			mark: hidden,
		});
		expect(keep(timeline)?.messages[1]?.body).toEqual({
			v: 1,
			kind: "withheld",
		});
		expect(keep(timeline)?.messages[2]?.body.kind).toBe("plain");
	});
});

describe("what no screen holds", () => {
	test("follows messages, changes and marks by version", () => {
		const marker = {
			...{ personId: "other", readSequence: 4, deliveredSequence: 4 },
			version: 6,
		};
		const log = follow(
			kept(range(1, 3)),
			said(message(4)),
			{ type: "changed", message: deleted(2, 5) },
			{ type: "marker", conversationId: "c", marker },
		);
		expect(sequences(log)).toEqual([1, 2, 3, 4]);
		expect(log?.messages[1]?.body.kind).toBe("deleted");
		expect(log?.markers).toContainEqual(marker);
		expect(log?.version).toBe(6);
	});

	test("takes nothing in beyond a hole, and stays behind", () => {
		const log = follow(kept(range(1, 3)), said(message(5)));
		expect(sequences(log)).toEqual([1, 2, 3]);
		expect(log && isBehind(log, { version: 5, marksVersion: 0 })).toBe(true);
	});

	test("begins with its first new message, with an edge above it", () => {
		const log = follow(null, said(message(40)), said(message(41)));
		expect(sequences(log)).toEqual([40, 41]);
		expect(log).toMatchObject({ hasOlder: true, version: 41, marksVersion: 7 });
		expect(
			follow(null, { type: "changed", message: deleted(2, 5) }),
		).toBeNull();
	});
});

describe("the return", () => {
	test("merges what was said, edited and deleted meanwhile", () => {
		const known = kept(range(1, 3));
		expect(isBehind(known, { version: 5, marksVersion: 0 })).toBe(true);
		const log = caughtUp(
			known,
			changes({ messages: [deleted(1, 5), message(4)], version: 5 }),
			ME,
		);
		expect(log.messages.map(({ body }) => body.kind)).toEqual([
			"deleted",
			"plain",
			"plain",
			"plain",
		]);
		expect(isBehind(log, { version: 5, marksVersion: 0 })).toBe(false);
		expect(isBehind(log, { version: 5, marksVersion: 1 })).toBe(true);
	});

	test("is drawn with an edge while the list knows of more than is kept", () => {
		const log = kept(range(1, 3));
		expect(pageOf(log, { lastSequence: 3 }).hasNewer).toBe(false);
		expect(pageOf(log, { lastSequence: 4 }).hasNewer).toBe(true);
	});

	test("another tab's older copy replaces nothing", () => {
		const older = kept(range(1, 3));
		const newer = kept(range(1, 4));
		expect(isNewer(newer, older)).toBe(true);
		expect(isNewer(older, newer)).toBe(false);
		expect(isNewer(older, null)).toBe(true);
		expect(isNewer({ ...older, marksVersion: 1 }, older)).toBe(true);
		expect(isNewer(older, { ...older, marksVersion: 1 })).toBe(false);
	});
});

describe("letting go", () => {
	test("words are dropped in their places, and with them their pictures and quotes", () => {
		const photo = { id: "photo" } as never;
		const shown = message(2, {
			body: { v: 1, kind: "plain", text: "", attachments: [photo] },
		});
		const log = kept([message(1), shown, message(3)]);
		expect(picturesOf(log)).toEqual(new Set(["photo"]));
		const without = withoutWords(log, (one) => one.sequence === 2);
		expect(sequences(without)).toEqual([1, 2, 3]);
		expect(without.messages[1]?.body.kind).toBe("withheld");
		expect(picturesOf(without)).toEqual(new Set());
		expect(withoutWords(log, () => false)).toBe(log);
	});

	test("conversations that are not listed go, and the lowest when there are too many", () => {
		expect(surplus(["a", "b", "c"], ["c", "b"], 50)).toEqual(["a"]);
		expect(surplus(["a", "b", "c"], ["c", "b", "a"], 2)).toEqual(["a"]);
		expect(surplus(["a"], ["a"], 50)).toEqual([]);
	});
});
