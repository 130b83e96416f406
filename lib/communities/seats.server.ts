import { and, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { communityMembers } from "@/db/schema/communities";
import { blocks } from "@/db/schema/contacts";
import { members } from "@/db/schema/conversations";
import { formerMembers } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import {
	type ChannelAccess,
	lockChannel,
} from "@/lib/communities/access.server";
import { leaveChannelWithin } from "@/lib/communities/enter.server";
import type {
	AddToChannelInput,
	ChannelStepInput,
} from "@/lib/communities/input";
import { leads, tellsComings } from "@/lib/communities/rules";
import type { CommunityRole } from "@/lib/communities/view";
import { announceAll, raiseChannels } from "@/lib/communities/write.server";
import { announceGroup } from "@/lib/groups/announce.server";
import {
	type Change,
	isSeat,
	seat,
	writeLines,
} from "@/lib/groups/write.server";
import { CHANNEL_MEMBERS_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Puts members of the community into one of its channels, which is the way into a private one. For moderators. Refuses people
 * who are not in the community (`not_found`): then nobody is added. Who blocks the viewer is not reached, and who is in it stays.
 */
export async function addToChannel(
	viewer: Viewer,
	id: string,
	{ personIds }: AddToChannelInput,
): Promise<Result<null>> {
	const added = await refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const channel = access.value;
		const found = await readAddable(tx, viewer, channel, personIds);
		if (!found) return refuse("not_found");
		if (channel.memberCount + found.length > CHANNEL_MEMBERS_MAX)
			return refuse("channel_full", { limit: CHANNEL_MEMBERS_MAX });
		return ok(await addWithin(tx, viewer, channel, found));
	});
	if (!added.ok) return added;
	await announceGroup(added.value);
	return ok();
}

async function addWithin(
	tx: Executor,
	viewer: Viewer,
	channel: ChannelAccess,
	people: { personId: string; role: CommunityRole }[],
): Promise<Change> {
	const idsOf = (isLead: boolean) =>
		people
			.filter(({ role }) => leads(role) === isLead)
			.map(({ personId }) => personId);
	await seat(tx, channel, idsOf(true), { role: "admin", isMarkedUnread: true });
	await seat(tx, channel, idsOf(false), { isMarkedUnread: true });
	const personIds = people.map(({ personId }) => personId);
	const event = { type: "added", personIds } as const;
	const isTold =
		personIds.length > 0 &&
		tellsComings(channel.memberCount + personIds.length);
	return writeLines(tx, channel, {
		lines: isTold ? [{ actorId: viewer.personId, event }] : [],
		personIds,
		moreMembers: personIds.length,
	});
}

/** Those of the asked who are not in the channel and can be reached; null when somebody is not in the community. */
async function readAddable(
	tx: Executor,
	{ personId: viewerId }: Viewer,
	{ id, communityId }: ChannelAccess,
	personIds: string[],
) {
	if (!communityId) return null;
	const rows = await tx
		.select({
			personId: communityMembers.personId,
			role: communityMembers.role,
			seatedId: members.personId,
			blockerId: blocks.blockerId,
		})
		.from(communityMembers)
		.leftJoin(
			members,
			and(
				eq(members.conversationId, id),
				eq(members.personId, communityMembers.personId),
			),
		)
		.leftJoin(
			blocks,
			and(
				eq(blocks.blockerId, communityMembers.personId),
				eq(blocks.blockedId, viewerId),
			),
		)
		.where(
			and(
				eq(communityMembers.communityId, communityId),
				inArray(communityMembers.personId, personIds),
			),
		);
	if (rows.length < personIds.length) return null;
	return rows.filter((row) => !row.seatedId && !row.blockerId);
}

/**
 * Takes somebody's place in a channel, or lifts a ban from it. For moderators. Banning is for the lobby alone (`conflict`
 * elsewhere: one is banned from a community). Refuses who is not there (`not_found`), and who leads the channel, but to an
 * owner (`owners_only`).
 */
export async function stepChannelMember(
	viewer: Viewer,
	id: string,
	personId: string,
	{ step }: ChannelStepInput,
): Promise<Result<null>> {
	const done = await refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const channel = access.value;
		if (step !== "remove" && !channel.isLobby) return refuse("conflict");
		if (step === "forget") return forget(tx, channel, personId);
		return takeAway(tx, viewer, channel, personId, step === "ban");
	});
	if (!done.ok) return done;
	await announceAll(done.value);
	return ok();
}

async function takeAway(
	tx: Executor,
	viewer: Viewer,
	channel: ChannelAccess,
	personId: string,
	isBan: boolean,
): Promise<Result<Change[]>> {
	if (personId === viewer.personId) return refuse("conflict");
	const [target] = await tx
		.select({ role: members.role })
		.from(members)
		.where(isSeat(channel.id, [personId]));
	const isOwner = (channel.community?.role ?? channel.serverRole) === "owner";
	if (target?.role === "admin" && !isOwner) return refuse("owners_only");
	if (!target) {
		// Who went by themselves can be kept from coming back, and heard until now.
		const banned = isBan && (await banFormer(tx, channel.id, personId));
		return banned
			? ok(await raiseChannels(tx, [channel.id]))
			: refuse("not_found");
	}
	return ok([
		await leaveChannelWithin(tx, personId, channel, {
			removedBy: viewer.personId,
			isBanned: isBan,
		}),
	]);
}

async function banFormer(
	tx: Executor,
	id: string,
	personId: string,
): Promise<boolean> {
	const [done] = await tx
		.update(formerMembers)
		.set({ isBanned: true })
		.where(
			and(
				eq(formerMembers.conversationId, id),
				eq(formerMembers.personId, personId),
				eq(formerMembers.isBanned, false),
			),
		);
	return done.affectedRows === 1;
}

async function forget(
	tx: Executor,
	{ id }: ChannelAccess,
	personId: string,
): Promise<Result<Change[]>> {
	const [done] = await tx
		.update(formerMembers)
		.set({ isBanned: false })
		.where(
			and(
				eq(formerMembers.conversationId, id),
				eq(formerMembers.personId, personId),
				eq(formerMembers.isBanned, true),
			),
		);
	return done.affectedRows === 1 ? ok([]) : refuse("not_found");
}
