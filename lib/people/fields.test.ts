import { describe, expect, it, test } from "vitest";
import { comingDays } from "@/lib/people/birthdays";
import { birthdayOf, narrower, websiteOf } from "@/lib/people/fields";
import badInput from "@/tests/data/bad-input.json";

describe("a birthday", () => {
	const of = (day: string, month: string, year = "") =>
		birthdayOf({ day, month, year }, "2026-11-21");

	it("is a day, with or without its year, or nothing", () => {
		expect(of("5", "3")).toEqual({ birthday: "03-05", birthYear: "" });
		expect(of("29", "2")).toEqual({ birthday: "02-29", birthYear: "" });
		expect(of("29", "2", "2000")).toEqual({
			birthday: "02-29",
			birthYear: "2000",
		});
		expect(of("21", "11", "2026")).not.toBeNull();
		expect(of("", "")).toEqual({ birthday: "", birthYear: "" });
	});

	test.each([
		["30", "2", ""],
		["29", "2", "1900"],
		["29", "2", "2001"],
		["31", "4", "1990"],
		["0", "1", ""],
		["1", "0", ""],
		["1", "13", ""],
		["1", "", "1990"],
		["", "", "1990"],
		["1", "1", "1899"],
		["22", "11", "2026"],
		["1", "1", "90"],
		["1.5", "1", ""],
		["-1", "1", ""],
		["1e0", "1", ""],
		["١", "1", ""],
	])("is not %s of %s, %s", (day, month, year) => {
		expect(of(day, month, year)).toBeNull();
	});

	it("in the coming days goes over the turn of the year", () => {
		const days = comingDays(Date.parse("2026-12-25T12:00Z"));
		expect(days).toHaveLength(15);
		expect(days[0]).toEqual({ date: "2026-12-25", monthDays: [1225] });
		expect(days.at(-1)).toEqual({ date: "2027-01-08", monthDays: [108] });
	});

	it("on 29 February is kept on the 28th where there is none, and not twice where there is", () => {
		const on = (date: string) =>
			comingDays(Date.parse(`${date}T00:00Z`), 2).map((one) => one.monthDays);
		expect(on("2027-02-27")).toEqual([[227], [228, 229], [301]]);
		expect(on("2028-02-27")).toEqual([[227], [228], [229]]);
	});
});

describe("a website", () => {
	test.each([
		["https://example.org/a?b#c", "https://example.org/a?b#c"],
		["http://example.org", "http://example.org/"],
		["example.org/me", "https://example.org/me"],
		["HTTPS://EXAMPLE.ORG", "https://example.org/"],
		["https://blåbær.no", "https://xn--blbr-roah.no/"],
	])("%s is %s", (typed, address) => {
		expect(websiteOf(typed)).toBe(address);
	});

	test.each([
		"javascript:alert(1)",
		"data:text/html,x",
		"mailto:a@example.org",
		"ftp://example.org",
		"https://me:secret@example.org",
		"//example.org:99999",
		"https://",
		"localhost",
		"two words.org",
		"java\nscript:alert(1)",
		"\u0001javascript:alert(1)",
	])("%j is none", (typed) => {
		expect(websiteOf(typed)).toBeNull();
	});

	it("never leads anywhere but to the web, whatever the corpus holds", () => {
		let count = 0;
		for (const { text } of badInput.cases.links_render as { text: unknown }[]) {
			if (typeof text !== "string") continue;
			count++;
			const address = websiteOf(text);
			if (address) expect(address).toMatch(/^https?:\/\/[^@]+$/);
		}
		expect(count).toBeGreaterThan(10);
	});
});

it("of two audiences the narrower is the one of fewer", () => {
	expect(narrower("everyone", "friends")).toBe("friends");
	expect(narrower("self", "friends")).toBe("self");
});
