import { createGroup, editGroup, setAlias } from "@/lib/groups/commands.server";
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
import {
	createGroupInvite,
	joinGroup,
	listGroupInvites,
	revokeGroupInvite,
} from "@/lib/groups/invites.server";
import { setLifetime } from "@/lib/groups/lifetime.server";
import {
	addMembers,
	leaveGroup,
	stepMember,
} from "@/lib/groups/members.server";
import { listMembers } from "@/lib/groups/queries.server";
import { answerGroup } from "@/lib/groups/requests.server";
import { route } from "@/lib/http/handle.server";

export const createGroupRoute = route({
	rate: "write",
	body: createGroupInput,
	run: (viewer, { body }) => createGroup(viewer, body),
});

export const editGroupRoute = route({
	rate: "write",
	params: groupParams,
	body: editGroupInput,
	run: (viewer, { params, body }) => editGroup(viewer, params.id, body),
});

export const setLifetimeRoute = route({
	rate: "write",
	params: groupParams,
	body: lifetimeInput,
	run: (viewer, { params, body }) => setLifetime(viewer, params.id, body),
});

export const listMembersRoute = route({
	rate: "read",
	params: groupParams,
	run: (viewer, { params }) => listMembers(viewer, params.id),
});

export const addMembersRoute = route({
	rate: "write",
	params: groupParams,
	body: addMembersInput,
	run: (viewer, { params, body }) => addMembers(viewer, params.id, body),
});

export const stepMemberRoute = route({
	rate: "write",
	params: memberParams,
	body: memberStepInput,
	run: (viewer, { params, body }) =>
		stepMember(viewer, params.id, params.personId, body),
});

export const leaveGroupRoute = route({
	rate: "write",
	params: groupParams,
	run: (viewer, { params }) => leaveGroup(viewer, params.id),
});

export const answerGroupRoute = route({
	rate: "write",
	params: groupParams,
	body: answerGroupInput,
	run: (viewer, { params, body }) => answerGroup(viewer, params.id, body),
});

export const setAliasRoute = route({
	rate: "write",
	params: groupParams,
	body: aliasInput,
	run: (viewer, { params, body }) => setAlias(viewer, params.id, body),
});

export const listGroupInvitesRoute = route({
	rate: "read",
	params: groupParams,
	run: (viewer, { params }) => listGroupInvites(viewer, params.id),
});

export const createGroupInviteRoute = route({
	rate: "write",
	params: groupParams,
	body: groupInviteInput,
	run: (viewer, { params, body }) => createGroupInvite(viewer, params.id, body),
});

export const revokeGroupInviteRoute = route({
	rate: "write",
	params: groupInviteParams,
	run: (viewer, { params }) =>
		revokeGroupInvite(viewer, params.id, params.inviteId),
});

export const joinGroupRoute = route({
	rate: "write",
	params: joinParams,
	run: (viewer, { params }) => joinGroup(viewer, params.token),
});
