/** When a person wants quiet; minutes and days are those of their own place. */
export type Quiet = {
	quietFrom: number | null;
	quietTo: number | null;
	/** Monday the lowest bit. */
	quietDays: number;
	timeZone: string;
};

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Whether nothing may wake them now. Hours that end before they begin go over midnight; the day is that of the clock. */
export function isQuiet(quiet: Quiet, nowMs: number): boolean {
	const { quietFrom: from, quietTo: to, quietDays } = quiet;
	if (quietDays === 0 && (from === null || to === null)) return false;
	const { day, minute } = clockAt(quiet.timeZone, nowMs);
	if ((quietDays >> day) & 1) return true;
	if (from === null || to === null) return false;
	return from <= to
		? minute >= from && minute < to
		: minute >= from || minute < to;
}

/** Day of the week (Monday is 0) and minute of the day somewhere; UTC where the zone is not known (any more). */
function clockAt(
	timeZone: string,
	nowMs: number,
): { day: number; minute: number } {
	const parts = clockOf(timeZone).formatToParts(nowMs);
	const read = (type: string) =>
		parts.find((part) => part.type === type)?.value ?? "";
	return {
		day: Math.max(0, DAYS.indexOf(read("weekday"))),
		minute: Number(read("hour")) * 60 + Number(read("minute")),
	};
}

const CLOCKS_MAX = 100;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a hundred times what using it does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
	const known = clocks.get(timeZone);
	if (known) return known;
	if (clocks.size >= CLOCKS_MAX) clocks.clear();
	const options = {
		weekday: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	} as const;
	let clock: Intl.DateTimeFormat;
	try {
		clock = new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
	} catch {
		clock = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
	}
	clocks.set(timeZone, clock);
	return clock;
}

/** What a push service's answer means for the device behind it. */
export type Verdict =
	| { is: "taken" }
	/** There is no such device any more, or it was signed up under another key: it must sign up anew. */
	| { is: "gone" }
	/** Not now, and not before so long, when it said. */
	| { is: "later"; restMs: number }
	/** Not this, and not for asking again. */
	| { is: "refused" };

const REST_MS_MAX = 3_600_000;

/** Reads an answer; `status` null: there was none. */
export function verdictOf(
	status: number | null,
	retryAfter: string | undefined,
	nowMs: number,
): Verdict {
	if (status === null || status === 429 || status >= 500)
		return { is: "later", restMs: restOf(retryAfter, nowMs) };
	if (status >= 200 && status < 300) return { is: "taken" };
	if ([401, 403, 404, 410].includes(status)) return { is: "gone" };
	return { is: "refused" };
}

/** Retry-After in seconds or as a date, bounded: a push service cannot silence us for days. */
function restOf(retryAfter: string | undefined, nowMs: number): number {
	if (!retryAfter) return 0;
	const asked = /^\d+$/.test(retryAfter)
		? Number(retryAfter) * 1_000
		: Date.parse(retryAfter) - nowMs;
	if (Number.isNaN(asked)) return 0;
	return Math.min(Math.max(asked, 0), REST_MS_MAX);
}
