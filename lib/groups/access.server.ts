import { and, asc, eq, ne } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import {
	accessConversation,
	lockConversation,
} from "@/lib/conversations/access.server";
import type { ConversationAccess, Role } from "@/lib/conversations/rules";
import type { Seat } from "@/lib/groups/rules";
import { type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * The gate of groups for one of their members. Not there, not a group and not a member look the same; a member who
 * needs to be admin for this is told so (`admins_only`).
 */
export async function accessGroup(
	viewer: Viewer,
	id: string,
	need: Role,
	executor?: Executor,
): Promise<Result<ConversationAccess>> {
	return check(await accessConversation(viewer, id, executor), need);
}

/** The same inside a transaction that will change the group: takes the conversation's lock first. */
export async function lockGroup(
	tx: Executor,
	viewer: Viewer,
	id: string,
	need: Role,
): Promise<Result<ConversationAccess>> {
	return check(await lockConversation(tx, viewer, id), need);
}

function check(
	access: Result<ConversationAccess>,
	need: Role,
): Result<ConversationAccess> {
	if (!access.ok) return access;
	if (access.value.kind !== "group") return refuse("not_found");
	return need === "admin" && access.value.role !== "admin"
		? refuse("admins_only")
		: access;
}

/** A group's counters, as its lines and members need them. */
export type Head = Pick<
	ConversationAccess,
	| "id"
	| "generation"
	| "lastSequence"
	| "version"
	| "memberCount"
	| "lastMessageAt"
>;

/**
 * The lock for somebody who is not in the group yet: whether they may come in is for the caller to ask (a request, a
 * link). Undefined when it is not a group.
 */
export async function lockHead(
	tx: Executor,
	id: string,
): Promise<Head | undefined> {
	const [row] = await tx
		.select({
			id: conversations.id,
			kind: conversations.kind,
			generation: conversations.generation,
			lastSequence: conversations.lastSequence,
			version: conversations.version,
			memberCount: conversations.memberCount,
			lastMessageAt: conversations.lastMessageAt,
		})
		.from(conversations)
		.where(eq(conversations.id, id))
		.for("update");
	return row?.kind === "group" ? row : undefined;
}

/** Who is in a group and has not deleted their account, those first who came first. Assumes its lock. */
export function readSeats(tx: Executor, id: string): Promise<Seat[]> {
	return tx
		.select({
			personId: members.personId,
			role: members.role,
			joinedAt: members.joinedAt,
		})
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(and(eq(members.conversationId, id), ne(people.role, "gone")))
		.orderBy(asc(members.joinedAt), asc(members.personId));
}
