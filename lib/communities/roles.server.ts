import { and, asc, count, eq, inArray, ne } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { channels, communityMembers } from "@/db/schema/communities";
import { members } from "@/db/schema/conversations";
import type { formerMembers } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { type CommunitySeat, leads } from "@/lib/communities/rules";
import type { CommunityRole } from "@/lib/communities/view";
import { silent } from "@/lib/communities/write.server";
import type { Change } from "@/lib/groups/write.server";

/** The channels of a community that a person is in, or was in. */
export async function channelsOf(
	tx: Executor,
	communityId: string,
	personId: string,
	table: typeof members | typeof formerMembers,
): Promise<string[]> {
	const rows = await tx
		.select({ id: channels.conversationId })
		.from(channels)
		.innerJoin(table, eq(table.conversationId, channels.conversationId))
		.where(
			and(eq(channels.communityId, communityId), eq(table.personId, personId)),
		)
		.orderBy(asc(channels.conversationId));
	return rows.map(({ id }) => id);
}

/** Gives a role, and with it what the person may do in the channels they are in: every send asks that of the channel alone. */
export async function giveRole(
	tx: Executor,
	communityId: string,
	personId: string,
	role: CommunityRole,
): Promise<Change[]> {
	const [done] = await tx
		.update(communityMembers)
		.set({ role })
		.where(
			and(isMemberRow(communityId, personId), ne(communityMembers.role, role)),
		);
	const ids = await channelsOf(tx, communityId, personId, members);
	if (done.affectedRows === 0 || ids.length === 0) return [];
	await tx
		.update(members)
		.set({ role: leads(role) ? "admin" : "member" })
		.where(
			and(eq(members.personId, personId), inArray(members.conversationId, ids)),
		);
	return ids.map((id) => silent(id, 0, [personId]));
}

const seatColumns = {
	personId: communityMembers.personId,
	role: communityMembers.role,
	joinedAt: communityMembers.joinedAt,
};

/** Somebody's place in a community. */
export async function readSeat(
	tx: Executor,
	id: string,
	personId: string,
): Promise<CommunitySeat | undefined> {
	const [seat] = await tx
		.select(seatColumns)
		.from(communityMembers)
		.where(isMemberRow(id, personId));
	return seat;
}

/** The first in line to lead, one of each role at most: all that `communityHeirOf` looks at. */
export async function readFirst(
	tx: Executor,
	id: string,
	leavingId: string,
): Promise<CommunitySeat[]> {
	return tx
		.select(seatColumns)
		.from(communityMembers)
		.innerJoin(people, eq(people.id, communityMembers.personId))
		.where(
			and(
				eq(communityMembers.communityId, id),
				ne(communityMembers.personId, leavingId),
				ne(people.role, "gone"),
			),
		)
		.orderBy(
			asc(communityMembers.role),
			asc(communityMembers.joinedAt),
			asc(communityMembers.personId),
		)
		.limit(1);
}

/** How many own a community and have not deleted their account. Assumes its lock. */
export async function countOwners(tx: Executor, id: string): Promise<number> {
	const [row] = await tx
		.select({ count: count() })
		.from(communityMembers)
		.innerJoin(people, eq(people.id, communityMembers.personId))
		.where(
			and(
				eq(communityMembers.communityId, id),
				eq(communityMembers.role, "owner"),
				ne(people.role, "gone"),
			),
		);
	return row?.count ?? 0;
}

/** SQL: this person's row in this community. */
export const isMemberRow = (id: string, personId: string) =>
	and(
		eq(communityMembers.communityId, id),
		eq(communityMembers.personId, personId),
	);
