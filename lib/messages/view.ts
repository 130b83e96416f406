import type { ConversationPlaceView } from "@/lib/conversations/view";
import type { AttachmentView } from "@/lib/media/view";
import type { Body, Derived } from "@/lib/messages/body";
import type { PersonCardView } from "@/lib/people/view";
import type { PollView } from "@/lib/polls/view";
import type { PreviewView } from "@/lib/previews/view";
import type { ProblemCode } from "@/lib/problem";

/** A message as everybody in the conversation gets it. `createdAt` is ISO 8601 in UTC. */
export type MessageView = {
	id: string;
	conversationId: string;
	/** 1, 2, 3 … in this conversation, without gaps: the order, for everybody. */
	sequence: number;
	/** The conversation's version at this message's last change. */
	version: number;
	senderId: string;
	clientId: string;
	body: Body;
	createdAt: string;
	/** When the words were last changed; what they were can be asked for. */
	editedAt: string | null;
	reactions: ReactionView[];
	isPinned: boolean;
	/** How its poll stands; left out of every other message. */
	poll?: PollView;
	/** What its link leads to, once that is known. */
	preview?: PreviewView;
};

/** An emoji under a message. `isMine` is left out where all hear the same: whoever hears keeps what they know. */
export type ReactionView = { emoji: string; count: number; isMine?: boolean };

/** Whose reaction changed a message, for that person's other devices: `isMine` is not for all to hear. */
export type ReactedView = {
	personId: string;
	emoji: string;
	isGiven: boolean;
};

/** Who gave an emoji, in the order of giving. */
export type ReactorsView = { people: PersonCardView[] };

/** What became of forwarding, for each conversation: null where it was said, else why not. */
export type ForwardedView = {
	results: { conversationId: string; refusal: ProblemCode | null }[];
};

/** What the viewer alone has made of a message. */
export type MarkView = {
	sequence: number;
	/** Deleted for the viewer. */
	isHidden: boolean;
	isStarred: boolean;
	/** Of two sights of one mark the higher counts. */
	version: number;
};

/** A message that the viewer has put a star on. */
export type StarredView = {
	conversationId: string;
	sequence: number;
	messageId: string;
	sender: PersonCardView;
	createdAt: string;
	/** Its words, in a line. */
	preview: string;
	attachments: AttachmentView[];
};

/** A page of them, the newest star first, with the conversations they are in. */
export type StarredPageView = {
	messages: StarredView[];
	conversations: ConversationPlaceView[];
	/** Go on from here; null when there is no more. */
	next: string | null;
};

/** What a message said before an edit, and since when. */
export type EditView = { body: Body; at: string };
export type EditsView = { edits: EditView[] };

/** How far a member has come: all up to `deliveredSequence` reached a device, all up to `readSequence` was seen. */
export type MarkerView = {
	personId: string;
	readSequence: number;
	deliveredSequence: number;
	version: number;
	/** How far they have read is not for the viewer: one of the two does not share it, and `readSequence` says nothing. */
	isReadHidden?: true;
};

/** What a message says that another replies to, in a line; `gone` is what the viewer does not get to see. */
export type QuoteView = {
	sequence: number;
	/** The quoted message's version: of two sights the later counts. */
	version: number;
	senderId: string;
	state: "said" | "deleted" | "gone";
	/** Its words; null unless it says something. */
	line: Omit<Derived, "event"> | null;
};

/** A page of the log, oldest first. */
export type MessagePageView = {
	messages: MessageView[];
	/** What they reply to, where that is not among them; left out when there is nothing. */
	quotes?: QuoteView[];
	/** The viewer's marks on them. */
	marks: MarkView[];
	hasOlder: boolean;
	hasNewer: boolean;
};

/** What a conversation keeps at hand, in the order of the log. */
export type PinsView = { messages: MessageView[] };

/** A place in the log; 0 when it is empty. */
export type PlaceView = { sequence: number };

/**
 * All that changed after a version: apply it, go on from `version`; `isComplete` false means ask again from there. The
 * viewer's own marks have a count of their own, because nobody else's cursor may move with them.
 */
export type ChangesView = {
	messages: MessageView[];
	quotes?: QuoteView[];
	markers: MarkerView[];
	marks: MarkView[];
	version: number;
	marksVersion: number;
	isComplete: boolean;
};
