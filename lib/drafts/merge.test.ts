import { describe, expect, test } from "vitest";
import { mergeDrafts } from "@/lib/drafts/merge";

const merged = (base: string, mine: string, theirs: string) =>
	mergeDrafts(
		{ text: base, replyTo: null },
		{ text: mine, replyTo: null },
		{ text: theirs, replyTo: null },
	).text;

describe("two devices' drafts", () => {
	test.each([
		["nobody changed anything", "a", "a", "a", "a"],
		["only the other wrote", "a", "a", "ab", "ab"],
		["only this one wrote", "a", "ab", "a", "ab"],
		["the other sent it, this one had not touched it", "a", "a", "", ""],
		["the other sent it, this one went on", "a", "ab", "", "ab"],
		["this one sent it, the other went on", "a", "", "ab", "ab"],
		["both sent it", "a", "", "", ""],
		["both wrote the same", "a", "ab", "ab", "ab"],
		["the other is further", "a", "ab", "abc", "abc"],
		["this one is further", "a", "abc", "ab", "abc"],
		["both wrote something else", "a", "ab", "ac", "ab\n\nac"],
		["both began anew", "", "one", "two", "one\n\ntwo"],
	])("%s", (_name, base, mine, theirs, expected) => {
		expect(merged(base, mine, theirs)).toBe(expected);
	});

	test("nothing that either wrote is ever lost", () => {
		const texts = ["", "a", "ab", "b", "ba", "c\nd"];
		const each = texts.flatMap((base) =>
			texts.flatMap((mine) => texts.map((theirs) => [base, mine, theirs])),
		);
		for (const [base = "", mine = "", theirs = ""] of each) {
			const text = merged(base, mine, theirs);
			for (const wrote of [mine, theirs])
				if (wrote !== base) expect(text).toContain(wrote);
		}
	});

	test("the reply is whoever's changed it, this device's first", () => {
		const at = (replyTo: number | null) => ({ text: "", replyTo });
		expect(mergeDrafts(at(1), at(1), at(2)).replyTo).toBe(2);
		expect(mergeDrafts(at(1), at(3), at(2)).replyTo).toBe(3);
		expect(mergeDrafts(at(1), at(null), at(1)).replyTo).toBe(null);
	});
});
