import type { Role } from "@/lib/conversations/rules";
import type { PersonCardView } from "@/lib/people/view";

/** A group as one of its members sees it, in the list and at the head of the chat. */
export type GroupView = {
	name: string;
	topic: string;
	photoId: string | null;
	memberCount: number;
	/** An announcement group: the others read. */
	onlyAdminsWrite: boolean;
	/** The viewer's own. */
	role: Role;
	/** What the viewer is called here, when it is not their name. */
	alias: string | null;
	/** The conversation's version at the last change of anything here or of who is in it. */
	version: number;
	/** What people are called here, by id: all members of a small group, of a large one those in the last line. */
	names: Record<string, string>;
	/** Who wants to add the viewer, while that waits for an answer. */
	addedBy: PersonCardView | null;
};

/** Somebody in a group. */
export type MemberView = PersonCardView & {
	role: Role;
	alias: string | null;
	/** ISO 8601: what was said before counts as read, though they need not have read it. */
	joinedAt: string;
	readSequence: number;
	deliveredSequence: number;
	/** As in `MarkerView`: how far they have read is not for the viewer. */
	isReadHidden?: true;
};

/** Everybody who is or was in a group, as far as the viewer may know; members by role, then name. */
export type MembersView = {
	/** As in `GroupView`: which state of the group this is. */
	version: number;
	members: MemberView[];
	/** Who left: their names stay under what they wrote. */
	former: PersonCardView[];
	/** For admins: who was asked and has not answered, and who may not come back. */
	asked: PersonCardView[];
	banned: PersonCardView[];
};

/** What became of people who were to be added. */
export type AddedView = { addedIds: string[]; askedIds: string[] };

/** A link into a group. `token` is derived anew each time it is shown; the address around it is the browser's own. */
export type GroupInviteView = {
	id: string;
	token: string;
	usesMax: number;
	usesCount: number;
	/** ISO 8601. */
	expiresAt: string;
	state: "open" | "used_up" | "expired" | "revoked";
};

/** What a link shows to whoever holds it. */
export type GroupPreviewView = {
	name: string;
	topic: string;
	photoId: string | null;
	memberCount: number;
	/** The conversation, for who is in it already. */
	conversationId: string | null;
};
