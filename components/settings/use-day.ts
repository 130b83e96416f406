"use client";

import { useLocale } from "@/components/i18n/use-t";
import { dayTime } from "@/lib/i18n/time";

/**
 * Writes a day (YYYY-MM-DD or a whole moment) for the middle of a sentence: "today", "Monday 3 March". Days of
 * sessions are kept in UTC, so they are written in UTC, the same on the server and in the browser.
 */
export function useDay(): (day: string) => string {
	const { locale, renderedAt } = useLocale();
	return (day) => {
		const place = { locale, timeZone: "UTC" };
		const text = dayTime(new Date(day), new Date(renderedAt), place);
		// English keeps the capital of a weekday; Norwegian has none, and "today" has none in either.
		const isLower = locale === "nb" || !/\d/.test(text);
		return isLower ? text.charAt(0).toLowerCase() + text.slice(1) : text;
	};
}
