import type { Audience, Field, FieldValues } from "@/lib/people/fields";

/** A person as others see them in lists, rows and headers. */
export type PersonCardView = {
	id: string;
	handle: string;
	displayName: string;
	/** The attachment that holds the photo; its address is `mediaUrl(photoId, "thumbnail")`. */
	photoId: string | null;
};

/** What the viewer is to a person, from the viewer's side. */
export type Relation = "self" | "none" | "sent" | "received" | "friends";

/** A person in the directory. */
export type DirectoryCardView = PersonCardView & {
	relation: Relation;
	presence: PresenceView | null;
};

/** A page of the directory; `next` is the cursor of the following one, null at the end. */
export type DirectoryPageView = {
	people: DirectoryCardView[];
	next: string | null;
};

/** What a person may edit of themselves: each field as it is stored, and who sees it. */
export type OwnProfileView = PersonCardView & {
	fields: FieldValues;
	audiences: Partial<Record<Field, Audience>>;
	isInvisible: boolean;
};

/** Somebody whose birthday is on `date` (YYYY-MM-DD) and may be known to the viewer. */
export type BirthdayView = PersonCardView & { date: string };

/** A person's page. */
export type ProfileView = PersonCardView & {
	/** What they tell and the viewer may see; a country is its name in the viewer's language. */
	fields: FieldValues;
	/** On one's own page: which fields others see less of than everybody; null on anybody else's. */
	audiences: Partial<Record<Field, Audience>> | null;
	relation: Relation;
	/** Whether the viewer blocks this person; the other direction is never told. */
	isBlocked: boolean;
	presence: PresenceView | null;
	joinedOn: string;
};

/** Presence as a friend sees it; null wherever the viewer may not know. `lastSeenOn` is a day (YYYY-MM-DD), never finer. */
export type PresenceView = {
	status: "online" | "away" | "offline";
	lastSeenOn: string | null;
};
