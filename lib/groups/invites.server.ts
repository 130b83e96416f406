import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { formerMembers, groupInvites, groups } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import {
	freshInvite,
	inviteViewOf,
	isOpenInvite,
} from "@/lib/auth/invite-rows.server";
import { inviteIdOf } from "@/lib/auth/invite-token.server";
import { accessGroup, lockGroup, lockHead } from "@/lib/groups/access.server";
import { announceGroup } from "@/lib/groups/announce.server";
import type { GroupInviteInput } from "@/lib/groups/input";
import type { GroupInviteView, GroupPreviewView } from "@/lib/groups/view";
import {
	type Change,
	checkRoom,
	isSeat,
	seat,
	writeLines,
} from "@/lib/groups/write.server";
import { newId } from "@/lib/ids";
import { GROUP_INVITES_MAX, PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Makes a link for so many people and days. For admins. Refuses `quota_full` beyond GROUP_INVITES_MAX living ones. */
export function createGroupInvite(
	viewer: Viewer,
	id: string,
	input: GroupInviteInput,
): Promise<Result<GroupInviteView>> {
	return refusable(async (tx) => {
		const access = await lockGroup(tx, viewer, id, "admin");
		if (!access.ok) return access;
		const now = new Date();
		const [living] = await tx
			.select({ count: count() })
			.from(groupInvites)
			.where(
				and(
					eq(groupInvites.conversationId, id),
					isOpenInvite(groupInvites, now),
				),
			);
		if ((living?.count ?? 0) >= GROUP_INVITES_MAX)
			return refuse("quota_full", { limit: GROUP_INVITES_MAX });
		const row = freshInvite(newId(), input, now);
		await tx
			.insert(groupInvites)
			.values({ ...row, conversationId: id, createdBy: viewer.personId });
		return ok(inviteViewOf(row, "group", now));
	});
}

/** A group's links, newest first. For admins. */
export async function listGroupInvites(
	viewer: Viewer,
	id: string,
): Promise<Result<GroupInviteView[]>> {
	const access = await accessGroup(viewer, id, "admin");
	if (!access.ok) return access;
	const rows = await database()
		.select()
		.from(groupInvites)
		.where(eq(groupInvites.conversationId, id))
		.orderBy(desc(groupInvites.id))
		.limit(PAGE_LENGTH_MAX);
	const now = new Date();
	return ok(rows.map((row) => inviteViewOf(row, "group", now)));
}

/** Shuts a link for good. For admins. Refuses `not_found` for one of another group, or that was shut before. */
export function revokeGroupInvite(
	viewer: Viewer,
	id: string,
	inviteId: string,
): Promise<Result<null>> {
	return refusable(async (tx) => {
		const access = await lockGroup(tx, viewer, id, "admin");
		if (!access.ok) return access;
		const [done] = await tx
			.update(groupInvites)
			.set({ revokedAt: new Date() })
			.where(
				and(
					eq(groupInvites.id, inviteId),
					eq(groupInvites.conversationId, id),
					isNull(groupInvites.revokedAt),
				),
			);
		return done.affectedRows === 1 ? ok() : refuse("not_found");
	});
}

/**
 * What a link shows to who holds it, also before they sign in. A link that was never made, is shut, used up or too old,
 * and one that a banned person opens, look the same (`invite_invalid`). Who is in the group already may always go on.
 */
export async function previewGroup(
	viewer: Viewer | null,
	token: string,
): Promise<Result<GroupPreviewView>> {
	const inviteId = inviteIdOf(token, "group");
	if (!inviteId) return refuse("invite_invalid");
	const [row] = await database()
		.select({
			id: groupInvites.conversationId,
			isOpen: sql<number>`${isOpenInvite(groupInvites, new Date())}`,
			name: groups.name,
			topic: groups.topic,
			photoId: groups.photoId,
			memberCount: conversations.memberCount,
		})
		.from(groupInvites)
		.innerJoin(groups, eq(groups.conversationId, groupInvites.conversationId))
		.innerJoin(conversations, eq(conversations.id, groupInvites.conversationId))
		.where(eq(groupInvites.id, inviteId));
	if (!row) return refuse("invite_invalid");
	const { id, isOpen: isLiving, ...preview } = row;
	const place = viewer
		? await placeOf(database(), id, viewer.personId)
		: "outside";
	if (place === "inside") return ok({ ...preview, conversationId: id });
	if (place === "banned" || !isLiving) return refuse("invite_invalid");
	return ok({ ...preview, conversationId: null });
}

/**
 * Comes in by a link, which counts one use; the last place goes to one of two who race. Who is in already uses none.
 * Refuses like `previewGroup`, and `group_full`.
 */
export async function joinGroup(
	viewer: Viewer,
	token: string,
): Promise<Result<{ conversationId: string }>> {
	const inviteId = inviteIdOf(token, "group");
	if (!inviteId) return refuse("invite_invalid");
	// Which group a link opens never changes, so it is asked before the lock.
	const [invite] = await database()
		.select({ id: groupInvites.id, groupId: groupInvites.conversationId })
		.from(groupInvites)
		.where(eq(groupInvites.id, inviteId));
	if (!invite) return refuse("invite_invalid");
	const joined = await refusable((tx) => joinWithin(tx, viewer, invite));
	if (!joined.ok) return joined;
	const { change, conversationId } = joined.value;
	if (change) await announceGroup(change);
	return ok({ conversationId });
}

async function joinWithin(
	tx: Executor,
	viewer: Viewer,
	invite: { id: string; groupId: string },
): Promise<Result<{ conversationId: string; change: Change | null }>> {
	const head = await lockHead(tx, invite.groupId);
	if (!head) return refuse("invite_invalid");
	const place = await placeOf(tx, head.id, viewer.personId);
	if (place === "inside") return ok({ conversationId: head.id, change: null });
	if (place === "banned") return refuse("invite_invalid");
	const room = checkRoom(head, 1);
	if (!room.ok) return room;
	const [used] = await tx
		.update(groupInvites)
		.set({ usesCount: sql`${groupInvites.usesCount} + 1` })
		.where(
			and(
				eq(groupInvites.id, invite.id),
				isOpenInvite(groupInvites, new Date()),
			),
		);
	if (used.affectedRows !== 1) return refuse("invite_invalid");
	await seat(tx, head, [viewer.personId]);
	const event = { type: "joined", addedBy: null } as const;
	const change = await writeLines(tx, head, {
		lines: [{ actorId: viewer.personId, event }],
		personIds: [viewer.personId],
		moreMembers: 1,
	});
	return ok({ conversationId: head.id, change });
}

/** Where somebody stands to a group: in it, out of it, or kept out. */
async function placeOf(
	executor: Executor,
	id: string,
	personId: string,
): Promise<"inside" | "outside" | "banned"> {
	const [member] = await executor
		.select({ id: members.personId })
		.from(members)
		.where(isSeat(id, [personId]));
	if (member) return "inside";
	const [former] = await executor
		.select({ isBanned: formerMembers.isBanned })
		.from(formerMembers)
		.where(
			and(
				eq(formerMembers.conversationId, id),
				eq(formerMembers.personId, personId),
			),
		);
	return former?.isBanned ? "banned" : "outside";
}
