import { and, eq, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import {
	channels,
	communities,
	communityBans,
	communityMembers,
} from "@/db/schema/communities";
import { conversations, members } from "@/db/schema/conversations";
import { formerMembers, groups } from "@/db/schema/groups";
import {
	type ChannelStanding,
	isSeenChannel,
	isSeenCommunity,
	leads,
	leadsChannel,
} from "@/lib/communities/rules";
import { type CommunityRole, LOBBY_KEY } from "@/lib/communities/view";
import type { Head } from "@/lib/groups/access.server";
import { type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Who asks, as far as the gates of communities care: a viewer, or who is on the way to become one. */
export type Asker = Pick<Viewer, "personId" | "role">;

/** What somebody must be to do a thing in a community. "see": nothing more than that it is not hidden from them. */
export type Need = "see" | CommunityRole;

/** A community as one person stands to it. */
export type CommunityAccess = {
	id: string;
	name: string;
	about: string;
	photoId: string | null;
	isPublic: boolean;
	memberCount: number;
	/** The person's own; null: not in it. */
	role: CommunityRole | null;
	isBanned: boolean;
};

/**
 * The gate of communities. Not there, private and not in it, and banned from it look the same; who may see it and needs to be
 * more for this is told so.
 */
export async function accessCommunity(
	asker: Asker,
	id: string,
	need: Need,
	executor: Executor = database(),
): Promise<Result<CommunityAccess>> {
	const access = await readStanding(executor, asker, id);
	if (!access || !isSeenCommunity(access)) return refuse("not_found");
	if (need === "see") return { ok: true, value: access };
	// Who could join and has not is nobody in it.
	if (!access.role) return refuse("not_found");
	if (need === "owner" && access.role !== "owner") return refuse("owners_only");
	if (need === "moderator" && !leads(access.role))
		return refuse("moderators_only");
	return { ok: true, value: access };
}

/** The same inside a transaction that will change who is in it or what it is: takes the community's lock first. */
export async function lockCommunity(
	tx: Executor,
	asker: Asker,
	id: string,
	need: Need,
): Promise<Result<CommunityAccess>> {
	await takeLock(tx, id);
	return accessCommunity(asker, id, need, tx);
}

/** The lock for whoever comes by a link, which opens what is hidden too; whether they may is for the caller to ask. */
export async function lockStanding(
	tx: Executor,
	asker: Asker,
	id: string,
): Promise<CommunityAccess | undefined> {
	await takeLock(tx, id);
	return readStanding(tx, asker, id);
}

async function takeLock(tx: Executor, id: string): Promise<void> {
	await tx
		.select({ id: communities.id })
		.from(communities)
		.where(eq(communities.id, id))
		.for("update");
}

/** How somebody stands to a community, whatever they may see of it. */
export async function readStanding(
	executor: Executor,
	{ personId }: Pick<Asker, "personId">,
	id: string,
): Promise<CommunityAccess | undefined> {
	const [row] = await executor
		.select({
			id: communities.id,
			name: communities.name,
			about: communities.about,
			photoId: communities.photoId,
			isPublic: communities.isPublic,
			memberCount: communities.memberCount,
			role: communityMembers.role,
			bannedAt: communityBans.bannedAt,
		})
		.from(communities)
		.leftJoin(
			communityMembers,
			and(
				eq(communityMembers.communityId, communities.id),
				eq(communityMembers.personId, personId),
			),
		)
		.leftJoin(
			communityBans,
			and(
				eq(communityBans.communityId, communities.id),
				eq(communityBans.personId, personId),
			),
		)
		.where(eq(communities.id, id));
	if (!row) return undefined;
	const { bannedAt, ...access } = row;
	return { ...access, isBanned: bannedAt !== null };
}

/** A channel as one person stands to it, with the counters that its lines and members need. */
export type ChannelAccess = Head &
	ChannelStanding & {
		communityId: string | null;
		key: string | null;
		name: string;
		topic: string;
		category: string;
		position: number;
		onlyAdminsWrite: boolean;
		community: CommunityAccess | null;
	};

/**
 * The gate of channels. Not there, no channel, private and not in it, in a community that is hidden, and banned look the
 * same. "member": is in it. "moderator": leads it, also from outside.
 */
export async function accessChannel(
	asker: Asker,
	id: string,
	need: "see" | "member" | "moderator",
	executor: Executor = database(),
): Promise<Result<ChannelAccess>> {
	const channel = await readChannel(executor, asker, id);
	if (!channel || !isSeenChannel(channel)) return refuse("not_found");
	if (need === "member" && !channel.isMember) return refuse("not_found");
	if (need === "moderator" && !leadsChannel(channel))
		return refuse("moderators_only");
	return { ok: true, value: channel };
}

/** The same under the lock of the channel's community, and then its own: in this order, as everybody takes them. */
export async function lockChannel(
	tx: Executor,
	asker: Asker,
	id: string,
	need: "see" | "member" | "moderator",
): Promise<Result<ChannelAccess>> {
	if (!(await takeChannelLock(tx, id))) return refuse("not_found");
	return accessChannel(asker, id, need, tx);
}

/** The lock for whoever comes by a link, which opens what is hidden too; whether they may is for the caller to ask. */
export async function lockChannelStanding(
	tx: Executor,
	asker: Asker,
	id: string,
): Promise<ChannelAccess | undefined> {
	if (!(await takeChannelLock(tx, id))) return undefined;
	return readChannel(tx, asker, id);
}

/** False: there is no such channel. */
async function takeChannelLock(tx: Executor, id: string): Promise<boolean> {
	// Which community a channel belongs to never changes, so it is asked before the locks.
	const [place] = await tx
		.select({ communityId: channels.communityId })
		.from(channels)
		.where(eq(channels.conversationId, id));
	if (!place) return false;
	if (place.communityId) await takeLock(tx, place.communityId);
	await tx
		.select({ id: conversations.id })
		.from(conversations)
		.where(eq(conversations.id, id))
		.for("update");
	return true;
}

/** How somebody stands to a channel, whatever they may see of it. */
export async function readChannel(
	executor: Executor,
	asker: Asker,
	id: string,
): Promise<ChannelAccess | undefined> {
	const [row] = await executor
		.select({
			id: conversations.id,
			generation: conversations.generation,
			lastSequence: conversations.lastSequence,
			version: conversations.version,
			memberCount: conversations.memberCount,
			lastMessageAt: conversations.lastMessageAt,
			onlyAdminsWrite: conversations.onlyAdminsWrite,
			communityId: channels.communityId,
			key: channels.key,
			visibility: channels.visibility,
			category: channels.category,
			position: channels.position,
			name: groups.name,
			topic: groups.topic,
			isMember: sql<number>`${members.personId} is not null`,
			isBanned: sql<number>`coalesce(${formerMembers.isBanned}, 0)`,
		})
		.from(channels)
		.innerJoin(conversations, eq(conversations.id, channels.conversationId))
		.innerJoin(groups, eq(groups.conversationId, channels.conversationId))
		.leftJoin(
			members,
			and(
				eq(members.conversationId, channels.conversationId),
				eq(members.personId, asker.personId),
			),
		)
		.leftJoin(
			formerMembers,
			and(
				eq(formerMembers.conversationId, channels.conversationId),
				eq(formerMembers.personId, asker.personId),
			),
		)
		.where(eq(channels.conversationId, id));
	if (!row) return undefined;
	const community = row.communityId
		? ((await readStanding(executor, asker, row.communityId)) ?? null)
		: null;
	return {
		...row,
		community,
		isMember: Boolean(row.isMember),
		isBanned: Boolean(row.isBanned),
		isLobby: row.key === LOBBY_KEY,
		serverRole: asker.role,
	};
}
