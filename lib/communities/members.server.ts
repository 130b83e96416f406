import { and, asc, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { communityBans, communityMembers } from "@/db/schema/communities";
import { conversations, members } from "@/db/schema/conversations";
import { formerMembers } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import {
	accessChannel,
	type CommunityAccess,
	lockCommunity,
} from "@/lib/communities/access.server";
import { deleteWithin } from "@/lib/communities/commands.server";
import { joinWithin, leaveChannelWithin } from "@/lib/communities/enter.server";
import type { CommunityStepInput } from "@/lib/communities/input";
import { readCommunity } from "@/lib/communities/queries.server";
import {
	channelsOf,
	countOwners,
	giveRole,
	isMemberRow,
	readFirst,
	readSeat,
} from "@/lib/communities/roles.server";
import { communityHeirOf, communityStepProblem } from "@/lib/communities/rules";
import type { CommunityView } from "@/lib/communities/view";
import {
	announceAll,
	moveMemberCount,
	raiseChannels,
} from "@/lib/communities/write.server";
import type { Change } from "@/lib/groups/write.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** The viewer joins a public community; they enter its channels one by one. Who is in it already simply gets it. */
export async function joinCommunity(
	viewer: Viewer,
	id: string,
): Promise<Result<CommunityView>> {
	const joined = await refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, id, "see");
		if (!access.ok || access.value.role) return access;
		return joinWithin(tx, viewer.personId, access.value);
	});
	return joined.ok ? readCommunity(viewer, id) : joined;
}

/**
 * The viewer leaves a community and all its channels. When the last owner does, the moderator who has been there longest
 * becomes owner in the same transaction, else the member; when the last member does, the community is gone.
 */
export async function leaveCommunity(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const left = await refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, id, "member");
		if (!access.ok) return access;
		return ok(await leaveWithin(tx, viewer.personId, access.value));
	});
	if (!left.ok) return left;
	await announceAll(left.value);
	return ok();
}

/** The same as part of a larger transaction. Assumes the community's lock; the changes are announced after the commit. */
export async function leaveWithin(
	tx: Executor,
	personId: string,
	{ id, memberCount }: Pick<CommunityAccess, "id" | "memberCount">,
): Promise<Change[]> {
	if (memberCount === 1) {
		const changes = await deleteWithin(tx, id);
		return changes.map((change) => ({ ...change, personIds: [personId] }));
	}
	const changes = await leaveChannels(tx, personId, id);
	await unseatMember(tx, id, personId);
	const heirId = communityHeirOf(await readFirst(tx, id, personId), personId);
	const inherited = heirId ? await giveRole(tx, id, heirId, "owner") : [];
	return [...changes, ...inherited];
}

/**
 * Does something with another's place in a community: gives a role, removes, bans, or lifts a ban. For moderators, and what
 * concerns roles and moderators for owners. Refuses who is not there (`not_found`) and what would leave the community
 * without an owner (`conflict`). A repeat changes nothing.
 */
export async function stepCommunityMember(
	viewer: Viewer,
	id: string,
	personId: string,
	{ step }: CommunityStepInput,
): Promise<Result<null>> {
	const done = await refusable((tx) =>
		stepWithin(tx, viewer, id, personId, step),
	);
	if (!done.ok) return done;
	await announceAll(done.value);
	return ok();
}

async function stepWithin(
	tx: Executor,
	viewer: Viewer,
	id: string,
	personId: string,
	step: CommunityStepInput["step"],
): Promise<Result<Change[]>> {
	// One may step down by oneself; all else is for who leads.
	const isDown = personId === viewer.personId && step !== "forget";
	const access = await lockCommunity(
		tx,
		viewer,
		id,
		isDown ? "member" : "moderator",
	);
	if (!access.ok) return access;
	if (step === "forget") return forget(tx, id, personId);
	const actor = await readSeat(tx, id, viewer.personId);
	const target = await readSeat(tx, id, personId);
	if (!actor || !target) return refuse("not_found");
	const owners = await countOwners(tx, id);
	const problem = communityStepProblem(actor, target, step, owners);
	if (problem) return refuse(problem);
	if (step === "remove" || step === "ban")
		return ok(await takeAway(tx, viewer, id, personId, step === "ban"));
	return ok(await giveRole(tx, id, personId, step));
}

/**
 * Removes somebody from a community and its channels. Each of these gets a new generation; with a ban also those that they
 * left by themselves, which they could go on hearing so long as they might have come back.
 */
async function takeAway(
	tx: Executor,
	viewer: Viewer,
	id: string,
	personId: string,
	isBan: boolean,
): Promise<Change[]> {
	const changes = await leaveChannels(tx, personId, id, viewer.personId);
	await unseatMember(tx, id, personId);
	if (!isBan) return changes;
	await tx
		.insert(communityBans)
		.values({ communityId: id, personId, bannedAt: new Date() });
	const raised = new Set(changes.map((change) => change.id));
	const once = await channelsOf(tx, id, personId, formerMembers);
	return [
		...changes,
		...(await raiseChannels(
			tx,
			once.filter((one) => !raised.has(one)),
		)),
	];
}

async function leaveChannels(
	tx: Executor,
	personId: string,
	communityId: string,
	removedBy: string | null = null,
): Promise<Change[]> {
	const ids = await channelsOf(tx, communityId, personId, members);
	if (ids.length === 0) return [];
	await tx
		.select({ id: conversations.id })
		.from(conversations)
		.where(inArray(conversations.id, ids))
		.orderBy(asc(conversations.id))
		.for("update");
	const changes: Change[] = [];
	for (const id of ids) {
		const channel = await accessChannel(
			{ personId, role: "member" },
			id,
			"member",
			tx,
		);
		if (channel.ok)
			changes.push(
				await leaveChannelWithin(tx, personId, channel.value, { removedBy }),
			);
	}
	return changes;
}

async function forget(
	tx: Executor,
	communityId: string,
	personId: string,
): Promise<Result<Change[]>> {
	const [done] = await tx
		.delete(communityBans)
		.where(
			and(
				eq(communityBans.communityId, communityId),
				eq(communityBans.personId, personId),
			),
		);
	return done.affectedRows === 1 ? ok([]) : refuse("not_found");
}

async function unseatMember(
	tx: Executor,
	id: string,
	personId: string,
): Promise<void> {
	await tx.delete(communityMembers).where(isMemberRow(id, personId));
	await moveMemberCount(tx, id, -1);
}
