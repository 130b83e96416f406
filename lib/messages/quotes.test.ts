import { describe, expect, test } from "vitest";
import { UNTOUCHED } from "@/lib/messages/log";
import { findQuote } from "@/lib/messages/quotes";
import {
	emptyTimeline,
	reduceTimeline,
	type Timeline,
	type TimelineAction,
} from "@/lib/messages/timeline";
import type { MessageView, QuoteView } from "@/lib/messages/view";

const message = (
	sequence: number,
	text: string | null,
	version = sequence,
): MessageView => ({
	id: `id-${sequence}`,
	conversationId: "c",
	sequence,
	version,
	senderId: "other",
	clientId: `client-${sequence}`,
	body:
		text === null
			? { v: 1, kind: "deleted" }
			: { v: 1, kind: "plain", text, attachments: [] },
	createdAt: "2026-01-01T00:00:00.000Z",
	...UNTOUCHED,
});
const quote = (sequence: number, preview: string): QuoteView => ({
	sequence,
	version: sequence,
	senderId: "other",
	state: "said",
	line: { preview, photos: 0, attached: null },
});
const opened = (quotes?: QuoteView[]): TimelineAction => ({
	type: "opened",
	page: {
		messages: [message(8, "eight"), message(9, "nine")],
		quotes,
		marks: [],
		hasOlder: true,
		hasNewer: false,
	},
	markers: [],
	version: 9,
	marksVersion: 0,
	lastSequence: 9,
});
const run = (...actions: TimelineAction[]): Timeline =>
	actions.reduce(reduceTimeline, emptyTimeline("me"));
const changed = (one: MessageView): TimelineAction => ({
	type: "changed",
	message: one,
});
const shown = (state: Timeline, sequence: number) => {
	const found = findQuote(state, sequence);
	return found && (found.line?.preview ?? found.state);
};

describe("what a message replies to", () => {
	test("is the message itself where it is loaded, and changes with it", () => {
		expect(shown(run(opened()), 8)).toBe("eight");
		expect(shown(run(opened(), changed(message(8, "ate", 10))), 8)).toBe("ate");
		expect(shown(run(opened(), changed(message(8, null, 10))), 8)).toBe(
			"deleted",
		);
	});

	test("is what came with the page where it is not loaded, until it is heard to change", () => {
		const state = run(opened([quote(2, "two")]));
		expect(shown(state, 2)).toBe("two");
		const edited = reduceTimeline(state, changed(message(2, "to", 10)));
		expect(shown(edited, 2)).toBe("to");
		const gone = reduceTimeline(edited, changed(message(2, null, 11)));
		expect(shown(gone, 2)).toBe("deleted");
		// A page that was read before does not bring it back.
		expect(shown(reduceTimeline(gone, opened([quote(2, "two")])), 2)).toBe(
			"deleted",
		);
	});

	test("is unknown until it is asked for, and then the same object as long as it is the same", () => {
		const state = run(opened());
		expect(findQuote(state, 2)).toBeNull();
		const asked = reduceTimeline(state, {
			type: "quotesSeen",
			quotes: [quote(2, "two")],
			marks: [],
		});
		expect(shown(asked, 2)).toBe("two");
		const later = reduceTimeline(asked, {
			type: "heard",
			message: message(10, "ten"),
		});
		for (const sequence of [2, 8])
			expect(findQuote(later, sequence)).toBe(findQuote(asked, sequence));
	});

	test("is not shown once the viewer has deleted it for themself", () => {
		const hide = (sequence: number): TimelineAction => ({
			type: "markSet",
			mark: { sequence, isHidden: true, isStarred: false, version: 1 },
		});
		const state = run(opened([quote(2, "two")]), hide(2), hide(8));
		expect([shown(state, 2), shown(state, 8)]).toEqual(["gone", "gone"]);
		expect(shown(state, 9)).toBe("nine");
	});
});
