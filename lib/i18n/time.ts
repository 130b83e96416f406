import type { Locale } from "@/lib/i18n/locale";
import { ownZone } from "@/lib/i18n/zone";
import { onceFor } from "@/lib/once";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Place = { locale: Locale; timeZone?: string };

// Intl formatters are slow to make (a list of 50 rows would make 50), so each kind is made once; a server has readers in
// several zones, and whoever asks may name any.
const FORMATTERS_MAX = 200;
const formatterOf = onceFor((key: string) => {
	const [tag, options] = JSON.parse(key);
	return new Intl.DateTimeFormat(tag, options);
}, FORMATTERS_MAX);

const minutesIn = onceFor(
	(locale: Locale) =>
		new Intl.NumberFormat(locale, {
			style: "unit",
			unit: "minute",
			unitDisplay: "short",
		}),
);
const daysIn = onceFor(
	(locale: Locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
);
function format(
	{ locale, timeZone }: Place,
	options: Intl.DateTimeFormatOptions,
	date: Date,
): string {
	// British English: day before month and a 24-hour clock, as the people who read Norwegian beside it expect.
	const tag = locale === "en" ? "en-GB" : locale;
	return formatterOf(JSON.stringify([tag, { ...options, timeZone }])).format(
		date,
	);
}

/** The time of day: "14:05". */
export function clockTime(date: Date, place: Place): string {
	return format(place, { hour: "2-digit", minute: "2-digit" }, date);
}

/** Date and time in full. */
export function fullTime(date: Date, place: Place): string {
	return format(place, { dateStyle: "full", timeStyle: "short" }, date);
}

/** A day and its month: "3 Mar". */
export function dateTime(date: Date, place: Place): string {
	return format(place, { day: "numeric", month: "short" }, date);
}

/** A month with its year: "March 2026". */
export function monthTime(date: Date, place: Place): string {
	return capitalised(format(place, { month: "long", year: "numeric" }, date));
}

/** A day: "Today", "Yesterday", "Monday 3 March", with the year when it is another one. */
export function dayTime(date: Date, now: Date, place: Place): string {
	const days = daysBetween(date, now, place.timeZone);
	if (days === 0 || days === 1)
		return capitalised(daysIn(place.locale).format(-days, "day"));
	const isSameYear = yearOf(date, place) === yearOf(now, place);
	return capitalised(
		format(
			place,
			{
				weekday: isSameYear ? "long" : undefined,
				day: "numeric",
				month: "long",
				year: isSameYear ? undefined : "numeric",
			},
			date,
		),
	);
}

/** How long ago, short enough for a list: "now", "5 min", the time today, the weekday this week, else the date. */
export function shortTime(
	date: Date,
	now: Date,
	place: Place,
	nowWord: string,
): string {
	const agoMs = now.getTime() - date.getTime();
	if (agoMs < MINUTE_MS) return nowWord;
	if (agoMs < 60 * MINUTE_MS)
		return minutesIn(place.locale).format(Math.floor(agoMs / MINUTE_MS));
	const days = daysBetween(date, now, place.timeZone);
	if (days === 0) return clockTime(date, place);
	if (days < 7) return format(place, { weekday: "short" }, date);
	const isSameYear = yearOf(date, place) === yearOf(now, place);
	return format(
		place,
		{
			day: "numeric",
			month: "short",
			year: isSameYear ? undefined : "numeric",
		},
		date,
	);
}

/** Calendar days from one moment to a later one in a time zone; a moment of the future counts as today. */
function daysBetween(from: Date, to: Date, timeZone?: string): number {
	const days = (dayNumber(to, timeZone) - dayNumber(from, timeZone)) / DAY_MS;
	return Math.max(0, Math.round(days));
}

function dayNumber(date: Date, timeZone?: string): number {
	return Date.parse(`${dayIn(date, timeZone)}T00:00:00Z`);
}

/** The day of a moment in a time zone, without one the machine's own: "2026-03-01". */
export function dayIn(date: Date, timeZone = ownZone()): string {
	// A log asks for each of its rows; the machine's own days need no formatter.
	if (timeZone === ownZone()) {
		const day = [date.getMonth() + 1, date.getDate()];
		return [
			date.getFullYear(),
			...day.map((part) => `${part}`.padStart(2, "0")),
		].join("-");
	}
	const options = { timeZone, dateStyle: "short" };
	return formatterOf(JSON.stringify(["en-CA", options])).format(date);
}

function yearOf(date: Date, place: Place): string {
	return format(place, { year: "numeric" }, date);
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
