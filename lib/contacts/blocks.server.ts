import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { blocks } from "@/db/schema/contacts";
import { groupRequests } from "@/db/schema/groups";
import { transaction } from "@/db/tx";
import { lockStanding } from "@/lib/contacts/access.server";
import { announceChange } from "@/lib/contacts/announce.server";
import { endFollows } from "@/lib/contacts/follows.server";
import type { ContactInput } from "@/lib/contacts/input";
import { afterBlock, type Outcome } from "@/lib/contacts/rules";
import {
	type Change,
	moveDirect,
	writeOutcome,
} from "@/lib/contacts/write.server";
import { forgetOf } from "@/lib/notices/record.server";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const NOTHING: NonNullable<Outcome> = { write: "nothing", tellsOther: false };

/**
 * Blocks somebody: the friendship ends, requests are withdrawn, follows end, groups they asked the viewer
 * into wait no more, the direct conversation moves to channels that the blocked does not hear, and nothing of theirs
 * arrives any more. It is never told to them; a friend sees what they
 * would see after being removed. Blocking twice is blocking once. Refuses oneself and who does not exist.
 */
export async function blockPerson(
	viewer: Viewer,
	{ personId }: ContactInput,
): Promise<Result<null>> {
	const done = await transaction((tx) => blockWithin(tx, viewer, personId));
	if (!done.ok) return done;
	if (done.value) await announceChange(viewer.personId, personId, done.value);
	return ok();
}

/**
 * The same as part of a larger transaction (blocking from a message request). Answers the change for `announceChange`,
 * to be told after the commit; null when the block was there already. Takes the lock of both people first: whoever
 * also locks the conversation must do so after this.
 */
export async function blockWithin(
	tx: Executor,
	viewer: Viewer,
	otherId: string,
): Promise<Result<Change | null>> {
	const standing = await lockStanding(tx, viewer, otherId);
	if (!standing.ok) return standing;
	const { pair, hasBlocked } = standing.value;
	if (hasBlocked) return ok(null);
	await tx.insert(blocks).values({
		blockerId: viewer.personId,
		blockedId: otherId,
		createdAt: new Date(),
	});
	await endFollows(tx, viewer.personId, otherId);
	await declineGroups(tx, viewer, otherId);
	const outcome = afterBlock(pair, viewer.personId) ?? NOTHING;
	const change = await writeOutcome(tx, viewer.personId, {
		otherId,
		pair,
		outcome,
	});
	change.noticed.push(...(await forgetOf(tx, viewer.personId, otherId)));
	if (change.oldGeneration) return ok(change);
	const moved = await moveDirect(tx, viewer.personId, otherId);
	return ok({ ...change, ...moved });
}

/** As if each were declined: their groups go on waiting in their own eyes, and somebody else may ask for the same. */
async function declineGroups(
	tx: Executor,
	viewer: Viewer,
	otherId: string,
): Promise<void> {
	await tx
		.update(groupRequests)
		.set({ state: "declined" })
		.where(
			and(
				eq(groupRequests.personId, viewer.personId),
				eq(groupRequests.addedBy, otherId),
				eq(groupRequests.state, "waiting"),
			),
		);
}

/**
 * Lifts a block. What was sent meanwhile stays where it is: a request made during the block never arrives. Harmless
 * when there was none.
 */
export async function unblockPerson(
	viewer: Viewer,
	{ personId }: ContactInput,
): Promise<Result<null>> {
	const done = await transaction(async (tx) => {
		const standing = await lockStanding(tx, viewer, personId);
		if (!standing.ok) return standing;
		await tx
			.delete(blocks)
			.where(
				and(
					eq(blocks.blockerId, viewer.personId),
					eq(blocks.blockedId, personId),
				),
			);
		const moved = await moveDirect(tx, viewer.personId, personId);
		return ok({
			outcome: NOTHING,
			after: standing.value.pair,
			noticed: [],
			...moved,
		});
	});
	if (!done.ok) return done;
	await announceChange(viewer.personId, personId, done.value);
	return ok();
}
