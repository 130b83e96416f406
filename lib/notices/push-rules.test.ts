import { describe, expect, it } from "vitest";
import { isQuiet, type Quiet, verdictOf } from "./push-rules";

const at = (iso: string) => Date.parse(iso);
const OSLO: Quiet = {
	...{ quietFrom: null, quietTo: null, quietDays: 0 },
	timeZone: "Europe/Oslo",
};

describe("quiet hours", () => {
	const night = { ...OSLO, quietFrom: 22 * 60, quietTo: 7 * 60 };

	it("go over midnight, by the clock of the person's own place, in winter and summer", () => {
		expect(isQuiet(night, at("2026-01-10T20:59:00Z"))).toBe(false);
		expect(isQuiet(night, at("2026-01-10T21:00:00Z"))).toBe(true);
		expect(isQuiet(night, at("2026-01-11T05:59:00Z"))).toBe(true);
		expect(isQuiet(night, at("2026-01-11T06:00:00Z"))).toBe(false);
		expect(isQuiet(night, at("2026-07-10T19:59:00Z"))).toBe(false);
		expect(isQuiet(night, at("2026-07-10T20:00:00Z"))).toBe(true);
	});

	it("may lie within a day, and are none when nothing is set", () => {
		const school = { ...OSLO, quietFrom: 8 * 60, quietTo: 14 * 60 };
		expect(isQuiet(school, at("2026-01-12T07:00:00Z"))).toBe(true);
		expect(isQuiet(school, at("2026-01-12T13:00:00Z"))).toBe(false);
		expect(isQuiet(OSLO, at("2026-01-12T03:00:00Z"))).toBe(false);
	});

	it("take whole days, from midnight to midnight there", () => {
		const weekend = { ...OSLO, quietDays: 0b1100000 };
		expect(isQuiet(weekend, at("2026-01-09T22:59:00Z"))).toBe(false);
		expect(isQuiet(weekend, at("2026-01-09T23:00:00Z"))).toBe(true);
		expect(isQuiet(weekend, at("2026-01-11T22:59:00Z"))).toBe(true);
		expect(isQuiet(weekend, at("2026-01-11T23:00:00Z"))).toBe(false);
	});

	it("count in UTC in a place that nobody knows", () => {
		const lost = { ...night, timeZone: "Nowhere/Land" };
		expect(isQuiet(lost, at("2026-01-10T21:30:00Z"))).toBe(false);
		expect(isQuiet(lost, at("2026-01-10T22:30:00Z"))).toBe(true);
	});
});

describe("a push service's answer", () => {
	it.each([
		[201, undefined, { is: "taken" }],
		[404, undefined, { is: "gone" }],
		[410, undefined, { is: "gone" }],
		[403, undefined, { is: "gone" }],
		[400, undefined, { is: "refused" }],
		[413, undefined, { is: "refused" }],
		[429, "7", { is: "later", restMs: 7_000 }],
		[503, undefined, { is: "later", restMs: 0 }],
		[503, "999999", { is: "later", restMs: 3_600_000 }],
		[429, "Thu, 01 Jan 1970 00:00:09 GMT", { is: "later", restMs: 9_000 }],
		[429, "soon", { is: "later", restMs: 0 }],
		[null, undefined, { is: "later", restMs: 0 }],
	])("%s with Retry-After %s", (status, retryAfter, verdict) => {
		expect(verdictOf(status, retryAfter, 0)).toEqual(verdict);
	});
});
