import type {
	ChannelInviteInput,
	ChannelStepInput,
	CommunityStepInput,
	EditChannelInput,
	EditCommunityInput,
} from "@/lib/communities/input";
import type {
	ChannelCardView,
	ChannelInviteView,
	CommunityPageView,
	CommunityView,
	PlaceMembersView,
	Visibility,
} from "@/lib/communities/view";
import type { ConversationView } from "@/lib/conversations/view";
import type { GroupInviteInput } from "@/lib/groups/input";
import type { GroupInviteView } from "@/lib/groups/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { PersonCardView } from "@/lib/people/view";
import type { Result } from "@/lib/problem";

const COMMUNITIES = "/api/communities";
const CHANNELS = "/api/channels";
const post = <T>(path: string, body?: unknown): Promise<Result<T>> =>
	callApi(path, { method: "POST", body });

/** A page of the public communities, of those that a term finds. */
export function listCommunities(query: {
	search?: string;
	after?: string;
}): Promise<Result<CommunityPageView>> {
	return callApi(COMMUNITIES, { query });
}

export function createCommunity(body: {
	name: string;
	about: string;
	photo?: string;
	isPublic: boolean;
	channel: string;
}): Promise<Result<CommunityView>> {
	return post(COMMUNITIES, body);
}

/** Changes what a community is; what is left out stays. */
export function editCommunity(
	id: string,
	body: EditCommunityInput,
): Promise<Result<CommunityView>> {
	return post(`${COMMUNITIES}/${id}`, body);
}

export function deleteCommunity(id: string): Promise<Result<null>> {
	return callApi(`${COMMUNITIES}/${id}`, { method: "DELETE" });
}

export function joinCommunity(id: string): Promise<Result<CommunityView>> {
	return post(`${COMMUNITIES}/${id}/join`);
}

export function leaveCommunity(id: string): Promise<Result<null>> {
	return post(`${COMMUNITIES}/${id}/leave`);
}

/** A page of who is in a community or in a channel. */
export function listPlaceMembers(
	place: { kind: "communities" | "channels"; id: string },
	query: { search?: string; after?: string; limit?: number },
): Promise<Result<PlaceMembersView>> {
	return callApi(`/api/${place.kind}/${place.id}/members`, { query });
}

/** Does something with somebody's place in a community. */
export function stepCommunityMember(
	id: string,
	personId: string,
	step: CommunityStepInput["step"],
): Promise<Result<null>> {
	return post(`${COMMUNITIES}/${id}/members/${personId}`, { step });
}

export function createChannel(
	id: string,
	body: {
		name: string;
		topic: string;
		category: string;
		visibility: Visibility;
		onlyAdminsWrite: boolean;
	},
): Promise<Result<ChannelCardView>> {
	return post(`${COMMUNITIES}/${id}/channels`, body);
}

/** Puts the channels of a community in this order. */
export function orderChannels(
	id: string,
	channelIds: string[],
): Promise<Result<CommunityView>> {
	return post(`${COMMUNITIES}/${id}/order`, { channelIds });
}

export function createCommunityInvite(
	id: string,
	body: GroupInviteInput,
): Promise<Result<GroupInviteView>> {
	return post(`${COMMUNITIES}/${id}/invites`, body);
}

export function revokeCommunityInvite(
	id: string,
	inviteId: string,
): Promise<Result<null>> {
	return post(`${COMMUNITIES}/${id}/invites/${inviteId}/revoke`);
}

/** Joins a community by a link. */
export function joinByInvite(
	token: string,
): Promise<Result<{ communityId: string }>> {
	return post(`/api/join/community/${encodeURIComponent(token)}`);
}

export function createChannelInvite(
	id: string,
	body: ChannelInviteInput,
): Promise<Result<ChannelInviteView>> {
	return post(`${CHANNELS}/${id}/invites`, body);
}

export function revokeChannelInvite(
	id: string,
	inviteId: string,
): Promise<Result<null>> {
	return post(`${CHANNELS}/${id}/invites/${inviteId}/revoke`);
}

/** Enters a channel by a link. */
export function joinChannelByInvite(
	token: string,
): Promise<Result<{ conversationId: string }>> {
	return post(`/api/join/channel/${encodeURIComponent(token)}`);
}

/** Enters a channel, and joins its community by that. */
export function enterChannel(id: string): Promise<Result<ConversationView>> {
	return post(`${CHANNELS}/${id}/enter`);
}

export function leaveChannel(id: string): Promise<Result<null>> {
	return post(`${CHANNELS}/${id}/leave`);
}

/** Changes what a channel is; what is left out stays. */
export function editChannel(
	id: string,
	body: EditChannelInput,
): Promise<Result<ChannelCardView>> {
	return post(`${CHANNELS}/${id}`, body);
}

export function deleteChannel(id: string): Promise<Result<null>> {
	return callApi(`${CHANNELS}/${id}`, { method: "DELETE" });
}

export function addToChannel(
	id: string,
	personIds: string[],
): Promise<Result<null>> {
	return post(`${CHANNELS}/${id}/members`, { personIds });
}

/** Takes somebody's place in a channel, or lets them back into the lobby. */
export function stepChannelMember(
	id: string,
	personId: string,
	step: ChannelStepInput["step"],
): Promise<Result<null>> {
	return post(`${CHANNELS}/${id}/members/${personId}`, { step });
}

/** The names and faces of these people of a channel. */
export function readChannelPeople(
	id: string,
	ids: string[],
): Promise<Result<PersonCardView[]>> {
	return callApi(`${CHANNELS}/${id}/people`, { query: { ids: ids.join(",") } });
}
