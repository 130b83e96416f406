import { describe, expect, test } from "vitest";
import { timeProblem } from "@/lib/scheduled/rules";
import { choicesAt, fromLocal, toLocal } from "@/lib/scheduled/times";

const chosen = (now: Date) =>
	choicesAt(now).map(({ choice, at }) => `${choice} ${toLocal(at)}`);

describe("the times one may choose", () => {
	test("on a Wednesday afternoon", () => {
		expect(chosen(new Date(2026, 2, 4, 14, 5, 30))).toEqual([
			"hour 2026-03-04T15:05",
			"tonight 2026-03-04T20:00",
			"tomorrow 2026-03-05T08:00",
			"monday 2026-03-09T08:00",
		]);
	});

	test("late on a Sunday tonight is over, and tomorrow is Monday", () => {
		expect(chosen(new Date(2026, 2, 8, 23, 30))).toEqual([
			"hour 2026-03-09T00:30",
			"tomorrow 2026-03-09T08:00",
		]);
	});

	test("on a Monday, Monday is in a week, also over the end of a month", () => {
		expect(chosen(new Date(2026, 5, 29, 9, 0)).at(-1)).toBe(
			"monday 2026-07-06T08:00",
		);
	});

	test("each is to come, and Monday is one, at any hour of any day", () => {
		for (let hour = 0; hour < 24 * 400; hour += 7) {
			const now = new Date(2026, 0, 1, hour, 13);
			const choices = choicesAt(now);
			const ofClock = choices.filter(({ choice }) => choice !== "hour");
			expect(choices.every(({ at }) => at > now)).toBe(true);
			expect(ofClock.every(({ at }) => at.getMinutes() === 0)).toBe(true);
			const monday = choices.find(({ choice }) => choice === "monday");
			expect(monday?.at.getDay() ?? 1).toBe(1);
		}
	});
});

test("a time of one's own goes through the field and back, and must be to come", () => {
	const now = new Date(2026, 2, 4, 14, 5);
	const at = new Date(2026, 9, 9, 7, 3);
	expect(fromLocal(toLocal(at), now)).toEqual(at);
	expect(fromLocal(toLocal(now), now)).toBeNull();
	expect(fromLocal("", now)).toBeNull();
	expect(fromLocal("soon", now)).toBeNull();
});

describe("what the server takes for a time", () => {
	const now = new Date("2026-03-04T12:00:00Z");
	const inMs = (ms: number) => new Date(now.getTime() + ms);
	const DAY_MS = 86_400_000;
	test.each([
		[60_000, null],
		[0, null],
		// A browser's clock that is behind a little.
		[-59_000, null],
		[-61_000, "invalid"],
		[366 * DAY_MS, null],
		[367 * DAY_MS, "too_large"],
		[Number.NaN, "invalid"],
	] as const)("%d ms from now: %s", (ms, code) => {
		expect(timeProblem(inMs(ms), now)).toBe(code);
	});
});
