import type {
	MessageView,
	ReactedView,
	ReactionView,
} from "@/lib/messages/view";

/** How often an emoji was given, as stored with the message; `withheldCount` by people whom the other blocks. */
export type ReactionCount = {
	emoji: string;
	count: number;
	withheldCount?: number;
};

/** An emoji that this person gave. */
export type OwnReaction = { emoji: string; isWithheld: boolean };

/** What a message stores of its reactions. */
export function reactionCounts(stored: unknown): ReactionCount[] {
	return (stored as ReactionCount[] | null) ?? [];
}

/** The reactions that everybody may see, whoever looks. */
export function reactionsForAll(stored: unknown): ReactionView[] {
	return reactionCounts(stored)
		.filter(({ count }) => count > 0)
		.map(({ emoji, count }) => ({ emoji, count }));
}

/** The reactions as one person sees them: with the sign of their own, and with those that a block keeps from the other. */
export function reactionsFor(
	stored: unknown,
	own: readonly OwnReaction[],
): ReactionView[] {
	const mine = new Map(own.map((one) => [one.emoji, one]));
	return reactionCounts(stored).flatMap(({ emoji, count }) => {
		const given = mine.get(emoji);
		const seen = count + (given?.isWithheld ? 1 : 0);
		return seen > 0
			? [{ emoji, count: seen, isMine: given !== undefined }]
			: [];
	});
}

/** A message that all were told, with what it says about the viewer: they gave or took back an emoji on another device. */
export function withReacted(
	message: MessageView,
	reacted: ReactedView | undefined,
	viewerId: string,
): MessageView {
	if (reacted?.personId !== viewerId) return message;
	return {
		...message,
		reactions: message.reactions.map((one) =>
			one.emoji === reacted.emoji ? { ...one, isMine: reacted.isGiven } : one,
		),
	};
}
