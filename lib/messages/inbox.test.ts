import { describe, expect, test } from "vitest";
import type { ConversationView } from "@/lib/conversations/view";
import {
	channelsOf,
	type Inbox,
	reduceInbox,
	unreadTotal,
} from "@/lib/messages/inbox";
import { UNTOUCHED } from "@/lib/messages/log";
import type { MessageView } from "@/lib/messages/view";

const ME = "me";
const conversation = (
	id: string,
	more: Partial<ConversationView> = {},
): ConversationView => ({
	id,
	kind: "direct",
	channel: `channel-${id}`,
	typingChannel: `typing-${id}`,
	other: { id: `other-${id}`, handle: "o", displayName: "O", photoId: null },
	presence: { status: "offline", lastSeenOn: null },
	lastSequence: 5,
	version: 5,
	lastActivityAt: "2026-01-01T00:00:00.000Z",
	lastLine: null,
	marksVersion: 0,
	unread: 0,
	mentions: 0,
	markers: [
		{ personId: ME, readSequence: 5, deliveredSequence: 5, version: 4 },
	],
	request: "none",
	maySend: true,
	lifetimeSeconds: null,
	hasGame: false,
	group: null,
	place: null,
	settings: {
		notify: "all",
		mutedUntil: null,
		isPinned: false,
		isArchived: false,
		isMarkedUnread: false,
	},
	...more,
});
const message = (
	conversationId: string,
	sequence: number,
	more: Partial<MessageView> = {},
): MessageView => ({
	id: `id-${sequence}`,
	conversationId,
	sequence,
	version: sequence,
	senderId: `other-${conversationId}`,
	clientId: `client-${sequence}`,
	body: { v: 1, kind: "plain", text: ` text\n${sequence}`, attachments: [] },
	createdAt: `2026-01-02T00:00:0${sequence}.000Z`,
	...UNTOUCHED,
	...more,
});
const inbox = (...conversations: ConversationView[]): Inbox => ({
	viewerId: ME,
	conversations,
	isStale: false,
	goneIds: [],
});
const find = (state: Inbox, id: string) =>
	state.conversations.find((one) => one.id === id);

describe("a message that is heard", () => {
	test("moves its conversation to the top, with its line and one more unread", () => {
		const state = reduceInbox(inbox(conversation("a"), conversation("b")), {
			type: "heard",
			message: message("b", 6),
		});
		expect(state.conversations.map((one) => one.id)).toEqual(["b", "a"]);
		expect(find(state, "b")).toMatchObject({
			unread: 1,
			lastSequence: 6,
			lastLine: { preview: "text 6", senderId: "other-b" },
		});
		expect(state.isStale).toBe(false);
		expect(unreadTotal(state.conversations, 0)).toBe(1);
	});

	test("twice counts once", () => {
		const action = { type: "heard", message: message("a", 6) } as const;
		const once = reduceInbox(inbox(conversation("a")), action);
		expect(reduceInbox(once, action)).toBe(once);
	});

	test("by the viewer, withheld, or about the group itself, is not unread", () => {
		const event = message("a", 6, {
			body: { v: 1, kind: "event", event: { type: "left" } },
		});
		const own = message("a", 6, { senderId: ME });
		const withheld = message("a", 6, { body: { v: 1, kind: "withheld" } });
		for (const heard of [own, withheld, event]) {
			const state = reduceInbox(inbox(conversation("a")), {
				type: "heard",
				message: heard,
			});
			expect(find(state, "a")?.unread).toBe(0);
		}
	});

	test.each([
		["of an unknown conversation", conversation("a"), message("x", 1)],
		["beyond a hole", conversation("a"), message("a", 8)],
		[
			"that answers a request",
			conversation("a", { request: "sent" }),
			message("a", 6),
		],
	])("%s asks the server again", (_, known, heard) => {
		const state = reduceInbox(inbox(known), { type: "heard", message: heard });
		expect(state.isStale).toBe(true);
	});
});

describe("a marker that moved", () => {
	const unread = conversation("a", {
		unread: 3,
		lastSequence: 8,
		markers: [
			{ personId: ME, readSequence: 5, deliveredSequence: 8, version: 4 },
		],
	});
	const mark = (personId: string, readSequence: number) =>
		reduceInbox(inbox(unread), {
			type: "marked",
			conversationId: "a",
			marker: { personId, readSequence, deliveredSequence: 8, version: 9 },
		});

	test("to the end on another device leaves nothing unread", () => {
		expect(find(mark(ME, 8), "a")?.unread).toBe(0);
		expect(mark(ME, 8).isStale).toBe(false);
	});

	test("part of the way asks the server for the count", () => {
		expect(find(mark(ME, 7), "a")?.unread).toBe(1);
		expect(mark(ME, 7).isStale).toBe(true);
	});

	test("of the other leaves the count alone", () => {
		expect(find(mark("other-a", 8), "a")?.unread).toBe(3);
	});

	test("past the last message that is known asks the server, and does not undo what it is about to answer", () => {
		const behind = inbox(conversation("a"));
		const marker = { personId: ME, readSequence: 7, deliveredSequence: 7 };
		const marked = reduceInbox(behind, {
			type: "marked",
			conversationId: "a",
			marker: { ...marker, version: 10 },
		});
		expect(marked.isStale).toBe(true);
		const asked = { lastSequence: 9, version: 9, unread: 4 };
		const state = reduceInbox(marked, {
			type: "loaded",
			conversations: [conversation("a", asked)],
		});
		expect(find(state, "a")).toMatchObject(asked);
	});
});

