import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { channelInvites } from "@/db/schema/communities";
import { refusable } from "@/db/tx";
import {
	freshInvite,
	inviteViewOf,
	isOpenInvite,
} from "@/lib/auth/invite-rows.server";
import { inviteIdOf } from "@/lib/auth/invite-token.server";
import {
	type Asker,
	accessChannel,
	type ChannelAccess,
	lockChannel,
	lockChannelStanding,
	readChannel,
} from "@/lib/communities/access.server";
import { joinWithin, seatWithin } from "@/lib/communities/enter.server";
import type { ChannelInviteInput } from "@/lib/communities/input";
import type {
	ChannelInviteView,
	ChannelPreviewView,
} from "@/lib/communities/view";
import { announceGroup } from "@/lib/groups/announce.server";
import type { Change } from "@/lib/groups/write.server";
import { newId } from "@/lib/ids";
import { CHANNEL_INVITES_MAX, PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Who is not signed in, as an id that nobody has. */
const NOBODY: Asker = {
	personId: "00000000-0000-0000-0000-000000000000",
	role: "guest",
};

type Row = typeof channelInvites.$inferSelect;
const viewOf = (row: Row, now: Date): ChannelInviteView => ({
	...inviteViewOf(row, "channel", now),
	allowsGuests: row.allowsGuests,
});

/**
 * Makes a link into one channel, and says whether it brings guests too (as long as the owner lets guests in). For who leads the
 * channel. Refuses `quota_full` beyond CHANNEL_INVITES_MAX living ones.
 */
export function createChannelInvite(
	viewer: Viewer,
	id: string,
	{ allowsGuests, ...input }: ChannelInviteInput,
): Promise<Result<ChannelInviteView>> {
	return refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const now = new Date();
		const [living] = await tx
			.select({ count: count() })
			.from(channelInvites)
			.where(
				and(
					eq(channelInvites.conversationId, id),
					isOpenInvite(channelInvites, now),
				),
			);
		if ((living?.count ?? 0) >= CHANNEL_INVITES_MAX)
			return refuse("quota_full", { limit: CHANNEL_INVITES_MAX });
		const row = {
			...freshInvite(newId(), input, now),
			...{ conversationId: id, createdBy: viewer.personId, allowsGuests },
		};
		await tx.insert(channelInvites).values(row);
		return ok(viewOf(row, now));
	});
}

/** A channel's links, newest first. For who leads it. */
export async function listChannelInvites(
	viewer: Viewer,
	id: string,
): Promise<Result<ChannelInviteView[]>> {
	const access = await accessChannel(viewer, id, "moderator");
	if (!access.ok) return access;
	const rows = await database()
		.select()
		.from(channelInvites)
		.where(eq(channelInvites.conversationId, id))
		.orderBy(desc(channelInvites.id))
		.limit(PAGE_LENGTH_MAX);
	const now = new Date();
	return ok(rows.map((row) => viewOf(row, now)));
}

/** Shuts a link for good; who came by it stays. For who leads the channel. Refuses `not_found` one of another channel. */
export function revokeChannelInvite(
	viewer: Viewer,
	id: string,
	inviteId: string,
): Promise<Result<null>> {
	return refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const [done] = await tx
			.update(channelInvites)
			.set({ revokedAt: new Date() })
			.where(
				and(
					eq(channelInvites.id, inviteId),
					eq(channelInvites.conversationId, id),
					isNull(channelInvites.revokedAt),
				),
			);
		return done.affectedRows === 1 ? ok() : refuse("not_found");
	});
}

/**
 * What a link shows to who holds it, also before they are anybody here. Never made, shut, used up, too old, banned, and a
 * guest at a link that brings none look the same (`invite_invalid`). Who is in the channel may always go on.
 */
export async function previewChannel(
	viewer: Viewer | null,
	token: string,
): Promise<Result<ChannelPreviewView>> {
	const invite = await findInvite(database(), token);
	if (!invite) return refuse("invite_invalid");
	const asker = viewer ?? NOBODY;
	const channel = await readChannel(database(), asker, invite.conversationId);
	const isIn = channel?.isMember === true;
	if (!channel || isShutOut(channel)) return refuse("invite_invalid");
	if (!isIn && !invite.isOpen) return refuse("invite_invalid");
	if (!isIn && viewer?.role === "guest" && !invite.allowsGuests)
		return refuse("invite_invalid");
	return ok({
		name: channel.name,
		topic: channel.topic,
		community: channel.community?.name ?? null,
		memberCount: channel.memberCount,
		allowsGuests: invite.allowsGuests,
		conversationId: isIn ? channel.id : null,
	});
}

/** Enters by a link. Refuses like `previewChannel`, and `channel_full`. A guest comes into this channel and no other place. */
export async function joinChannelByInvite(
	viewer: Viewer,
	token: string,
): Promise<Result<{ conversationId: string }>> {
	const entered = await refusable((tx) => enterByInvite(tx, viewer, token));
	if (!entered.ok) return entered;
	const { change, conversationId } = entered.value;
	if (change) await announceGroup(change);
	return ok({ conversationId });
}

export type EnteredByInvite = { conversationId: string; change: Change | null };

/**
 * The same as part of a larger transaction, for anybody who has a row among the people. Counts one use of the link; of two who
 * race for the last one comes in. Who has an account joins the channel's community by it, a guest does not. Answers what is to
 * be announced after the commit.
 */
export async function enterByInvite(
	tx: Executor,
	asker: Asker,
	token: string,
	{ tells = false } = {},
): Promise<Result<EnteredByInvite>> {
	const invite = await findInvite(tx, token);
	if (!invite) return refuse("invite_invalid");
	const { conversationId } = invite;
	const channel = await lockChannelStanding(tx, asker, conversationId);
	if (!channel || isShutOut(channel)) return refuse("invite_invalid");
	if (channel.isMember) return ok({ conversationId, change: null });
	if (asker.role === "guest" && !invite.allowsGuests)
		return refuse("invite_invalid");
	if (!(await countUse(tx, invite.id))) return refuse("invite_invalid");
	const joined = await joinCommunityOf(tx, asker, channel);
	if (!joined.ok) return joined;
	const seated = await seatWithin(tx, asker, channel, { tells });
	return seated.ok ? ok({ conversationId, change: seated.value }) : seated;
}

async function countUse(tx: Executor, id: string): Promise<boolean> {
	const [used] = await tx
		.update(channelInvites)
		.set({ usesCount: sql`${channelInvites.usesCount} + 1` })
		.where(
			and(eq(channelInvites.id, id), isOpenInvite(channelInvites, new Date())),
		);
	return used.affectedRows === 1;
}

async function joinCommunityOf(
	tx: Executor,
	{ personId, role }: Asker,
	{ community }: ChannelAccess,
): Promise<Result<null>> {
	if (role === "guest" || !community || community.role) return ok();
	return joinWithin(tx, personId, community);
}

const isShutOut = ({ isBanned, community }: ChannelAccess) =>
	isBanned || community?.isBanned === true;

/** Which channel a link opens never changes, so it is asked before the locks. */
async function findInvite(executor: Executor, token: string) {
	const inviteId = inviteIdOf(token, "channel");
	if (!inviteId) return undefined;
	const [row] = await executor
		.select({
			id: channelInvites.id,
			conversationId: channelInvites.conversationId,
			allowsGuests: channelInvites.allowsGuests,
			isOpen: sql<number>`${isOpenInvite(channelInvites, new Date())}`,
		})
		.from(channelInvites)
		.where(eq(channelInvites.id, inviteId));
	return row;
}
