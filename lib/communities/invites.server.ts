import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { communityInvites } from "@/db/schema/communities";
import { refusable } from "@/db/tx";
import {
	freshInvite,
	inviteViewOf,
	isOpenInvite,
} from "@/lib/auth/invite-rows.server";
import { inviteIdOf } from "@/lib/auth/invite-token.server";
import {
	accessCommunity,
	lockCommunity,
	lockStanding,
	readStanding,
} from "@/lib/communities/access.server";
import { joinWithin } from "@/lib/communities/enter.server";
import type { CommunityPreviewView } from "@/lib/communities/view";
import type { GroupInviteInput } from "@/lib/groups/input";
import type { GroupInviteView } from "@/lib/groups/view";
import { newId } from "@/lib/ids";
import { COMMUNITY_INVITES_MAX, PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** As an id that nobody has. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Makes a link for so many people and days. For moderators. Refuses `quota_full` beyond COMMUNITY_INVITES_MAX living ones. */
export function createCommunityInvite(
	viewer: Viewer,
	id: string,
	input: GroupInviteInput,
): Promise<Result<GroupInviteView>> {
	return refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const now = new Date();
		const [living] = await tx
			.select({ count: count() })
			.from(communityInvites)
			.where(
				and(
					eq(communityInvites.communityId, id),
					isOpenInvite(communityInvites, now),
				),
			);
		if ((living?.count ?? 0) >= COMMUNITY_INVITES_MAX)
			return refuse("quota_full", { limit: COMMUNITY_INVITES_MAX });
		const row = freshInvite(newId(), input, now);
		await tx
			.insert(communityInvites)
			.values({ ...row, communityId: id, createdBy: viewer.personId });
		return ok(inviteViewOf(row, "community", now));
	});
}

/** A community's links, newest first. For moderators. */
export async function listCommunityInvites(
	viewer: Viewer,
	id: string,
): Promise<Result<GroupInviteView[]>> {
	const access = await accessCommunity(viewer, id, "moderator");
	if (!access.ok) return access;
	const rows = await database()
		.select()
		.from(communityInvites)
		.where(eq(communityInvites.communityId, id))
		.orderBy(desc(communityInvites.id))
		.limit(PAGE_LENGTH_MAX);
	const now = new Date();
	return ok(rows.map((row) => inviteViewOf(row, "community", now)));
}

/** Shuts a link for good. For moderators. Refuses `not_found` for one of another community, or that was shut before. */
export function revokeCommunityInvite(
	viewer: Viewer,
	id: string,
	inviteId: string,
): Promise<Result<null>> {
	return refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const [done] = await tx
			.update(communityInvites)
			.set({ revokedAt: new Date() })
			.where(
				and(
					eq(communityInvites.id, inviteId),
					eq(communityInvites.communityId, id),
					isNull(communityInvites.revokedAt),
				),
			);
		return done.affectedRows === 1 ? ok() : refuse("not_found");
	});
}

/**
 * What a link shows to who holds it, also before they sign in. Never made, shut, used up, too old, and opened by somebody who
 * is banned look the same (`invite_invalid`). Who is in the community already may always go on.
 */
export async function previewCommunity(
	viewer: Viewer | null,
	token: string,
): Promise<Result<CommunityPreviewView>> {
	const invite = await findInvite(token);
	if (!invite) return refuse("invite_invalid");
	const standing = await readStanding(
		database(),
		viewer ?? { personId: NOBODY },
		invite.communityId,
	);
	if (!standing || standing.isBanned) return refuse("invite_invalid");
	const { id, name, about, photoId, memberCount, role } = standing;
	if (!role && !invite.isOpen) return refuse("invite_invalid");
	return ok({
		name,
		about,
		photoId,
		memberCount,
		communityId: role ? id : null,
	});
}

/**
 * Joins by a link, which counts one use; the last place goes to one of two who race. Who is in it already uses none. Refuses
 * like `previewCommunity`, and `channel_full`.
 */
export async function joinByInvite(
	viewer: Viewer,
	token: string,
): Promise<Result<{ communityId: string }>> {
	// Which community a link opens never changes, so it is asked before the lock.
	const invite = await findInvite(token);
	if (!invite) return refuse("invite_invalid");
	return refusable((tx) => useInvite(tx, viewer, invite));
}

async function useInvite(
	tx: Executor,
	viewer: Viewer,
	{ id, communityId }: { id: string; communityId: string },
): Promise<Result<{ communityId: string }>> {
	const standing = await lockStanding(tx, viewer, communityId);
	if (!standing || standing.isBanned) return refuse("invite_invalid");
	if (standing.role) return ok({ communityId });
	const [used] = await tx
		.update(communityInvites)
		.set({ usesCount: sql`${communityInvites.usesCount} + 1` })
		.where(
			and(
				eq(communityInvites.id, id),
				isOpenInvite(communityInvites, new Date()),
			),
		);
	if (used.affectedRows !== 1) return refuse("invite_invalid");
	const joined = await joinWithin(tx, viewer.personId, standing);
	return joined.ok ? ok({ communityId }) : joined;
}

async function findInvite(token: string) {
	const inviteId = inviteIdOf(token, "community");
	if (!inviteId) return undefined;
	const [row] = await database()
		.select({
			id: communityInvites.id,
			communityId: communityInvites.communityId,
			isOpen: sql<number>`${isOpenInvite(communityInvites, new Date())}`,
		})
		.from(communityInvites)
		.where(eq(communityInvites.id, inviteId));
	return row;
}
