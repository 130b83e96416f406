import type { PresenceView } from "@/lib/people/view";
import { activeChannel, personChannel } from "@/lib/realtime/channels";

export type Status = PresenceView["status"];

const HEIGHT: Record<Status, number> = { offline: 0, away: 1, online: 2 };

/** Whether `status` is nearer than `than`: coming is shown at once, going only after a grace. */
export function isHigher(status: Status, than: Status): boolean {
	return HEIGHT[status] > HEIGHT[than];
}

/** All that is lower than `status`. */
export function lowerThan(status: Status): Status[] {
	const all = Object.keys(HEIGHT) as Status[];
	return all.filter((one) => isHigher(status, one));
}

/**
 * What the held channels say of a person: somebody holds the active channel of their present generation, or only
 * the plain one, or neither. A channel of an older generation is a signed-out device and counts for nothing.
 */
export function statusFrom(
	occupied: ReadonlySet<string>,
	person: { id: string; channelGeneration: number },
): Status {
	const { id, channelGeneration } = person;
	if (occupied.has(activeChannel(id, channelGeneration))) return "online";
	if (occupied.has(personChannel(id, channelGeneration))) return "away";
	return "offline";
}

/** The day of a moment, in UTC. */
export function dayOf(time: Date): string {
	return time.toISOString().slice(0, 10);
}
