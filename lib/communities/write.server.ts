import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { channels, communities } from "@/db/schema/communities";
import { conversations } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import type { Visibility } from "@/lib/communities/view";
import type { Head } from "@/lib/groups/access.server";
import { announceGroup } from "@/lib/groups/announce.server";
import type { Change } from "@/lib/groups/write.server";
import { newId } from "@/lib/ids";

/** Moves a community's counter of members. Assumes its lock. */
export async function moveMemberCount(
	tx: Executor,
	id: string,
	more: number,
): Promise<void> {
	await tx
		.update(communities)
		.set({ memberCount: sql`${communities.memberCount} + ${more}` })
		.where(eq(communities.id, id));
}

/** Writes a channel, and counts already who enters with it: its maker, unless told that it is nobody. Gives no seats. */
export async function insertChannel(
	tx: Executor,
	channel: {
		name: string;
		topic?: string;
		communityId: string | null;
		key?: string;
		visibility?: Visibility;
		category?: string;
		position?: number;
		onlyAdminsWrite?: boolean;
		memberCount?: number;
	},
): Promise<Head> {
	const {
		name,
		topic = "",
		visibility = "public",
		onlyAdminsWrite = false,
		memberCount = 1,
		...place
	} = channel;
	const id = newId();
	await tx.insert(conversations).values({
		id,
		kind: "channel",
		memberCount,
		onlyAdminsWrite,
		createdAt: new Date(),
	});
	await tx.insert(groups).values({ conversationId: id, name, topic });
	await tx
		.insert(channels)
		.values({ conversationId: id, visibility, ...place });
	return {
		id,
		generation: 1,
		lastSequence: 0,
		version: 0,
		memberCount,
		lastMessageAt: null,
	};
}

/** Gives these channels a new generation, and answers what is to be announced: somebody must no longer hear them. */
export async function raiseChannels(
	tx: Executor,
	ids: string[],
): Promise<Change[]> {
	const heads = await lockAll(tx, ids);
	if (heads.length === 0) return [];
	await tx
		.update(conversations)
		.set({ generation: sql`${conversations.generation} + 1` })
		.where(inArray(conversations.id, ids));
	return heads.map(({ id, generation, memberCount }) => ({
		...silent(id, generation + 1),
		oldGeneration: generation,
		memberCount,
	}));
}

/** Deletes these channels with all that was said in them. Their old channels tell it, so it costs no more with more members. */
export async function removeChannels(
	tx: Executor,
	ids: string[],
): Promise<Change[]> {
	const heads = await lockAll(tx, ids);
	if (heads.length === 0) return [];
	await tx.delete(conversations).where(inArray(conversations.id, ids));
	return heads.map(({ id, generation, memberCount }) => ({
		...silent(id, generation),
		oldGeneration: generation,
		memberCount,
	}));
}

/** A change that no line tells; these people's own channels hear of it. */
export function silent(
	id: string,
	generation: number,
	personIds: string[] = [],
): Change {
	return {
		id,
		generation,
		oldGeneration: null,
		memberCount: 0,
		lines: [],
		personIds,
		isWaking: false,
	};
}

/** Tells each of these changes, after their commit. */
export async function announceAll(changes: Change[]): Promise<void> {
	for (const change of changes) await announceGroup(change);
}

/** In the order of their ids, as every other writer locks, so that none deadlock. */
async function lockAll(tx: Executor, ids: string[]) {
	if (ids.length === 0) return [];
	return tx
		.select({
			id: conversations.id,
			generation: conversations.generation,
			memberCount: conversations.memberCount,
		})
		.from(conversations)
		.where(inArray(conversations.id, ids))
		.orderBy(asc(conversations.id))
		.for("update");
}

/** Where the next channel of a community stands. Assumes its lock. */
export async function readPositions(
	tx: Executor,
	communityId: string,
): Promise<{ id: string; position: number }[]> {
	return tx
		.select({ id: channels.conversationId, position: channels.position })
		.from(channels)
		.where(eq(channels.communityId, communityId))
		.orderBy(asc(channels.position), asc(channels.conversationId));
}
