import type { MarkView, MessageView } from "@/lib/messages/view";

/**
 * A pin as it is stored. In a direct conversation the two may see it differently, because a block withholds what the
 * blocked person does: it is up for somebody, and from one of the two it may be hidden.
 */
export type StoredPin = { isPinned: boolean; pinHiddenFrom: string | null };

/** Whether a message is pinned as this person sees it; with "" as person, as everybody does. */
export function isPinnedFor(pin: StoredPin, personId: string): boolean {
	if (!pin.isPinned || pin.pinHiddenFrom === null) return pin.isPinned;
	return personId !== "" && pin.pinHiddenFrom !== personId;
}

/**
 * What becomes of a pin when a person puts it up or takes it down. Of all, it is so for all; where the other blocks that
 * person (`otherId`), the other goes on seeing what they saw.
 */
export function withPin(
	pin: StoredPin,
	{
		personId,
		otherId,
		isPinned,
	}: { personId: string; otherId: string | null; isPinned: boolean },
): StoredPin {
	if (otherId === null) return { isPinned, pinHiddenFrom: null };
	const isForOther = isPinnedFor(pin, otherId);
	if (isPinned === isForOther) return { isPinned, pinHiddenFrom: null };
	return { isPinned: true, pinHiddenFrom: isPinned ? otherId : personId };
}

/** What a device knows to be pinned once these copies have come: of two copies the later one counts. */
export function mergePins(
	known: ReadonlyMap<number, MessageView>,
	incoming: readonly MessageView[],
): ReadonlyMap<number, MessageView> {
	const pins = new Map(known);
	for (const message of incoming) {
		const before = pins.get(message.sequence);
		if (before && before.version >= message.version) continue;
		if (message.isPinned) pins.set(message.sequence, message);
		else pins.delete(message.sequence);
	}
	const isSame = pins.size === known.size && incoming.every(isKnown);
	return isSame ? known : pins;
	function isKnown({ sequence }: MessageView) {
		return pins.get(sequence) === known.get(sequence);
	}
}

type Copies = {
	pins: ReadonlyMap<number, MessageView>;
	messages: readonly MessageView[];
	held: readonly MessageView[];
	outside: ReadonlyMap<number, MessageView>;
};

/** The pins as they were read when the conversation had a version, with what a device knows to have come since. */
export function pinsAfter(
	{ pins, messages, held, outside }: Copies,
	read: { pins: readonly MessageView[]; version: number },
): ReadonlyMap<number, MessageView> {
	const known = [...pins.values(), ...messages, ...held, ...outside.values()];
	const newest = new Map(read.pins.map((one) => [one.sequence, one]));
	for (const one of known) {
		const isLater =
			one.version > (newest.get(one.sequence)?.version ?? read.version);
		if (isLater) newest.set(one.sequence, one);
	}
	return mergePins(new Map(), [...newest.values()]);
}

/** The pins to show, in the order of the log: without what the viewer has deleted for themself. */
export function shownPins(
	pins: ReadonlyMap<number, MessageView>,
	marks: ReadonlyMap<number, MarkView>,
): MessageView[] {
	return Array.from(pins.values())
		.filter(({ sequence }) => !marks.get(sequence)?.isHidden)
		.sort((a, b) => a.sequence - b.sequence);
}
