import { describe, expect, test } from "vitest";
import { makeCatalog, type Tone, toned } from "@/lib/emoji/catalog";
import { byCode, searchEmoji } from "@/lib/emoji/search";
import { typedCode } from "@/lib/emoji/typed-code";
import { isEmojiOnly } from "@/lib/messages/emoji";
import groups from "./emoji.json";
import english from "./words-en.json";
import finnish from "./words-fi.json";
import norwegian from "./words-nb.json";

const en = makeCatalog(groups, english);
const nb = makeCatalog(groups, norwegian);
const fi = makeCatalog(groups, finnish);
const first = (query: string, catalog = en) =>
	searchEmoji(catalog, query, 50).map(({ emoji }) => emoji);

describe("the emoji", () => {
	test("are all there, in each language named, and each is one emoji to this app too", () => {
		expect(en.all.length).toBeGreaterThan(1_800);
		for (const { all } of [en, nb, fi])
			for (const one of all) {
				expect(one.label, one.emoji).not.toBe("");
				expect(isEmojiOnly(one.emoji), one.label).toBe(true);
				expect(isEmojiOnly(toned(one, 3)), one.label).toBe(true);
			}
		expect(new Set(en.all.map(({ emoji }) => emoji)).size).toBe(en.all.length);
	});

	test.each([
		["wave", 1, "👋🏻"],
		["wave", 0, "👋"],
		["heart", 5, "❤️"],
		["couple_with_heart_woman_man", 5, "👩🏿‍❤️‍👨🏿"],
	])(":%s: in tone %i is %s", (code, tone, expected) => {
		const one = byCode(en, code);
		expect(one && toned(one, tone as Tone)).toBe(expected);
	});
});

describe("searching", () => {
	test.each([
		["heart", "❤️"],
		["red hea", "❤️"],
		[":tada:", "🎉"],
		["PIZZA", "🍕"],
		["thumbs up", "👍"],
		["+1", "👍"],
		["norway", "🇳🇴"],
	])("%s finds %s first or soon", (query, expected) => {
		expect(first(query).slice(0, 3)).toContain(expected);
	});

	test.each([
		["hjerte", "❤️"],
		["kake", "🎂"],
		["norge", "🇳🇴"],
		["tommel opp", "👍"],
		["heart", "❤️"],
	])(
		"in Norwegian %s finds %s, and codes stay what they are",
		(query, expected) => {
			expect(first(query, nb)).toContain(expected);
		},
	);

	test.each([
		["sydän", "❤️"],
		["sydan", "❤️"],
		["kakku", "🎂"],
		["suomi", "🇫🇮"],
		["peukku", "👍"],
		["heart", "❤️"],
	])("in Finnish %s finds %s", (query, expected) => {
		expect(first(query, fi)).toContain(expected);
	});

	test("what is nothing finds nothing", () => {
		expect(first("xyzzy")).toEqual([]);
		expect(first(" : ")).toEqual([]);
	});
});

describe("a code being typed", () => {
	test.each([
		[":hea", { from: 0, query: "hea", isClosed: false }],
		["so :heart:", { from: 3, query: "heart", isClosed: true }],
		["(:+1", { from: 1, query: "+1", isClosed: false }],
		["10:30", null],
		["https:abc", null],
		[":D", null],
		["a::bc", null],
		[":hea rt", null],
	])("%s", (text, expected) => {
		expect(typedCode(text, text.length)).toEqual(expected);
	});
});
