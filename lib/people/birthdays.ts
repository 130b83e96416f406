import { isLeapYear } from "@/lib/people/fields";

const DAY_MS = 86_400_000;
/** How far ahead birthdays are announced. */
export const BIRTHDAYS_DAYS = 14;

/** The birthdays (month × 100 + day) of each of the coming days, today first. */
export function comingDays(
	todayMs: number,
	days = BIRTHDAYS_DAYS,
): { date: string; monthDays: number[] }[] {
	return Array.from({ length: days + 1 }, (_, ahead) => {
		const at = new Date(todayMs + ahead * DAY_MS);
		const monthDay = (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
		// Who was born on 29 February is not forgotten in the other years: the last of February is theirs.
		const isLast = monthDay === 228 && !isLeapYear(at.getUTCFullYear());
		return {
			date: at.toISOString().slice(0, 10),
			monthDays: isLast ? [228, 229] : [monthDay],
		};
	});
}

/** A stored birthday (MM-DD) as it is looked for. */
export function monthDayOf(birthday: string): number {
	return Number(birthday.replace("-", ""));
}
