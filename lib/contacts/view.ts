import type { PersonCardView, PresenceView } from "@/lib/people/view";

/** `presence` is null where one of the two does not share theirs. */
export type FriendView = PersonCardView & { presence: PresenceView | null };

/** A request that waits; the day it was made (YYYY-MM-DD). */
export type RequestView = PersonCardView & { sentOn: string };

/** How many requests wait for the viewer, and how many of the viewer's wait for others. */
export type ContactCountsView = { receivedCount: number; sentCount: number };

/** The whole of a person's contacts, each list sorted by name in the person's language; requests newest first. */
export type ContactsView = {
	friends: FriendView[];
	received: RequestView[];
	sent: RequestView[];
	/** Whom the viewer blocks: a name and no more. */
	blocked: PersonCardView[];
};
