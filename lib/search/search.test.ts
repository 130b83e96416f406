import { describe, expect, test } from "vitest";
import { CHUNK_LENGTH } from "@/lib/limits";
import { excerptOf, wordsShown } from "@/lib/search/excerpt";
import { fold, foldWithPlaces } from "@/lib/search/fold";
import { askedBy, gramsOf } from "@/lib/search/grams";
import { gramsOfMessage, hasOf } from "@/lib/search/indexed";
import { offsetsIn, packPlaces, unpackPlaces } from "@/lib/search/places";
import { holdsAll, termsOf } from "@/lib/search/words";

const plain = (text: string) => ({
	v: 1 as const,
	kind: "plain" as const,
	text,
	attachments: [],
});

describe("folding", () => {
	test.each([
		["ÅPEN", "åpen"],
		["A\u030apen", "åpen"],
		["Ängel Örebro", "ængel ørebro"],
		["Café", "cafe"],
		["ＡＢＣ", "abc"],
		["Straße", "strasse"],
		["İstanbul", "istanbul"],
		["ΣΟΦΟΣ σοφος", "σοφοσ σοφοσ"],
		["한국어", "한국어"],
		["がぎ", "がぎ"],
		["हिन्दी", "हिन्दी"],
		["soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"],
		["a\tb\u00a0c", "a b c"],
		["👩‍👩‍👧", "👩👩👧"],
	])("%s is compared as %s", (text, folded) => {
		expect(fold(text)).toBe(folded);
		expect(foldWithPlaces(text).folded).toBe(folded);
		expect(fold(folded)).toBe(folded);
	});
});

describe("grams", () => {
	test("whatever stands in a text asks only for grams that the text has", () => {
		const text = fold("Skoletur på fjellet, 東京タワー! c:\\tmp 100% 😀 på");
		const grams = [...gramsOf(text)];
		for (let start = 0; start < text.length; start++)
			for (let end = start + 1; end <= text.length; end++) {
				const part = text.slice(start, end);
				if (!part.isWellFormed()) continue;
				const missing = askedBy(part).filter(
					({ gram, isPrefix }) =>
						!grams.some((one) =>
							isPrefix ? one.startsWith(gram) : one === gram,
						),
				);
				expect([part, missing]).toEqual([part, []]);
			}
	});

	test("a sealed, withheld or deleted message has none", () => {
		const indexed = { senderId: "a-b-c", withheldEdit: null };
		const bodies = [
			{ v: 1, kind: "sealed", ciphertext: "skoletur" },
			{ v: 1, kind: "withheld" },
			{ v: 1, kind: "deleted" },
		];
		for (const body of bodies)
			expect(gramsOfMessage({ ...indexed, body })).toEqual(new Set());
		const said = gramsOfMessage({ ...indexed, body: plain("tur") });
		expect(said).toContain("tur");
	});

	test("links are known from dots that are none", () => {
		expect(hasOf(plain("se https://example.org"))).toEqual(new Set(["link"]));
		expect(hasOf(plain("vel. ja: kl 10"))).toEqual(new Set());
	});
});

test("places come back as they were put, few or many", () => {
	for (const step of [1, 2, 7, 100, CHUNK_LENGTH - 1]) {
		const offsets: number[] = [];
		for (let at = 0; at < CHUNK_LENGTH; at += step) offsets.push(at);
		const packed = packPlaces(offsets);
		expect(packed.length).toBeLessThanOrEqual(CHUNK_LENGTH / 8);
		expect(offsetsIn(unpackPlaces(packed))).toEqual(offsets.reverse());
	}
});

describe("terms", () => {
	const holds = (typed: string, text: string) =>
		holdsAll(fold(text), termsOf(typed));

	test("are found inside of words, and in quotes only by themselves", () => {
		expect(holds("tur", "Skoletur")).toBe(true);
		expect(holds('"tur"', "Skoletur")).toBe(false);
		expect(holds('"tur"', "Skoletur, tur.")).toBe(true);
		expect(holds("«på tur»", "vi er på tur")).toBe(true);
		expect(holds("«på tur»", "tur på")).toBe(false);
		expect(holds("tur på", "på tur")).toBe(true);
	});

	test("know no signs but quotes in pairs", () => {
		expect(termsOf('+a -b "c').map(({ folded }) => folded)).toEqual([
			"+a",
			"-b",
			'"c',
		]);
		expect(termsOf(" \u200b ")).toEqual([]);
	});
});

describe("excerpts", () => {
	const marked = (text: string, typed: string) => {
		const excerpt = excerptOf(text, termsOf(typed));
		return excerpt.marks.map(({ start, end }) =>
			excerpt.text.slice(start, end),
		);
	};

	test("mark what was found as it was written", () => {
		expect(marked("Straße, STRASSE", "strasse")).toEqual(["Straße", "STRASSE"]);
		expect(marked("Straße", "stras")).toEqual(["Straß"]);
		expect(marked("Cafe\u0301s", "café")).toEqual(["Cafe\u0301"]);
		expect(marked("skoletur turen", "tur let")).toEqual(["letur", "tur"]);
		expect(marked("😀 ja", "😀")).toEqual(["😀"]);
	});

	test("show the words without their marks, and a spoiler only to who looks for it", () => {
		const text = "**Supper** at *seven*, ||with cake||";
		const shown = (typed: string) => wordsShown(text, termsOf(typed));
		expect(shown("supper seven")).toBe("Supper at seven, ▒▒▒");
		expect(shown("")).toBe("Supper at seven, ▒▒▒");
		expect(shown("cake")).toBe(text);
		expect(shown("**")).toBe(text);
	});

	test("show the surroundings of what is far inside, and split no letter", () => {
		const text = `${"😀".repeat(400)} nål ${"😀".repeat(400)}`;
		const excerpt = excerptOf(text, termsOf("nål"));
		expect(excerpt.text).toContain("nål");
		expect(excerpt.text.isWellFormed()).toBe(true);
		expect(excerpt).toMatchObject({ hasBefore: true, hasAfter: true });
		expect(excerpt.text.length).toBeLessThan(200);
	});
});
