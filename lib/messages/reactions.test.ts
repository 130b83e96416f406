import { describe, expect, test } from "vitest";
import { newerCopy } from "@/lib/messages/copies";
import { toEmoji } from "@/lib/messages/emoji";
import { UNTOUCHED } from "@/lib/messages/log";
import {
	reactionsFor,
	reactionsForAll,
	withReacted,
} from "@/lib/messages/reactions";
import type { MessageView, ReactionView } from "@/lib/messages/view";

const message = (version: number, reactions: ReactionView[]): MessageView => ({
	id: "id",
	conversationId: "c",
	sequence: 1,
	version,
	senderId: "other",
	clientId: "client",
	body: { v: 1, kind: "plain", text: "hello", attachments: [] },
	createdAt: "2026-01-01T00:00:00.000Z",
	...UNTOUCHED,
	reactions,
});

describe("one emoji", () => {
	test.each(["👍", "❤️", "👨‍👩‍👧‍👦", "🇳🇴", "1️⃣", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🫩"])(
		"is %s",
		(emoji) => {
			expect(toEmoji(emoji)).toBe(emoji);
		},
	);

	test.each([
		["❤", "❤️"],
		["☺", "☺️"],
	])("is %s in the form it is kept in", (typed, kept) => {
		expect(toEmoji(typed)).toBe(kept);
	});

	test.each([
		["nothing", ""],
		["a letter", "a"],
		["a number", "1"],
		["two", "👍👍"],
		["one and a space", "👍 "],
		["words", "great"],
		["a tag", "<b>👍</b>"],
		["half of one", "\ud83d"],
		["a skin tone on what has none", "🚗🏽"],
		["a letter with a hundred accents", `a${"\u0301".repeat(100)}`],
		["an endless family", Array(40).fill("👨").join("\u200d")],
		["nothing that is seen", "\u200b\ufe0f"],
	])("is not %s", (_, text) => {
		expect(toEmoji(text)).toBeNull();
	});
});

describe("the reactions of a message", () => {
	const stored = [
		{ emoji: "👍", count: 2 },
		{ emoji: "🎉", count: 0, withheldCount: 1 },
	];

	test("show to all what no block keeps from them", () => {
		expect(reactionsForAll(stored)).toEqual([{ emoji: "👍", count: 2 }]);
		expect(reactionsForAll(null)).toEqual([]);
	});

	test("show to whoever gave a withheld one that they did", () => {
		const own = [{ emoji: "🎉", isWithheld: true }];
		expect(reactionsFor(stored, own)).toEqual([
			{ emoji: "👍", count: 2, isMine: false },
			{ emoji: "🎉", count: 1, isMine: true },
		]);
		expect(reactionsFor(stored, [])).toEqual([
			{ emoji: "👍", count: 2, isMine: false },
		]);
	});
});

describe("a reaction that all are told of", () => {
	const before = message(1, [{ emoji: "👍", count: 1, isMine: false }]);
	const told = message(2, [{ emoji: "👍", count: 2 }]);
	const isMine = (copy: MessageView) => copy.reactions[0]?.isMine;

	test("is one's own when another device of one's own gave it", () => {
		const reacted = { personId: "me", emoji: "👍", isGiven: true };
		expect(isMine(newerCopy(before, withReacted(told, reacted, "me")))).toBe(
			true,
		);
		expect(isMine(newerCopy(before, withReacted(told, reacted, "you")))).toBe(
			false,
		);
	});

	test("is no longer one's own when another device took it back", () => {
		const own = message(2, [{ emoji: "👍", count: 2, isMine: true }]);
		const left = message(3, [{ emoji: "👍", count: 1 }]);
		const reacted = { personId: "me", emoji: "👍", isGiven: false };
		expect(isMine(newerCopy(own, withReacted(left, reacted, "me")))).toBe(
			false,
		);
		expect(isMine(newerCopy(own, withReacted(left, undefined, "me")))).toBe(
			true,
		);
	});
});
