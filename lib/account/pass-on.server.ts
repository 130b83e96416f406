import { and, asc, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { communities, communityMembers } from "@/db/schema/communities";
import { conversations, members } from "@/db/schema/conversations";
import { giveRole, readFirst } from "@/lib/communities/roles.server";
import { communityHeirOf } from "@/lib/communities/rules";
import { lockHead, readSeats } from "@/lib/groups/access.server";
import { heirOf } from "@/lib/groups/rules";
import {
	type Change,
	type Line,
	setRole,
	writeLines,
} from "@/lib/groups/write.server";

/** No person has this id: nobody is left out by it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Locks the communities that a person is in, in one order, before any of their conversations, as everybody takes them. */
export async function lockCommunitiesOf(
	tx: Executor,
	personId: string,
): Promise<string[]> {
	const rows = await tx
		.select({ id: communityMembers.communityId })
		.from(communityMembers)
		.where(eq(communityMembers.personId, personId));
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	await tx
		.select({ id: communities.id })
		.from(communities)
		.where(inArray(communities.id, ids))
		.orderBy(asc(communities.id))
		.for("update");
	return ids;
}

/**
 * Sees to it that every group and community of a person is led by somebody who is here: when the person has just left, or
 * come back to what was left alone meanwhile. Who has been there longest leads, as when somebody leaves. Assumes the locks
 * of all of them; answers what is to be announced after the commit.
 */
export async function passOn(
	tx: Executor,
	personId: string,
	communityIds: readonly string[],
): Promise<Change[]> {
	const changes: Change[] = [];
	for (const id of communityIds) {
		const heirId = communityHeirOf(await readFirst(tx, id, NOBODY), NOBODY);
		if (heirId) changes.push(...(await giveRole(tx, id, heirId, "owner")));
	}
	const groups = await tx
		.select({ id: members.conversationId })
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.where(and(eq(members.personId, personId), eq(conversations.kind, "group")))
		.orderBy(asc(members.conversationId));
	for (const { id } of groups) {
		const heirId = heirOf(await readSeats(tx, id), []);
		const head = heirId ? await lockHead(tx, id) : undefined;
		if (!heirId || !head) continue;
		await setRole(tx, id, heirId, "admin");
		const lines: Line[] = [
			{ actorId: personId, event: { type: "inherited", personIds: [heirId] } },
		];
		changes.push(await writeLines(tx, head, { lines, personIds: [heirId] }));
	}
	return changes;
}
