import { LETTER_DAYS_MAX, LETTER_HOUR } from "@/lib/mailbox/limits";

export const FOLDERS = [
	"inbox",
	"sent",
	"drafts",
	"requests",
	"trash",
] as const;
export type Folder = (typeof FOLDERS)[number];
/** Where a copy belongs when it is not in the trash and does not wait to be accepted. */
export type Home = "inbox" | "sent" | "drafts";

/** What is done with copies, one or many. */
export const STEPS = [
	"read",
	"unread",
	"star",
	"unstar",
	"trash",
	"restore",
	"delete",
] as const;
export type Step = (typeof STEPS)[number];

/** How a recipient stands to the sender, read under the lock of both. */
export type Standing = {
	/** Friends, or the two write to each other already. */
	isKnown: boolean;
	/** Either blocks the other. */
	isBlocked: boolean;
	door: "waiting" | "declined" | "open" | null;
	/** They take letters from whom they know alone. */
	onlyKnownWrite: boolean;
	/** The letter that waits at the door is this one. */
	isThisAtDoor: boolean;
};

/**
 * Why a letter may not be sent to a person; null when it may. A stranger's second one may not before the first is answered,
 * and no stranger's to who takes letters from whom they know.
 */
export function sendProblem(
	standing: Standing,
): "friends_first" | "request_waiting" | null {
	if (standing.isKnown || standing.door === "open") return null;
	if (standing.onlyKnownWrite) return "friends_first";
	return standing.door === null || standing.isThisAtDoor
		? null
		: "request_waiting";
}

/** Where a delivered letter comes to lie; nowhere across a block, or where the door was shut meanwhile, to this sender or to all who are not known. */
export function folderFor(standing: Standing): "inbox" | "requests" | null {
	if (standing.isBlocked) return null;
	if (standing.isKnown || standing.door === "open") return "inbox";
	return standing.door === "declined" || standing.onlyKnownWrite
		? null
		: "requests";
}

/** The day (YYYY-MM-DD) at a moment in a time zone. */
export function dayIn(zone: string, at: Date): string {
	const { year, month, day } = partsIn(zone, at);
	return `${year}-${month}-${day}`;
}

/** Whether there is such a time zone. */
export function isZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

/**
 * When a letter for a day is delivered: in the morning of that day where its sender is. "now" for today, null for a day
 * that has passed, that is none, or that lies beyond all planning.
 */
export function deliveryOf(
	day: string,
	zone: string,
	now: Date,
): Date | "now" | null {
	const today = dayIn(zone, now);
	if (day < today) return null;
	if (day === today) return "now";
	const at = morningOf(day, zone);
	if (!at || dayIn(zone, at) !== day) return null;
	const daysAway = (at.getTime() - now.getTime()) / 86_400_000;
	return daysAway > LETTER_DAYS_MAX ? null : at;
}

/** The wall clock is turned into a moment by looking how far off a first guess is; twice, for a change of clocks between. */
function morningOf(day: string, zone: string): Date | null {
	const wantedMs = Date.parse(
		`${day}T${String(LETTER_HOUR).padStart(2, "0")}:00:00Z`,
	);
	if (Number.isNaN(wantedMs)) return null;
	let atMs = wantedMs;
	for (let tries = 0; tries < 2; tries++)
		atMs += wantedMs - wallMs(zone, new Date(atMs));
	return new Date(atMs);
}

function wallMs(zone: string, at: Date): number {
	const { year, month, day, hour, minute } = partsIn(zone, at);
	return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
}

function partsIn(zone: string, at: Date): Record<string, string> {
	const format = new Intl.DateTimeFormat("en-CA", {
		timeZone: zone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	});
	return Object.fromEntries(
		format.formatToParts(at).map(({ type, value }) => [type, value]),
	);
}
