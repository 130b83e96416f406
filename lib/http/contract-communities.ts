import { z } from "zod";
import {
	communitiesQuery,
	communityInviteParams,
	communityJoinParams,
	communityParams,
	communityPersonParams,
	communityStepInput,
	createChannelInput,
	createCommunityInput,
	editCommunityInput,
	orderInput,
} from "@/lib/communities/input";
import type { CommunityPageView, CommunityView } from "@/lib/communities/view";
import { groupInviteInput } from "@/lib/groups/input";
import type { Operation } from "@/lib/http/contract";
import { channelCard, placeMembers, role } from "@/lib/http/contract-channels";
import { invite } from "@/lib/http/contract-groups";
import { directoryQuery } from "@/lib/people/search";

const shared = {
	id: z.string(),
	name: z.string(),
	about: z.string(),
	photoId: z.string().nullable(),
	isPublic: z.boolean(),
	memberCount: z.number(),
	role: role.nullable(),
};

const community = z
	.object({ ...shared, channels: z.array(channelCard) })
	.meta({ id: "Community" }) satisfies z.ZodType<CommunityView>;

const communityPage = z.object({
	communities: z.array(
		z.object({
			...shared,
			found: z.array(z.object({ id: z.string(), name: z.string() })),
		}),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<CommunityPageView>;

/** The part of the contract about communities. */
export const COMMUNITIES_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/communities",
		name: "listCommunities",
		summary:
			"Public communities, largest first, or those that a term finds by name, about or public channel.",
		query: communitiesQuery,
		response: communityPage,
		refusals: [],
	},
	{
		method: "post",
		path: "/api/communities",
		name: "createCommunity",
		summary: "A new community with its first channel; the viewer owns it.",
		body: createCommunityInput,
		response: community,
		refusals: [404, 413],
	},
	{
		method: "get",
		path: "/api/communities/{id}",
		name: "readCommunity",
		summary: "A community and the channels that the viewer may enter.",
		params: communityParams,
		response: community,
		refusals: [404],
	},
	{
		method: "post",
		path: "/api/communities/{id}",
		name: "editCommunity",
		summary:
			"Name, about, photo, and whether it is listed; what is left out stays. For owners.",
		params: communityParams,
		body: editCommunityInput,
		response: community,
		refusals: [403, 404],
	},
	{
		method: "delete",
		path: "/api/communities/{id}",
		name: "deleteCommunity",
		summary: "End a community and all its channels. For owners.",
		params: communityParams,
		response: z.null(),
		refusals: [403, 404],
	},
	{
		method: "post",
		path: "/api/communities/{id}/join",
		name: "joinCommunity",
		summary: "Join a public community.",
		params: communityParams,
		response: community,
		refusals: [404, 409],
	},
	{
		method: "post",
		path: "/api/communities/{id}/leave",
		name: "leaveCommunity",
		summary:
			"Leave, with all its channels. The last owner passes that on, the last member ends it.",
		params: communityParams,
		response: z.null(),
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/communities/{id}/members",
		name: "listCommunityMembers",
		summary:
			"A page of its members, those who lead first, or those that a term finds; for who leads also who is banned.",
		params: communityParams,
		query: directoryQuery,
		response: placeMembers,
		refusals: [404],
	},
	{
		method: "post",
		path: "/api/communities/{id}/members/{personId}",
		name: "stepCommunityMember",
		summary:
			"Give a role, remove, ban, or lift a ban. For moderators; roles are for owners.",
		params: communityPersonParams,
		body: communityStepInput,
		response: z.null(),
		refusals: [403, 404, 409],
	},
	{
		method: "post",
		path: "/api/communities/{id}/channels",
		name: "createChannel",
		summary: "A new channel with the viewer in it. For moderators.",
		params: communityParams,
		body: createChannelInput,
		response: channelCard,
		refusals: [403, 404, 413],
	},
	{
		method: "post",
		path: "/api/communities/{id}/order",
		name: "orderChannels",
		summary: "The order of its channels. For moderators.",
		params: communityParams,
		body: orderInput,
		response: community,
		refusals: [403, 404],
	},
	{
		method: "get",
		path: "/api/communities/{id}/invites",
		name: "listCommunityInvites",
		summary: "Its links, newest first. For moderators.",
		params: communityParams,
		response: z.array(invite),
		refusals: [403, 404],
	},
	{
		method: "post",
		path: "/api/communities/{id}/invites",
		name: "createCommunityInvite",
		summary: "A link for so many people and days. For moderators.",
		params: communityParams,
		body: groupInviteInput,
		response: invite,
		refusals: [403, 404, 413],
	},
	{
		method: "post",
		path: "/api/communities/{id}/invites/{inviteId}/revoke",
		name: "revokeCommunityInvite",
		summary: "Shut a link for good. For moderators.",
		params: communityInviteParams,
		response: z.null(),
		refusals: [403, 404],
	},
	{
		method: "post",
		path: "/api/join/community/{token}",
		name: "joinByInvite",
		summary: "Join a community by a link.",
		params: communityJoinParams,
		response: z.object({ communityId: z.string() }),
		refusals: [403, 409],
	},
];
