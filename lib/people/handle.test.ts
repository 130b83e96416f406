import { describe, expect, it } from "vitest";
import { canonicalHandle, handleProblem } from "./handle";
import { displayNameProblem } from "./rules";
import { isReservedHandle, skeletonOf } from "./skeleton.server";

const twins = (a: string, b: string) =>
	skeletonOf(canonicalHandle(a)) === skeletonOf(canonicalHandle(b));

describe("a user name has one spelling", () => {
	it.each([
		[" Alice ", "alice"],
		["ＡＬＩＣＥ", "alice"],
		["𝐚𝐝𝐦𝐢𝐧", "admin"],
		["Straße", "strasse"],
		["İbrahim", "ibrahim"],
		["ΟΔΥΣΣΕΥΣ", "οδυσσευσ"],
		["محمد۱۲", "محمد12"],
		["علی\u200cرضا", "علیرضا"],
		["jose\u0301", "josé"],
	])("%s is %s", (typed, canonical) => {
		expect(canonicalHandle(typed)).toBe(canonical);
		expect(canonicalHandle(canonical)).toBe(canonical);
		expect(handleProblem(canonical)).toBeNull();
	});
});

describe("a user name is refused", () => {
	it.each([
		["", "empty"],
		["a", "too_short"],
		["a".repeat(33), "too_long"],
		["a".repeat(1_000_000), "too_long"],
		["аlice", "handle_characters"],
		["al\u200bice", "handle_characters"],
		["\u202eecila", "handle_characters"],
		["alice\u0000", "handle_characters"],
		["a b", "handle_characters"],
		["a..b", "handle_characters"],
		[".a", "handle_characters"],
		["a-", "handle_characters"],
		["../etc", "handle_characters"],
		["1234", "handle_characters"],
		["😀😀", "handle_characters"],
		["o'brien", "handle_characters"],
	])("%j is %s", (typed, problem) => {
		expect(handleProblem(canonicalHandle(typed))).toBe(problem);
	});
});

describe("look-alikes", () => {
	it.each([
		["josé", "jose"],
		["сосо", "coco"],
		["g00gle", "google"],
		["paypa1", "paypal"],
		["rnary", "mary"],
		["bjørn", "bjorn"],
		["علي", "علی"],
		["vvilma", "wilma"],
	])("%s and %s are one name", (a, b) => {
		expect(twins(a, b)).toBe(true);
	});

	it.each([
		["anna", "anne"],
		["がき", "かき"],
		["a.b", "ab"],
		["мария", "марина"],
		["हिन्दी", "हन्दी"],
	])("%s and %s are two", (a, b) => {
		expect(twins(a, b)).toBe(false);
	});

	it("reserved words are kept in every disguise, and words that hold one are not", () => {
		for (const name of [
			"admin",
			"ad.min",
			"adm1n",
			"ADMlN",
			"àdmîn",
			"settings",
			"every_one",
		])
			expect(isReservedHandle(canonicalHandle(name)), name).toBe(true);
		for (const name of ["adminton", "anna", "setting.sun"])
			expect(isReservedHandle(canonicalHandle(name)), name).toBe(false);
	});
});

describe("a display name", () => {
	it.each([
		"O'Brien",
		"Мария",
		"محمد",
		"Zoë 🐱",
		"علی\u200cرضا",
		"👩‍👩‍👧",
		"<b>",
		"-",
	])("%s passes", (name) => expect(displayNameProblem(name)).toBeNull());
	it.each([
		["", "empty"],
		["\u200b\u200d", "empty"],
		["\u3164", "empty"],
		["a\u202eb", "invalid"],
		["a\nb", "invalid"],
		["a\u0000", "invalid"],
	])("%j is %s", (name, problem) =>
		expect(displayNameProblem(name)).toBe(problem),
	);
});
