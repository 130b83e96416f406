import { expect, test } from "vitest";
import { parseLocale, pickLocale } from "@/lib/i18n/locale";

test.each([
	["nb", "nb"],
	["nb-NO", "nb"],
	["no", "nb"],
	["nn_NO", "nb"],
	["da-DK", "nb"],
	["en-GB", "en"],
	["fi", "fi"],
	["fi_FI", "fi"],
	["fil", null],
	["sv", null],
	["", null],
	[undefined, null],
	["nbx", null],
])("the tag %s means %s", (tag, locale) => {
	expect(parseLocale(tag)).toBe(locale);
});

test.each([
	["nb-NO,nb;q=0.9,en;q=0.8", "nb"],
	["fi-FI,fi;q=0.9,nb;q=0.5,en;q=0.4", "fi"],
	["sv-FI,sv;q=0.9,fi;q=0.5,en;q=0.4", "fi"],
	["en;q=0.5, nn;q=0.7", "nb"],
	["nb;q=0, en", "en"],
	["sv", "en"],
	["*", "en"],
	["", "en"],
	[null, "en"],
	[";;;q=,,q=1;x", "en"],
])("a browser that asks for %j is served %s", (header, locale) => {
	expect(pickLocale(header)).toBe(locale);
});
