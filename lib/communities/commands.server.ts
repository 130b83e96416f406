import { and, count, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
	channels,
	communities,
	communityMembers,
} from "@/db/schema/communities";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import { lockCommunity } from "@/lib/communities/access.server";
import type {
	CreateCommunityInput,
	EditCommunityInput,
} from "@/lib/communities/input";
import { readCommunity } from "@/lib/communities/queries.server";
import type { CommunityView } from "@/lib/communities/view";
import {
	announceAll,
	insertChannel,
	raiseChannels,
	removeChannels,
} from "@/lib/communities/write.server";
import { seat } from "@/lib/groups/write.server";
import { newId } from "@/lib/ids";
import { COMMUNITIES_OWNED_MAX } from "@/lib/limits";
import { holdPhoto } from "@/lib/media/access.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Makes a community with the viewer as its owner, and its first channel with the viewer in it. Refuses a photo that is not the
 * viewer's own, and `quota_full` beyond COMMUNITIES_OWNED_MAX.
 */
export async function createCommunity(
	viewer: Viewer,
	{ channel, photo, ...input }: CreateCommunityInput,
): Promise<Result<CommunityView>> {
	const made = await refusable(async (tx) => {
		const held = await holdPhoto(tx, viewer, photo);
		if (!held.ok) return held;
		if ((await countOwned(tx, viewer)) >= COMMUNITIES_OWNED_MAX)
			return refuse("quota_full", { limit: COMMUNITIES_OWNED_MAX });
		const id = newId();
		const now = new Date();
		await tx.insert(communities).values({
			...input,
			id,
			photoId: photo ?? null,
			memberCount: 1,
			createdAt: now,
		});
		await tx.insert(communityMembers).values({
			communityId: id,
			personId: viewer.personId,
			role: "owner",
			joinedAt: now,
		});
		const head = await insertChannel(tx, {
			communityId: id,
			name: channel,
			position: 0,
		});
		await seat(tx, head, [viewer.personId], { role: "admin" });
		return ok(id);
	});
	return made.ok ? readCommunity(viewer, made.value) : made;
}

/**
 * Changes what a community is called, is about and looks like, and whether it is listed. For owners. When it becomes private its
 * channels die: who left while it was open might still listen.
 */
export async function editCommunity(
	viewer: Viewer,
	id: string,
	input: EditCommunityInput,
): Promise<Result<CommunityView>> {
	const edited = await refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, id, "owner");
		if (!access.ok) return access;
		const now = access.value;
		const { photo, ...rest } = input;
		const held = await holdPhoto(
			tx,
			viewer,
			photo === "none" ? undefined : photo,
		);
		if (!held.ok) return held;
		const {
			name = now.name,
			about = now.about,
			isPublic = now.isPublic,
		} = rest;
		const photoId = photo === "none" ? null : (photo ?? now.photoId);
		await tx
			.update(communities)
			.set({ name, about, isPublic, photoId })
			.where(eq(communities.id, id));
		const isClosing = now.isPublic && !isPublic;
		return ok(isClosing ? await raiseChannels(tx, await idsOf(tx, id)) : []);
	});
	if (!edited.ok) return edited;
	await announceAll(edited.value);
	return readCommunity(viewer, id);
}

/** Ends a community: its channels, and all that was said in them. For owners. */
export async function deleteCommunity(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const gone = await refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, id, "owner");
		return access.ok ? ok(await deleteWithin(tx, id)) : access;
	});
	if (!gone.ok) return gone;
	await announceAll(gone.value);
	return ok();
}

/** The same as part of a larger transaction. Assumes the community's lock. */
export async function deleteWithin(tx: Executor, id: string) {
	const changes = await removeChannels(tx, await idsOf(tx, id));
	await tx.delete(communities).where(eq(communities.id, id));
	return changes;
}

async function idsOf(tx: Executor, communityId: string): Promise<string[]> {
	const rows = await tx
		.select({ id: channels.conversationId })
		.from(channels)
		.where(eq(channels.communityId, communityId));
	return rows.map(({ id }) => id);
}

/** The person's own row first: two that are made at once are counted one after the other. */
async function countOwned(tx: Executor, { personId }: Viewer): Promise<number> {
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	const [row] = await tx
		.select({ count: count() })
		.from(communityMembers)
		.where(
			and(
				eq(communityMembers.personId, personId),
				eq(communityMembers.role, "owner"),
			),
		);
	return row?.count ?? 0;
}
