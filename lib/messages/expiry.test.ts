import { describe, expect, it } from "vitest";
import { expired, expiryOf, nextExpiryMs } from "./expiry";
import { quoteOfMessage } from "./quotes";
import { emptyTimeline, reduceTimeline } from "./timeline";
import type { MessageView } from "./view";

const NOW = Date.parse("2026-01-01T12:00:00.000Z");
const message = (
	sequence: number,
	lastsMs: number | null,
	isPinned = false,
): MessageView => ({
	id: `m${sequence}`,
	conversationId: "c",
	sequence,
	version: sequence,
	senderId: "ann",
	clientId: `client-${sequence}`,
	body: {
		v: 1,
		kind: "plain",
		text: "hello",
		attachments: [],
		...(lastsMs !== null && {
			expiresAt: new Date(NOW + lastsMs).toISOString(),
		}),
	},
	createdAt: "2026-01-01T11:00:00.000Z",
	editedAt: "2026-01-01T11:01:00.000Z",
	reactions: [{ emoji: "👍", count: 1 }],
	isPinned,
});
const kinds = (messages: readonly MessageView[]) =>
	messages.map(({ body }) => body.kind);

describe("a message that does not stay", () => {
	it("says when it goes, and one that stays says nothing", () => {
		expect(expiryOf(3_600, new Date(NOW))).toEqual({
			expiresAt: "2026-01-01T13:00:00.000Z",
		});
		expect(expiryOf(null, new Date(NOW))).toEqual({});
		const nothing = { messages: [], pins: new Map(), quotes: new Map() };
		const messages = [message(1, null), message(2, 9)];
		expect(nextExpiryMs({ ...nothing, messages })).toBe(NOW + 9);
		const quotes = new Map([[7, quoteOfMessage(message(7, 5))]]);
		expect(nextExpiryMs({ ...nothing, messages, quotes })).toBe(NOW + 5);
		expect(nextExpiryMs(nothing)).toBeNull();
	});

	it("is gone from a device to the millisecond, wherever the device holds it", () => {
		const copies = {
			messages: [message(1, null), message(2, 0), message(3, 1)],
			held: [message(5, -1)],
			outside: new Map([[9, message(9, -1)]]),
			pins: new Map([
				[2, message(2, 0, true)],
				[3, message(3, 1, true)],
			]),
			quotes: new Map([
				[7, quoteOfMessage(message(7, 0))],
				[8, quoteOfMessage(message(8, null))],
			]),
		};
		const left = expired(copies, NOW);
		expect(kinds(left.messages)).toEqual(["plain", "withheld", "plain"]);
		expect(left.messages[1]).toMatchObject({ editedAt: null, reactions: [] });
		expect(JSON.stringify(left.messages[1])).not.toContain("hello");
		expect(kinds(left.held)).toEqual(["withheld"]);
		expect(kinds([...left.outside.values()])).toEqual(["withheld"]);
		expect([...left.pins.keys()]).toEqual([3]);
		expect([...left.quotes.values()]).toMatchObject([
			{ sequence: 7, state: "gone", line: null },
			{ sequence: 8, state: "said", line: { preview: "hello" } },
		]);
		const before = expired(copies, NOW - 2);
		expect(before.messages).toBe(copies.messages);
	});

	it("keeps its place in the order, and what the server says later fits in", () => {
		const opened = reduceTimeline(emptyTimeline("bob"), {
			type: "opened",
			page: {
				messages: [message(1, null), message(2, 0), message(3, null)],
				marks: [],
				hasOlder: false,
				hasNewer: false,
			},
			markers: [],
			version: 3,
			marksVersion: 0,
			lastSequence: 3,
		});
		const later = reduceTimeline(opened, { type: "timePassed", nowMs: NOW });
		expect(later.messages.map((one) => one.sequence)).toEqual([1, 2, 3]);
		const told = reduceTimeline(later, {
			type: "changed",
			message: {
				...message(2, 0),
				version: 4,
				body: { v: 1, kind: "withheld" },
			},
		});
		expect(kinds(told.messages)).toEqual(["plain", "withheld", "plain"]);
		expect(told.version).toBe(4);
	});
});
