import { z } from "zod";
import {
	addToChannelInput,
	channelPeopleInput,
	channelStepInput,
	communityParams,
	communityPersonParams,
	editChannelInput,
} from "@/lib/communities/input";
import type { ChannelCardView, PlaceMembersView } from "@/lib/communities/view";
import { conversation, type Operation, person } from "@/lib/http/contract";
import { directoryQuery } from "@/lib/people/search";

export const role = z.enum(["owner", "moderator", "member"]);

export const channelCard = z
	.object({
		id: z.string(),
		name: z.string(),
		topic: z.string(),
		category: z.string(),
		visibility: z.enum(["public", "private"]),
		memberCount: z.number(),
		onlyAdminsWrite: z.boolean(),
		isMember: z.boolean(),
		mayLead: z.boolean(),
	})
	.meta({ id: "Channel" }) satisfies z.ZodType<ChannelCardView>;

export const placeMembers = z.object({
	members: z.array(z.object({ ...person.shape, role })),
	banned: z.array(person),
	next: z.string().nullable(),
}) satisfies z.ZodType<PlaceMembersView>;

/** The part about channels. A channel is a conversation: its messages are read and sent like any other's. */
export const CHANNELS_CONTRACT: Operation[] = [
	{
		method: "post",
		path: "/api/channels/{id}/enter",
		name: "enterChannel",
		summary: "Enter a channel, and join its community by that.",
		params: communityParams,
		response: conversation,
		refusals: [404, 409],
	},
	{
		method: "post",
		path: "/api/channels/{id}/leave",
		name: "leaveChannel",
		summary: "Leave a channel.",
		params: communityParams,
		response: z.null(),
		refusals: [404],
	},
	{
		method: "post",
		path: "/api/channels/{id}",
		name: "editChannel",
		summary:
			"Name, topic, heading, who may enter and who may write; what is left out stays. For moderators.",
		params: communityParams,
		body: editChannelInput,
		response: channelCard,
		refusals: [403, 404, 409],
	},
	{
		method: "delete",
		path: "/api/channels/{id}",
		name: "deleteChannel",
		summary: "Delete a channel with all that was said. For moderators.",
		params: communityParams,
		response: z.null(),
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: "/api/channels/{id}/members",
		name: "listChannelMembers",
		summary:
			"A page of who is in it, those who lead first, or those that a term finds.",
		params: communityParams,
		query: directoryQuery,
		response: placeMembers,
		refusals: [404],
	},
	{
		method: "post",
		path: "/api/channels/{id}/members",
		name: "addToChannel",
		summary: "Put members of the community into it. For moderators.",
		params: communityParams,
		body: addToChannelInput,
		response: z.null(),
		refusals: [403, 404, 409],
	},
	{
		method: "post",
		path: "/api/channels/{id}/members/{personId}",
		name: "stepChannelMember",
		summary:
			"Remove somebody; in the lobby also ban, or lift a ban. For moderators.",
		params: communityPersonParams,
		body: channelStepInput,
		response: z.null(),
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: "/api/channels/{id}/people",
		name: "readChannelPeople",
		summary: "The names and faces of people who are or were in it, by id.",
		params: communityParams,
		query: channelPeopleInput,
		response: z.array(person),
		refusals: [404],
	},
];
