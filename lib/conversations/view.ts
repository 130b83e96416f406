import type { ChannelPlaceView } from "@/lib/communities/view";
import type { GroupView } from "@/lib/groups/view";
import type { Derived } from "@/lib/messages/body";
import type { MarkerView } from "@/lib/messages/view";
import type { PersonCardView, PresenceView } from "@/lib/people/view";
import type { ScheduledCount } from "@/lib/scheduled/view";

/** A conversation in the viewer's list and at the head of the chat. Ordered by `lastActivityAt` (ISO 8601, UTC), newest first. */
export type ConversationView = {
	id: string;
	kind: "direct" | "group" | "channel";
	/** Realtime channel names of the present generation. */
	channel: string;
	typingChannel: string;
	/** The other person of a direct conversation. */
	other: PersonCardView | null;
	/** Set when it is a group or a channel. */
	group: GroupView | null;
	/** Where it stands, when it is a channel. */
	place: ChannelPlaceView | null;
	/** The other's presence, for friends; else null. */
	presence: PresenceView | null;
	lastSequence: number;
	version: number;
	lastActivityAt: string;
	lastLine: (Derived & { senderId: string; sequence: number }) | null;
	/** Numbers the viewer's own marks on its messages. */
	marksVersion: number;
	/** Messages by others after the viewer's read marker. */
	unread: number;
	/** How many of them name the viewer, or everybody. */
	mentions: number;
	/** Everybody's markers, the viewer's too. While a request waits, and in a large group, only the viewer's. */
	markers: MarkerView[];
	/**
	 * "sent": the viewer's first message waits for consent. "received": the viewer decides (whether to be in it, for a group).
	 * "none": an ordinary conversation.
	 */
	request: "none" | "sent" | "received";
	/** False when a message would be refused now (a request waits, the other cannot be reached, or only admins write). */
	maySend: boolean;
	/** How long a message sent now stays; null: for good. */
	lifetimeSeconds: number | null;
	/** What the viewer has written here to be said later; left out when nothing. */
	scheduled?: ScheduledCount;
	/** A game is on that the viewer may watch, and play where they may write. */
	hasGame: boolean;
	/** The viewer's own choices about it. */
	settings: SettingsView;
};

/** Enough of a conversation to name it and to know it again. */
export type ConversationPlaceView = {
	id: string;
	other: PersonCardView | null;
	group: { name: string; photoId: string | null } | null;
};

/** How a person has a conversation: nobody else sees it. */
export type SettingsView = {
	/** What makes a noise and counts in badges. */
	notify: "all" | "mentions" | "none";
	/** Quiet until then, whatever `notify` says; ISO 8601. */
	mutedUntil: string | null;
	/** Stands above the others. */
	isPinned: boolean;
	isArchived: boolean;
	/** The person put it aside to come back to. */
	isMarkedUnread: boolean;
};

/** A page of the list, newest activity first; `next` is the cursor of the following page, null at the end. */
export type ConversationPageView = {
	conversations: ConversationView[];
	next: string | null;
};
