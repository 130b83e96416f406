import { and, eq, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { follows, withheldFollows } from "@/db/schema/contacts";
import { transaction } from "@/db/tx";
import { lockStanding } from "@/lib/contacts/access.server";
import { announceFollow } from "@/lib/contacts/announce.server";
import type { ContactInput } from "@/lib/contacts/input";
import {
	type Happening,
	recordNotice,
	withdrawNotice,
} from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Whether the viewer follows the person after the step, as the viewer sees it. */
export type FollowView = { personId: string; isFollowing: boolean };

/**
 * Follows somebody; twice is once. Refuses oneself, guests and who does not exist (`not_found`), and whom the viewer
 * blocks. To who is blocked by the other it looks done, and is seen by nobody else.
 */
export async function followPerson(
	viewer: Viewer,
	{ personId }: ContactInput,
): Promise<Result<FollowView>> {
	const followed = await transaction(async (tx) => {
		const standing = await lockStanding(tx, viewer, personId);
		if (!standing.ok) return standing;
		const { hasBlocked, isBlockedByOther } = standing.value;
		if (hasBlocked) return refuse("conflict");
		const row = {
			followerId: viewer.personId,
			followedId: personId,
			createdAt: new Date(),
		};
		if (!isBlockedByOther)
			await forget(tx, withheldFollows, viewer.personId, personId);
		await tx
			.insert(isBlockedByOther ? withheldFollows : follows)
			.values(row)
			.onDuplicateKeyUpdate({ set: { followerId: row.followerId } });
		const noticed = await recordNotice(tx, happeningOf(viewer, personId));
		return ok({ noticed, isBlockedByOther });
	});
	if (!followed.ok) return followed;
	const { noticed, isBlockedByOther } = followed.value;
	await tellNotices(noticed);
	await announceFollow(viewer.personId, personId, isBlockedByOther);
	return ok({ personId, isFollowing: true });
}

/** Follows somebody no more. Harmless when the viewer did not; refuses who does not exist. */
export async function unfollowPerson(
	viewer: Viewer,
	{ personId }: ContactInput,
): Promise<Result<FollowView>> {
	const ended = await transaction(async (tx) => {
		const standing = await lockStanding(tx, viewer, personId);
		if (!standing.ok) return standing;
		await forget(tx, follows, viewer.personId, personId);
		await forget(tx, withheldFollows, viewer.personId, personId);
		const noticed = await withdrawNotice(tx, happeningOf(viewer, personId));
		const { isBlockedByOther } = standing.value;
		return ok({ noticed, isBlockedByOther });
	});
	if (!ended.ok) return ended;
	const { noticed, isBlockedByOther } = ended.value;
	await tellNotices(noticed);
	await announceFollow(viewer.personId, personId, isBlockedByOther);
	return ok({ personId, isFollowing: false });
}

const happeningOf = (viewer: Viewer, personId: string): Happening => ({
	personIds: [personId],
	kind: "follow",
	actorId: viewer.personId,
	subject: { kind: "person", id: viewer.personId },
});

/**
 * Ends the follows between two people as one blocks the other. The blocker's own is gone. The blocked one's goes on in
 * their own eyes and nowhere else: a follow that vanished at that moment would tell. Assumes `lockStanding` holds both.
 */
export async function endFollows(
	tx: Executor,
	blockerId: string,
	blockedId: string,
): Promise<void> {
	const [held] = await tx
		.select({ createdAt: follows.createdAt })
		.from(follows)
		.where(
			and(eq(follows.followerId, blockedId), eq(follows.followedId, blockerId)),
		);
	await tx
		.delete(follows)
		.where(
			or(
				and(
					eq(follows.followerId, blockerId),
					eq(follows.followedId, blockedId),
				),
				and(
					eq(follows.followerId, blockedId),
					eq(follows.followedId, blockerId),
				),
			),
		);
	await forget(tx, withheldFollows, blockerId, blockedId);
	if (held)
		await tx
			.insert(withheldFollows)
			.values({ followerId: blockedId, followedId: blockerId, ...held })
			.onDuplicateKeyUpdate({ set: { followerId: blockedId } });
}

async function forget(
	tx: Executor,
	table: typeof follows | typeof withheldFollows,
	followerId: string,
	followedId: string,
): Promise<void> {
	await tx
		.delete(table)
		.where(
			and(eq(table.followerId, followerId), eq(table.followedId, followedId)),
		);
}
