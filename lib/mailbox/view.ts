import type { Folder, Home } from "@/lib/mailbox/rules";
import type { AttachmentView } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";

/** Numbers for the badges. */
export type MailboxCountsView = { unread: number; requests: number };

/** A letter in a list. Null stands for somebody whose account is gone. */
export type LetterLineView = {
	id: string;
	folder: Folder;
	home: Home;
	isMine: boolean;
	isWaiting: boolean;
	sender: PersonCardView | null;
	/** The first few; `recipientCount` says how many there are. */
	recipients: (PersonCardView | null)[];
	recipientCount: number;
	subject: string;
	excerpt: string;
	hasFiles: boolean;
	/** Its moment: when it came, was sent, will be delivered, or was last written at. */
	at: string;
	isRead: boolean;
	isStarred: boolean;
};

/** A page of letters, newest first. */
export type LetterPageView = {
	letters: LetterLineView[];
	/** Go on from here; null when there is no more. */
	next: string | null;
};

/** A letter that is read. */
export type LetterView = Omit<
	LetterLineView,
	"excerpt" | "recipientCount" | "hasFiles"
> & {
	body: string;
	attachments: AttachmentView[];
	/** The day on the postmark (YYYY-MM-DD), where the sender was; null for a draft. */
	postmarkDay: string | null;
};

/** A letter that is written. */
export type DraftView = {
	/** Null before the first save. */
	id: string | null;
	clientId: string;
	/** 0 before the first save. */
	version: number;
	recipients: PersonCardView[];
	subject: string;
	body: string;
	attachments: AttachmentView[];
};

/**
 * What became of a save: it is kept, something newer was written elsewhere meanwhile (which is handed over, and nothing
 * is overwritten), or the letter is sent already.
 */
export type SavedView =
	| { outcome: "saved"; id: string; version: number }
	| { outcome: "newer"; draft: DraftView }
	| { outcome: "sent"; id: string };

/** What became of sending. */
export type SentView =
	| { outcome: "sent"; id: string; isWaiting: boolean }
	| { outcome: "newer"; draft: DraftView };