test("a list asked for before an event does not undo it", () => {
	const heard = reduceInbox(inbox(conversation("a")), {
		type: "heard",
		message: message("a", 6),
	});
	const state = reduceInbox(heard, {
		type: "loaded",
		conversations: [conversation("a", { maySend: false })],
	});
	expect(find(state, "a")).toMatchObject({
		unread: 1,
		lastSequence: 6,
		maySend: false,
	});
});

test("requests are not counted as unread", () => {
	const request = conversation("a", { unread: 1, request: "received" });
	expect(unreadTotal([request, conversation("b", { unread: 2 })], 0)).toBe(2);
});

describe("a line about the group itself", () => {
	const line = (version: number) =>
		message("a", 6, {
			version,
			body: { v: 1, kind: "event", event: { type: "left" } },
		});
	const heard = (version: number, known: Partial<ConversationView> = {}) =>
		reduceInbox(
			inbox(
				conversation("a", {
					group: { version: 5 } as ConversationView["group"],
					...known,
				}),
			),
			{ type: "heard", message: line(version) },
		);

	test("fetches the group anew, also when catching up brings it", () => {
		expect(heard(6).isStale).toBe(true);
		expect(heard(6, { lastSequence: 9 }).isStale).toBe(true);
	});

	test("about a game turns it on and off, and fetches nothing", () => {
		const told = (isOn: boolean, hasGame: boolean) =>
			reduceInbox(inbox(conversation("a", { hasGame })), {
				type: "heard",
				message: message("a", 6, {
					body: {
						v: 1,
						kind: "event",
						event: { type: "game", isOn, scores: [] },
					},
				}),
			});
		for (const isOn of [true, false]) {
			const state = told(isOn, !isOn);
			expect(find(state, "a")?.hasGame).toBe(isOn);
			expect(state.isStale).toBe(false);
		}
	});

	test("that is known already fetches nothing", () => {
		expect(heard(5).isStale).toBe(false);
		expect(heard(5, { lastSequence: 9 }).isStale).toBe(false);
	});
});

describe("the list", () => {
	const settings = conversation("x").settings;
	test("has what is pinned above all else", () => {
		const state = reduceInbox(inbox(), {
			type: "loaded",
			conversations: [
				conversation("a", { lastActivityAt: "2026-01-03T00:00:00.000Z" }),
				conversation("b", { settings: { ...settings, isPinned: true } }),
			],
		});
		expect(state.conversations.map((one) => one.id)).toEqual(["b", "a"]);
	});

	test("stays the same object when the server says what was known, so that nothing is drawn again", () => {
		const known = inbox(conversation("b"), conversation("a"));
		const load = (...conversations: ConversationView[]) =>
			reduceInbox(known, { type: "loaded", conversations });
		expect(load(conversation("a"), conversation("b"))).toBe(known);
		const renamed = conversation("a", { maySend: false });
		const state = load(renamed, conversation("b"));
		expect(find(state, "a")).toEqual(renamed);
		expect(find(state, "b")).toBe(find(known, "b"));
	});

	test("listens to no group that only asks", () => {
		const asking = conversation("a", { channel: "", typingChannel: "" });
		const one = conversation("b", {
			lastActivityAt: new Date(0).toISOString(),
		});
		expect(channelsOf([asking, one], new Set(["a"]), 0)).toEqual(["channel-b"]);
	});

	test("forgets the marker of who left a group, and no mark that came meanwhile", () => {
		const group = { version: 5, memberCount: 2 } as ConversationView["group"];
		const marker = (personId: string, readSequence: number) => ({
			...{ personId, readSequence, version: readSequence },
			deliveredSequence: readSequence,
		});
		const known = conversation("a", {
			...{ group, version: 9 },
			markers: [marker(ME, 6), marker("bob", 6), marker("gone", 6)],
		});
		const fresh = conversation("a", {
			...{ group, version: 7 },
			markers: [marker(ME, 5), marker("bob", 5)],
		});
		const state = reduceInbox(inbox(known), {
			type: "read",
			conversation: fresh,
		});
		expect(find(state, "a")?.markers).toEqual([
			marker("bob", 6),
			marker(ME, 6),
		]);
	});
});
