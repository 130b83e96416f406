import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { blocks, friendships } from "@/db/schema/contacts";
import { people } from "@/db/schema/people";
import type { Pair } from "@/lib/contacts/rules";
import { sortedPair } from "@/lib/ids";
import { isNoGuest } from "@/lib/people/access.server";
import { type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** How the viewer and another person stand to each other, blocks included: for commands, never for a view. */
export type Standing = {
	otherId: string;
	pair: Pair;
	hasBlocked: boolean;
	isBlockedByOther: boolean;
};

/**
 * The gate to everything between two people. Locks both people's rows, always in the same order, so that whatever
 * two of them do at once (cross requests, accept while the other cancels, block while the other asks) happens one
 * after the other. The rest is read without locks: a lock on a pair that is not there yet is one on the gap, and holds
 * up other pairs until they deadlock. Needs a transaction that has read nothing before. Oneself and people who do not
 * exist are not found.
 */
export async function lockStanding(
	tx: Executor,
	viewer: Viewer,
	otherId: string,
): Promise<Result<Standing>> {
	const ids = [viewer.personId, otherId];
	const found = await tx
		.select({ id: people.id })
		.from(people)
		.where(and(inArray(people.id, ids), isNoGuest))
		.orderBy(asc(people.id))
		.for("update");
	if (found.length !== 2) return refuse("not_found");
	const pair = sortedPair(viewer.personId, otherId);
	const [row] = await tx
		.select({
			state: friendships.state,
			requestedBy: friendships.requestedBy,
		})
		.from(friendships)
		.where(
			and(
				eq(friendships.lowId, pair.lowId),
				eq(friendships.highId, pair.highId),
			),
		);
	const between = await tx
		.select({ blockerId: blocks.blockerId })
		.from(blocks)
		.where(
			or(
				and(
					eq(blocks.blockerId, viewer.personId),
					eq(blocks.blockedId, otherId),
				),
				and(
					eq(blocks.blockerId, otherId),
					eq(blocks.blockedId, viewer.personId),
				),
			),
		);
	return {
		ok: true,
		value: {
			otherId,
			pair: row ?? null,
			hasBlocked: between.some((one) => one.blockerId === viewer.personId),
			isBlockedByOther: between.some((one) => one.blockerId === otherId),
		},
	};
}
