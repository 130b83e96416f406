import type { Executor } from "@/db/client";
import { communityMembers } from "@/db/schema/communities";
import { refusable } from "@/db/tx";
import {
	type Asker,
	type ChannelAccess,
	type CommunityAccess,
	lockChannel,
} from "@/lib/communities/access.server";
import {
	closesBehind,
	leadsChannel,
	tellsComings,
} from "@/lib/communities/rules";
import { moveMemberCount } from "@/lib/communities/write.server";
import { readConversation } from "@/lib/conversations/queries.server";
import type { ConversationView } from "@/lib/conversations/view";
import { announceGroup } from "@/lib/groups/announce.server";
import {
	type Change,
	type Line,
	seat,
	unseat,
	writeLines,
} from "@/lib/groups/write.server";
import { CHANNEL_MEMBERS_MAX, COMMUNITY_MEMBERS_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * The viewer enters a channel that they may see, and joins its community by that. What was said before can be read and counts
 * as read. Refuses `not_found` what is hidden from them and `channel_full`; who is in it already simply gets it.
 */
export async function enter(
	viewer: Viewer,
	id: string,
): Promise<Result<ConversationView>> {
	const entered = await refusable((tx) => enterChannel(tx, viewer, id));
	if (!entered.ok) return entered;
	if (entered.value) await announceGroup(entered.value);
	return readConversation(viewer, id);
}

/**
 * The same as part of a larger transaction, for anybody who has a row among the people. Answers what is to be announced after
 * the commit (`announceGroup`), null when they were in it. `tells`: the log says who came even where it is too large for that.
 */
export async function enterChannel(
	tx: Executor,
	asker: Asker,
	id: string,
	{ tells = false } = {},
): Promise<Result<Change | null>> {
	const access = await lockChannel(tx, asker, id, "see");
	if (!access.ok) return access;
	const channel = access.value;
	if (channel.isMember) return ok(null);
	if (channel.community && !channel.community.role) {
		const joined = await joinWithin(tx, asker.personId, channel.community);
		if (!joined.ok) return joined;
	}
	return seatWithin(tx, asker, channel, { tells });
}

/** Gives somebody a place in a channel. Assumes the channel's lock, that they may have it, and that they have none. */
export async function seatWithin(
	tx: Executor,
	{ personId }: Pick<Asker, "personId">,
	channel: ChannelAccess,
	{ tells = false, isAdmin = leadsChannel(channel) } = {},
): Promise<Result<Change>> {
	const { memberCount } = channel;
	if (memberCount >= CHANNEL_MEMBERS_MAX)
		return refuse("channel_full", { limit: CHANNEL_MEMBERS_MAX });
	await seat(tx, channel, [personId], isAdmin ? { role: "admin" } : {});
	const isTold = tells || tellsComings(memberCount + 1);
	const event = { type: "joined", addedBy: null } as const;
	return ok(
		await writeLines(tx, channel, {
			lines: isTold ? [{ actorId: personId, event }] : [],
			personIds: [personId],
			moreMembers: 1,
		}),
	);
}

/** Makes somebody a member of a community. Assumes its lock, that they may join, and that they are not in it. */
export async function joinWithin(
	tx: Executor,
	personId: string,
	{ id, memberCount }: Pick<CommunityAccess, "id" | "memberCount">,
): Promise<Result<null>> {
	if (memberCount >= COMMUNITY_MEMBERS_MAX)
		return refuse("channel_full", { limit: COMMUNITY_MEMBERS_MAX });
	await tx
		.insert(communityMembers)
		.values({ communityId: id, personId, joinedAt: new Date() });
	await moveMemberCount(tx, id, 1);
	return ok();
}

/** The viewer leaves a channel, and stays in its community. A private one they find again only when they are added. */
export async function leaveChannel(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const left = await refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "member");
		if (!access.ok) return access;
		return ok(await leaveChannelWithin(tx, viewer.personId, access.value));
	});
	if (!left.ok) return left;
	await announceGroup(left.value);
	return ok();
}

/**
 * Takes somebody's place in a channel as part of a larger transaction. The channel's generation is raised only where the door
 * closes behind them: whoever may come back at will may also go on listening, and it spares everybody who stays a new
 * subscription. Assumes the channel's lock; `removedBy`: somebody else took it, and `isBanned`: for good.
 */
export async function leaveChannelWithin(
	tx: Executor,
	personId: string,
	channel: ChannelAccess,
	{
		removedBy = null,
		isBanned = false,
	}: { removedBy?: string | null; isBanned?: boolean } = {},
): Promise<Change> {
	await unseat(tx, channel.id, personId, isBanned);
	const line: Line = removedBy
		? {
				actorId: removedBy,
				event: { type: "removed", personIds: [personId] },
			}
		: { actorId: personId, event: { type: "left" } };
	return writeLines(tx, channel, {
		lines: tellsComings(channel.memberCount) ? [line] : [],
		personIds: [personId],
		raise: removedBy !== null || closesBehind(channel),
		moreMembers: -1,
	});
}
