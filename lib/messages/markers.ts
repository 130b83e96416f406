import type { MarkerView, MessageView } from "@/lib/messages/view";

/** How far a message of the viewer's has come. It never goes back. */
export type DeliveryStatus =
	| "waiting"
	| "failed"
	| "sent"
	| "delivered"
	| "read";

/** Markers only move forward, so two sights of one person's are joined by the higher of each. */
export function mergeMarkers(
	known: readonly MarkerView[],
	incoming: readonly MarkerView[],
): readonly MarkerView[] {
	let merged = known;
	for (const marker of incoming) {
		const before = merged.find((m) => m.personId === marker.personId);
		const after = before ? furthest(before, marker) : marker;
		if (before && isSame(before, after)) continue;
		merged = [...merged.filter((m) => m !== before), after].sort((a, b) =>
			a.personId < b.personId ? -1 : 1,
		);
	}
	return merged;
}

/**
 * Who speaks has read all before it: a send moves the sender's own marker, and no other event says so. None where the
 * clock spoke for somebody who was away.
 */
export function markerOfSender(
	message: Pick<MessageView, "senderId" | "sequence" | "version" | "body">,
): MarkerView[] {
	const { senderId, sequence, version } = message;
	if (isByClock(message)) return [];
	return [
		{
			personId: senderId,
			readSequence: sequence,
			deliveredSequence: sequence,
			version,
		},
	];
}

/** Whether the clock said it for somebody who had not read all before it. */
export function isByClock({ body }: Pick<MessageView, "body">): boolean {
	return body.kind === "plain" && body.isAbsent === true;
}

function furthest(a: MarkerView, b: MarkerView): MarkerView {
	const readSequence = Math.max(a.readSequence, b.readSequence);
	return {
		...(a.isReadHidden && { isReadHidden: true }),
		personId: a.personId,
		readSequence,
		// What was read was delivered, whoever told us first.
		deliveredSequence: Math.max(
			a.deliveredSequence,
			b.deliveredSequence,
			readSequence,
		),
		version: Math.max(a.version, b.version),
	};
}

/**
 * Markers as a conversation that the server gave has them: it says of whom the viewer may not know how far they have read,
 * whatever was heard before or follows from what they said.
 */
export function asShared(
	markers: readonly MarkerView[],
	given: readonly MarkerView[],
): readonly MarkerView[] {
	const hidden = new Map(
		given.map((one) => [one.personId, one.isReadHidden === true]),
	);
	return markers.map((marker) => {
		const isHidden = hidden.get(marker.personId);
		if (isHidden === undefined || isHidden === (marker.isReadHidden ?? false))
			return marker;
		const { isReadHidden: _, ...shown } = marker;
		return isHidden ? { ...shown, isReadHidden: true } : shown;
	});
}

function isSame(a: MarkerView, b: MarkerView): boolean {
	return (
		a.readSequence === b.readSequence &&
		a.deliveredSequence === b.deliveredSequence &&
		a.version === b.version
	);
}

/**
 * How far all others have come: a message is read when the last of them has read it, of those who
 * tell. `readers` says who counts (the members of a group); without it, everybody whose marker is known.
 */
export function othersReach(
	markers: readonly MarkerView[],
	viewerId: string,
	readers: ReadonlySet<string> | null = null,
): { deliveredSequence: number; readSequence: number } {
	const others = markers.filter(
		(m) => m.personId !== viewerId && (readers?.has(m.personId) ?? true),
	);
	if (others.length === 0) return { deliveredSequence: 0, readSequence: 0 };
	const telling = others.filter((m) => !m.isReadHidden);
	const reached = (m: MarkerView) =>
		m.isReadHidden
			? m.deliveredSequence
			: Math.max(m.deliveredSequence, m.readSequence);
	const deliveredSequence = Math.min(...others.map(reached));
	const readSequences = telling.map((m) => m.readSequence);
	return {
		deliveredSequence,
		// What has not reached somebody who tells nothing was not read by all.
		readSequence:
			telling.length > 0 ? Math.min(deliveredSequence, ...readSequences) : 0,
	};
}

/** The tick of a confirmed message. */
export function statusOfMessage(
	message: Pick<MessageView, "sequence">,
	reach: { deliveredSequence: number; readSequence: number },
): DeliveryStatus {
	if (message.sequence <= reach.readSequence) return "read";
	if (message.sequence <= reach.deliveredSequence) return "delivered";
	return "sent";
}

/** How far a person has read; 0 for who has no marker. */
export function readSequenceOf(
	markers: readonly MarkerView[],
	personId: string,
): number {
	return markers.find((m) => m.personId === personId)?.readSequence ?? 0;
}
