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
