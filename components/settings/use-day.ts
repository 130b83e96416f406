"use client";

import { useLocale } from "@/components/i18n/use-t";
import type { Locale } from "@/lib/i18n/locale";
import { dayTime } from "@/lib/i18n/time";

/**
 * Writes a day (YYYY-MM-DD or a whole moment) for the middle of a sentence: "today", "Monday 3 March". Days of
 * sessions are kept in UTC, so they are written in UTC, the same on the server and in the browser.
 */
export function useDay(): (day: string) => string {
	const { locale, renderedAt } = useLocale();
	return (day) => {
		const place = { locale, timeZone: "UTC" };
		const date = new Date(day);
		// For what is to come there are no words like "yesterday".
		if (date.getTime() > renderedAt) return comingDay(date, locale);
		const text = dayTime(date, new Date(renderedAt), place);
		// English keeps the capital of a weekday; the others have none, and "today" has none anywhere.
		const isLower = locale !== "en" || !/\d/.test(text);
		return isLower ? text.charAt(0).toLowerCase() + text.slice(1) : text;
	};
}

function comingDay(date: Date, locale: Locale): string {
	return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	}).format(date);
}
