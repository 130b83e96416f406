import { z } from "zod";
import {
	addMembersInput,
	aliasInput,
	answerGroupInput,
	createGroupInput,
	editGroupInput,
	groupInviteInput,
	groupInviteParams,
	groupParams,
	joinParams,
	lifetimeInput,
	memberParams,
	memberStepInput,
} from "@/lib/groups/input";
import type {
	AddedView,
	GroupInviteView,
	MembersView,
} from "@/lib/groups/view";
import { conversation, type Operation, person } from "@/lib/http/contract";

const members = z.object({
	version: z.number(),
	members: z.array(
		z.object({
			...person.shape,
			role: z.enum(["admin", "member"]),
			alias: z.string().nullable(),
			joinedAt: z.string(),
			readSequence: z.number(),
			deliveredSequence: z.number(),
			isReadHidden: z.literal(true).optional(),
		}),
	),
	former: z.array(person),
	asked: z.array(person),
	banned: z.array(person),
}) satisfies z.ZodType<MembersView>;

const added = z.object({
	addedIds: z.array(z.string()),
	askedIds: z.array(z.string()),
}) satisfies z.ZodType<AddedView>;

export const invite = z.object({
	id: z.string(),
	token: z.string(),
	usesMax: z.number(),
	usesCount: z.number(),
	expiresAt: z.string(),
	state: z.enum(["open", "used_up", "expired", "revoked"]),
}) satisfies z.ZodType<GroupInviteView>;

const UNDER = "/api/groups/{id}";
const admins = { params: groupParams, refusals: [403, 404] };

/** The part of the contract about groups. A group is a conversation: its messages are read and sent like any other's. */
export const GROUPS_CONTRACT: Operation[] = [
	{
		method: "put",
		path: "/api/conversations/{id}/lifetime",
		name: "setLifetime",
		summary: "How long messages stay that are sent from now on.",
		params: groupParams,
		body: lifetimeInput,
		response: conversation,
		refusals: [403, 404, 409],
	},
	{
		method: "post",
		path: "/api/groups",
		name: "createGroup",
		summary: "A new group; friends are in it at once, others are asked.",
		body: createGroupInput,
		response: conversation,
		refusals: [404, 409],
	},
	{
		...admins,
		method: "post",
		path: UNDER,
		name: "editGroup",
		summary:
			"Name, topic, photo, and whether only admins write; what is left out stays. For admins.",
		body: editGroupInput,
		response: conversation,
	},
	{
		method: "get",
		path: `${UNDER}/members`,
		name: "listMembers",
		summary:
			"Who is in the group, who was, and for admins who is asked or banned.",
		params: groupParams,
		response: members,
		refusals: [404],
	},
	{
		...admins,
		method: "post",
		path: `${UNDER}/members`,
		name: "addMembers",
		summary: "Add people: friends at once, others are asked. For admins.",
		body: addMembersInput,
		response: added,
		refusals: [403, 404, 409],
	},
	{
		method: "post",
		path: `${UNDER}/members/{personId}`,
		name: "stepMember",
		summary:
			"Promote, demote, hand over to, remove or ban a member; forget a ban or a question. For admins.",
		params: memberParams,
		body: memberStepInput,
		response: z.null(),
		refusals: [403, 404, 409],
	},
	{
		method: "post",
		path: `${UNDER}/leave`,
		name: "leaveGroup",
		summary:
			"Leave. The last admin passes that on, the last member ends the group.",
		params: groupParams,
		response: z.null(),
		refusals: [404],
	},
	{
		method: "post",
		path: `${UNDER}/answer`,
		name: "answerGroup",
		summary: "Accept, decline or block being added by somebody.",
		params: groupParams,
		body: answerGroupInput,
		response: z.null(),
		refusals: [404, 409],
	},
	{
		method: "post",
		path: `${UNDER}/alias`,
		name: "setAlias",
		summary: "What the viewer is called in the group; null for their own name.",
		params: groupParams,
		body: aliasInput,
		response: conversation,
		refusals: [404],
	},
	{
		...admins,
		method: "get",
		path: `${UNDER}/invites`,
		name: "listGroupInvites",
		summary: "The group's links, newest first. For admins.",
		response: z.array(invite),
	},
	{
		...admins,
		method: "post",
		path: `${UNDER}/invites`,
		name: "createGroupInvite",
		summary: "A link for so many people and days. For admins.",
		body: groupInviteInput,
		response: invite,
	},
	{
		method: "post",
		path: `${UNDER}/invites/{inviteId}/revoke`,
		name: "revokeGroupInvite",
		summary: "Shut a link for good. For admins.",
		params: groupInviteParams,
		response: z.null(),
		refusals: [403, 404],
	},
	{
		method: "post",
		path: "/api/join/{token}",
		name: "joinGroup",
		summary: "Come in by a link.",
		params: joinParams,
		response: z.object({ conversationId: z.string() }),
		refusals: [403, 409],
	},
];
