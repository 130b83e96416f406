import type { GroupInviteView } from "@/lib/groups/view";
import type { PersonCardView } from "@/lib/people/view";

export type CommunityRole = "owner" | "moderator" | "member";
export type Visibility = "public" | "private";

/** The key of the one channel that exists by itself. */
export const LOBBY_KEY = "lobby";

/** Where a channel stands, at the head of its chat and in the list. */
export type ChannelPlaceView = {
	/** Null: the server's own. */
	community: { id: string; name: string } | null;
	visibility: Visibility;
	isLobby: boolean;
};

/** A channel in a list of channels. `id` is its conversation's. */
export type ChannelCardView = {
	id: string;
	name: string;
	topic: string;
	/** The heading it stands under; empty: none. */
	category: string;
	visibility: Visibility;
	memberCount: number;
	onlyAdminsWrite: boolean;
	/** Whether the viewer is in it. */
	isMember: boolean;
	/** Whether the viewer leads it. */
	mayLead: boolean;
};

/** A community in a list. */
export type CommunityCardView = {
	id: string;
	name: string;
	about: string;
	photoId: string | null;
	isPublic: boolean;
	memberCount: number;
	/** The viewer's own; null: not in it. */
	role: CommunityRole | null;
	/** Of a search: the channels that it found here. */
	found: { id: string; name: string }[];
};

/** A community with the channels that the viewer may enter, in their order. */
export type CommunityView = Omit<CommunityCardView, "found"> & {
	channels: ChannelCardView[];
};

/** Where one finds conversations to enter: the lobby, one's own communities, and a page of the public ones. */
export type CommunitiesView = {
	lobby: ChannelCardView | null;
	mine: CommunityCardView[];
	listed: CommunityPageView;
};

/** A page of public communities, largest first; `next` is the cursor of the following one, null at the end. */
export type CommunityPageView = {
	communities: CommunityCardView[];
	next: string | null;
};

/** Somebody in a community or in a channel. */
export type PlaceMemberView = PersonCardView & {
	role: CommunityRole;
};

/** A page of who is in a community or a channel; `banned` only on the first, for who leads. */
export type PlaceMembersView = {
	members: PlaceMemberView[];
	banned: PersonCardView[];
	next: string | null;
};

/** What a link into a community shows to whoever holds it. */
export type CommunityPreviewView = {
	name: string;
	about: string;
	photoId: string | null;
	memberCount: number;
	/** The community, for who is in it already. */
	communityId: string | null;
};

/** A link into a channel, as who leads it sees it. */
export type ChannelInviteView = GroupInviteView & {
	/** Whether it brings people in by a name alone. */
	allowsGuests: boolean;
};

/** What such a link shows to whoever holds it. */
export type ChannelPreviewView = {
	name: string;
	topic: string;
	/** What the community is called that it is in; null for the server's own. */
	community: string | null;
	memberCount: number;
	allowsGuests: boolean;
	/** Set for who is in it already. */
	conversationId: string | null;
};
