/** What a person is writing in a conversation, as the server holds it for all their devices. */
export type DraftView = {
	/** Whose it is: a page that was left open may belong to somebody else than who is signed in now. */
	personId: string;
	conversationId: string;
	text: string;
	/** The sequence of the message that it replies to. */
	replyTo: number | null;
	/** Counts the changes; 0: there never was one. */
	version: number;
};

/** What became of a change: kept, or not because another device was first; `draft` is what the server holds now. */
export type DraftKeptView = { isKept: boolean; draft: DraftView };
