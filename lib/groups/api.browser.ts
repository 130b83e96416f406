import type { ConversationView } from "@/lib/conversations/view";
import type {
	AnswerGroupInput,
	EditGroupInput,
	GroupInviteInput,
	MemberStepInput,
} from "@/lib/groups/input";
import type {
	AddedView,
	GroupInviteView,
	MembersView,
} from "@/lib/groups/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

const PATH = "/api/groups";

/** Makes a group; friends are in it at once, others are asked. */
export function createGroup(body: {
	name: string;
	topic: string;
	photo?: string;
	personIds: string[];
}): Promise<Result<ConversationView>> {
	return callApi(PATH, { method: "POST", body });
}

/** Changes what a group is; what is left out stays. */
export function editGroup(
	id: string,
	body: EditGroupInput,
): Promise<Result<ConversationView>> {
	return callApi(`${PATH}/${id}`, { method: "POST", body });
}

/** Who is and was in a group. */
export function listMembers(id: string): Promise<Result<MembersView>> {
	return callApi(`${PATH}/${id}/members`);
}

export function addMembers(
	id: string,
	personIds: string[],
): Promise<Result<AddedView>> {
	return callApi(`${PATH}/${id}/members`, {
		method: "POST",
		body: { personIds },
	});
}

/** Does something with somebody's place in a group. */
export function stepMember(
	id: string,
	personId: string,
	step: MemberStepInput["step"],
): Promise<Result<null>> {
	return callApi(`${PATH}/${id}/members/${personId}`, {
		method: "POST",
		body: { step },
	});
}

export function leaveGroup(id: string): Promise<Result<null>> {
	return callApi(`${PATH}/${id}/leave`, { method: "POST" });
}

/** Says yes or no to being added. */
export function answerGroup(
	id: string,
	answer: AnswerGroupInput["answer"],
): Promise<Result<null>> {
	return callApi(`${PATH}/${id}/answer`, { method: "POST", body: { answer } });
}

/** What the viewer is called in a group; null: by their own name. */
export function setAlias(
	id: string,
	alias: string | null,
): Promise<Result<ConversationView>> {
	return callApi(`${PATH}/${id}/alias`, { method: "POST", body: { alias } });
}

export function createGroupInvite(
	id: string,
	body: GroupInviteInput,
): Promise<Result<GroupInviteView>> {
	return callApi(`${PATH}/${id}/invites`, { method: "POST", body });
}

export function revokeGroupInvite(
	id: string,
	inviteId: string,
): Promise<Result<null>> {
	return callApi(`${PATH}/${id}/invites/${inviteId}/revoke`, {
		method: "POST",
	});
}

/** Comes in by a link. */
export function joinGroup(
	token: string,
): Promise<Result<{ conversationId: string }>> {
	return callApi(`/api/join/${encodeURIComponent(token)}`, { method: "POST" });
}
