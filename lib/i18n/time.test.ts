import { expect, test } from "vitest";
import { clockTime, dayIn, dayTime, shortTime } from "@/lib/i18n/time";
import { ownZone, parseZone } from "@/lib/i18n/zone";

const now = new Date("2026-03-11T12:00:00Z"); // a Wednesday
const oslo = { locale: "nb", timeZone: "Europe/Oslo" } as const;
const london = { locale: "en", timeZone: "Europe/London" } as const;
const helsinki = { locale: "fi", timeZone: "Europe/Helsinki" } as const;
const before = (ms: number) => new Date(now.getTime() - ms);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test("the clock is the reader's own", () => {
	expect(clockTime(now, oslo)).toBe("13:00");
	expect(clockTime(now, london)).toBe("12:00");
	expect(clockTime(now, helsinki)).toBe("14.00");
});

test.each([
	[before(20_000), "now", "nå", "nyt"],
	[before(-5 * MINUTE), "now", "nå", "nyt"],
	[before(5 * MINUTE), "5 min", "5 min", "5 min"],
	[before(3 * 60 * MINUTE), "09:00", "10:00", "11.00"],
	[before(2 * DAY), "Mon", "man.", "ma"],
	[before(20 * DAY), "19 Feb", "19. feb.", "19.2."],
	[before(400 * DAY), "4 Feb 2025", "4. feb. 2025", "4.2.2025"],
])("a list shows %s as %j, %j and %j", (date, english, norwegian, finnish) => {
	expect(shortTime(date, now, london, "now")).toBe(english);
	expect(shortTime(date, now, oslo, "nå")).toBe(norwegian);
	expect(shortTime(date, now, helsinki, "nyt")).toBe(finnish);
});

test("a day is named as people say it", () => {
	expect(dayTime(now, now, oslo)).toBe("I dag");
	expect(dayTime(before(DAY), now, oslo)).toBe("I går");
	expect(dayTime(before(DAY), now, london)).toBe("Yesterday");
	expect(dayTime(before(5 * DAY), now, oslo)).toBe("Fredag 6. mars");
	expect(dayTime(before(400 * DAY), now, london)).toBe("4 February 2025");
	expect(dayTime(before(DAY), now, helsinki)).toBe("Eilen");
	expect(dayTime(before(5 * DAY), now, helsinki)).toBe(
		"Perjantai 6. maaliskuuta",
	);
});

test("the day turns at the reader's midnight, not at Greenwich's", () => {
	const lateEvening = new Date("2026-03-10T23:30:00Z"); // 00:30 on the 11th in Oslo
	expect(dayTime(lateEvening, now, oslo)).toBe("I dag");
	expect(dayTime(lateEvening, now, london)).toBe("Yesterday");
});

test("a day is the reader's, and the same by the machine's own calendar as by a formatter's", () => {
	const late = new Date("2026-03-01T23:30:00Z");
	expect(dayIn(late, "Europe/Oslo")).toBe("2026-03-02");
	expect(dayIn(late, "America/New_York")).toBe("2026-03-01");
	expect(dayIn(late, "UTC")).toBe("2026-03-01");
	const own = new Intl.DateTimeFormat("en-CA", { timeZone: ownZone() });
	expect(dayIn(late)).toBe(own.format(late));
	expect(dayIn(late, ownZone())).toBe(own.format(late));
});

test.each([
	["Europe/Oslo", "Europe/Oslo"],
	["Europe/Kyiv", "Europe/Kyiv"],
	["Etc/GMT+5", "Etc/GMT+5"],
	["Atlantis/Centre", "UTC"],
	["Europe/Oslo; path=/", "UTC"],
	["a".repeat(200), "UTC"],
	["", "UTC"],
	[undefined, "UTC"],
])("the zone %j that a browser names is written as %j", (name, zone) => {
	expect(parseZone(name)).toBe(zone);
});
