import type { Words } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";
import type { PresenceView } from "@/lib/people/view";

const DAY_MS = 86_400_000;

/** How somebody is, in words: "Online", "Away", "Last here yesterday", or "Offline" when no day is known. */
export function presenceWords(
	t: Words,
	{ status, lastSeenOn }: PresenceView,
	at: { locale: Locale; nowMs: number },
): string {
	if (status !== "offline") return t.people[status];
	if (!lastSeenOn) return t.people.offline;
	return t.people.lastSeen(dayWords(lastSeenOn, at));
}

/** A day inside a sentence: "today", "yesterday", "3 March", with the year when it is another one. Days are UTC's. */
export function dayWords(
	day: string,
	{ locale, nowMs }: { locale: Locale; nowMs: number },
): string {
	const date = new Date(`${day}T00:00:00Z`);
	const now = new Date(nowMs);
	const ago = Math.floor(nowMs / DAY_MS) - date.getTime() / DAY_MS;
	if (ago <= 1)
		return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(
			-Math.max(ago, 0),
			"day",
		);
	const isSameYear = date.getUTCFullYear() === now.getUTCFullYear();
	return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
		day: "numeric",
		// Finnish months are long ("14. marraskuuta"), and the line has little room: "14.11.", as a Finn would write it.
		month: locale === "fi" ? "numeric" : "long",
		year: isSameYear ? undefined : "numeric",
		timeZone: "UTC",
	}).format(date);
}
