import type {
	MarkView,
	MessagePageView,
	MessageView,
} from "@/lib/messages/view";

/** Puts a message among the copies, unless a later copy of it is there. */
export function keepNewer(
	copies: Map<number, MessageView>,
	message: MessageView,
): void {
	const known = copies.get(message.sequence);
	copies.set(message.sequence, known ? newerCopy(known, message) : message);
}

/** A page's messages with what has been heard of them since it was read. */
export function withChanges(
	page: MessagePageView,
	changes: ReadonlyMap<number, MessageView>,
): MessageView[] {
	return page.messages.map((message) => {
		const changed = changes.get(message.sequence);
		return changed ? newerCopy(message, changed) : message;
	});
}

/** Of two copies the one of the later change; what only this viewer is told is kept where the later one is for all. */
export function newerCopy(
	known: MessageView,
	incoming: MessageView,
): MessageView {
	const isPersonal =
		incoming.poll?.mine !== undefined ||
		incoming.reactions.some((one) => one.isMine !== undefined);
	if (incoming.version < known.version) return known;
	if (incoming.version === known.version && !isPersonal) return known;
	const mine = new Map(known.reactions.map((one) => [one.emoji, one.isMine]));
	const reactions = incoming.reactions.map((one) => ({
		...one,
		isMine: one.isMine ?? mine.get(one.emoji) ?? false,
	}));
	const { poll } = incoming;
	if (!poll) return { ...incoming, reactions };
	const kept = { ...poll, mine: poll.mine ?? known.poll?.mine ?? [] };
	return { ...incoming, reactions, poll: kept };
}

/** Of two sights of a mark the later counts. */
export function mergeMarks(
	known: ReadonlyMap<number, MarkView>,
	incoming: readonly MarkView[],
): ReadonlyMap<number, MarkView> {
	if (incoming.length === 0) return known;
	const marks = new Map(known);
	for (const mark of incoming)
		if ((marks.get(mark.sequence)?.version ?? 0) < mark.version)
			marks.set(mark.sequence, mark);
	return marks;
}

/** Moves what follows the stretch without a hole from `held` into it. An empty stretch begins at the first message. */
export function appendNext(
	messages: Map<number, MessageView>,
	held: Map<number, MessageView>,
): void {
	let next = (Array.from(messages.keys()).at(-1) ?? 0) + 1;
	for (let found = held.get(next); found; found = held.get(next)) {
		messages.set(next, found);
		held.delete(next);
		next += 1;
	}
}

/** Puts an older page in front, if it reaches the stretch. */
export function joinBefore(
	older: readonly MessageView[],
	messages: readonly MessageView[],
): readonly MessageView[] {
	const first = messages[0]?.sequence ?? Number.POSITIVE_INFINITY;
	const before = older.filter((m) => m.sequence < first);
	return before.length === 0 ? messages : [...before, ...messages];
}
