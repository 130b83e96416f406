/** The times that one may choose with one press. */
export type Choice = "hour" | "tonight" | "tomorrow" | "monday";

const TONIGHT_HOUR = 20;
const MORNING_HOUR = 8;
const HOUR_MS = 3_600_000;

/**
 * What may be chosen at a moment, in the person's own time zone, soonest first: in an hour, tonight while there is still
 * some time until then, tomorrow morning, and Monday morning where that is another day.
 */
export function choicesAt(now: Date): { choice: Choice; at: Date }[] {
	const untilMonday = (8 - now.getDay()) % 7 || 7;
	const tonight = atHour(now, 0, TONIGHT_HOUR);
	return [
		{ choice: "hour", at: new Date(now.getTime() + HOUR_MS) },
		...(tonight.getTime() - now.getTime() > HOUR_MS
			? [{ choice: "tonight" as const, at: tonight }]
			: []),
		{ choice: "tomorrow", at: atHour(now, 1, MORNING_HOUR) },
		...(untilMonday > 1
			? [
					{
						choice: "monday" as const,
						at: atHour(now, untilMonday, MORNING_HOUR),
					},
				]
			: []),
	];
}

/** A clock time on a later day, as calendars count days: also over the night in which the clocks are changed. */
function atHour(now: Date, days: number, hour: number): Date {
	return new Date(
		now.getFullYear(),
		now.getMonth(),
		now.getDate() + days,
		hour,
	);
}

const two = (part: number) => String(part).padStart(2, "0");

/** A moment as a `datetime-local` field has it, in the person's own time zone. */
export function toLocal(at: Date): string {
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that such a field says; null for none, and for one that has passed. */
export function fromLocal(local: string, now: Date): Date | null {
	const at = new Date(local);
	return at.getTime() > now.getTime() ? at : null;
}
