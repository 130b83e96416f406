import type { ConversationPlaceView } from "@/lib/conversations/view";
import type { AttachmentView } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";

/** A part of a text, with what was found in it: from `start` to before `end`, in UTF-16 units. */
export type ExcerptView = {
	text: string;
	marks: { start: number; end: number }[];
	hasBefore: boolean;
	hasAfter: boolean;
};

/** A message that was found. */
export type HitView = {
	conversationId: string;
	sequence: number;
	messageId: string;
	sender: PersonCardView;
	createdAt: string;
	excerpt: ExcerptView;
	attachments: AttachmentView[];
};

/** A page of what was found, newest first, with the conversations it was found in. */
export type SearchPageView = {
	hits: HitView[];
	conversations: ConversationPlaceView[];
	/** Go on from here; null when there is no more. */
	next: string | null;
};
