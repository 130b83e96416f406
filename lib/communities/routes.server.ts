import {
	createChannelInvite,
	joinChannelByInvite,
	listChannelInvites,
	revokeChannelInvite,
} from "@/lib/communities/channel-invites.server";
import {
	createChannel,
	deleteChannel,
	editChannel,
	orderChannels,
} from "@/lib/communities/channels.server";
import {
	createCommunity,
	deleteCommunity,
	editCommunity,
} from "@/lib/communities/commands.server";
import { enter, leaveChannel } from "@/lib/communities/enter.server";
import {
	addToChannelInput,
	channelInviteInput,
	channelPeopleInput,
	channelStepInput,
	communitiesQuery,
	communityInviteParams,
	communityJoinParams,
	communityParams,
	communityPersonParams,
	communityStepInput,
	createChannelInput,
	createCommunityInput,
	editChannelInput,
	editCommunityInput,
	orderInput,
} from "@/lib/communities/input";
import {
	createCommunityInvite,
	joinByInvite,
	listCommunityInvites,
	revokeCommunityInvite,
} from "@/lib/communities/invites.server";
import {
	joinCommunity,
	leaveCommunity,
	stepCommunityMember,
} from "@/lib/communities/members.server";
import {
	listChannelMembers,
	listCommunityMembers,
	readChannelPeople,
} from "@/lib/communities/people.server";
import {
	listCommunities,
	readCommunity,
} from "@/lib/communities/queries.server";
import {
	addToChannel,
	stepChannelMember,
} from "@/lib/communities/seats.server";
import { groupInviteInput } from "@/lib/groups/input";
import { route } from "@/lib/http/handle.server";
import { directoryQuery } from "@/lib/people/search";

export const listCommunitiesRoute = route({
	rate: "read",
	query: communitiesQuery,
	run: (viewer, { query }) => listCommunities(viewer, query),
});

export const createCommunityRoute = route({
	rate: "write",
	body: createCommunityInput,
	run: (viewer, { body }) => createCommunity(viewer, body),
});

export const readCommunityRoute = route({
	rate: "read",
	params: communityParams,
	run: (viewer, { params }) => readCommunity(viewer, params.id),
});

export const editCommunityRoute = route({
	rate: "write",
	params: communityParams,
	body: editCommunityInput,
	run: (viewer, { params, body }) => editCommunity(viewer, params.id, body),
});

export const deleteCommunityRoute = route({
	rate: "write",
	params: communityParams,
	run: (viewer, { params }) => deleteCommunity(viewer, params.id),
});

export const joinCommunityRoute = route({
	rate: "write",
	params: communityParams,
	run: (viewer, { params }) => joinCommunity(viewer, params.id),
});

export const leaveCommunityRoute = route({
	rate: "write",
	params: communityParams,
	run: (viewer, { params }) => leaveCommunity(viewer, params.id),
});

export const listCommunityMembersRoute = route({
	rate: "read",
	params: communityParams,
	query: directoryQuery,
	run: (viewer, { params, query }) =>
		listCommunityMembers(viewer, params.id, query),
});

export const stepCommunityMemberRoute = route({
	rate: "write",
	params: communityPersonParams,
	body: communityStepInput,
	run: (viewer, { params, body }) =>
		stepCommunityMember(viewer, params.id, params.personId, body),
});

export const createChannelRoute = route({
	rate: "write",
	params: communityParams,
	body: createChannelInput,
	run: (viewer, { params, body }) => createChannel(viewer, params.id, body),
});

export const orderChannelsRoute = route({
	rate: "write",
	params: communityParams,
	body: orderInput,
	run: (viewer, { params, body }) => orderChannels(viewer, params.id, body),
});

export const listCommunityInvitesRoute = route({
	rate: "read",
	params: communityParams,
	run: (viewer, { params }) => listCommunityInvites(viewer, params.id),
});

export const createCommunityInviteRoute = route({
	rate: "write",
	params: communityParams,
	body: groupInviteInput,
	run: (viewer, { params, body }) =>
		createCommunityInvite(viewer, params.id, body),
});

export const revokeCommunityInviteRoute = route({
	rate: "write",
	params: communityInviteParams,
	run: (viewer, { params }) =>
		revokeCommunityInvite(viewer, params.id, params.inviteId),
});

export const joinByInviteRoute = route({
	rate: "write",
	params: communityJoinParams,
	run: (viewer, { params }) => joinByInvite(viewer, params.token),
});

export const enterChannelRoute = route({
	rate: "write",
	params: communityParams,
	run: (viewer, { params }) => enter(viewer, params.id),
});

export const leaveChannelRoute = route({
	rate: "write",
	params: communityParams,
	run: (viewer, { params }) => leaveChannel(viewer, params.id),
});

export const editChannelRoute = route({
	rate: "write",
	params: communityParams,
	body: editChannelInput,
	run: (viewer, { params, body }) => editChannel(viewer, params.id, body),
});

export const deleteChannelRoute = route({
	rate: "write",
	params: communityParams,
	run: (viewer, { params }) => deleteChannel(viewer, params.id),
});

export const listChannelMembersRoute = route({
	rate: "read",
	params: communityParams,
	query: directoryQuery,
	run: (viewer, { params, query }) =>
		listChannelMembers(viewer, params.id, query),
});

export const addToChannelRoute = route({
	rate: "write",
	params: communityParams,
	body: addToChannelInput,
	run: (viewer, { params, body }) => addToChannel(viewer, params.id, body),
});

export const stepChannelMemberRoute = route({
	rate: "write",
	params: communityPersonParams,
	body: channelStepInput,
	run: (viewer, { params, body }) =>
		stepChannelMember(viewer, params.id, params.personId, body),
});

export const readChannelPeopleRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: communityParams,
	query: channelPeopleInput,
	run: (viewer, { params, query }) =>
		readChannelPeople(viewer, params.id, query),
});

export const listChannelInvitesRoute = route({
	rate: "read",
	params: communityParams,
	run: (viewer, { params }) => listChannelInvites(viewer, params.id),
});

export const createChannelInviteRoute = route({
	rate: "write",
	params: communityParams,
	body: channelInviteInput,
	run: (viewer, { params, body }) =>
		createChannelInvite(viewer, params.id, body),
});

export const revokeChannelInviteRoute = route({
	rate: "write",
	params: communityInviteParams,
	run: (viewer, { params }) =>
		revokeChannelInvite(viewer, params.id, params.inviteId),
});

export const joinChannelByInviteRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: communityJoinParams,
	run: (viewer, { params }) => joinChannelByInvite(viewer, params.token),
});
