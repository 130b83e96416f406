import { and, count, desc, eq, isNull, type SQL } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { invites } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import type { InviteInput } from "@/lib/auth/input";
import {
	freshInvite,
	type InviteRow,
	inviteViewOf,
	isOpenInvite,
} from "@/lib/auth/invite-rows.server";
import type { InviteView } from "@/lib/auth/view";
import { newId } from "@/lib/ids";
import { INVITES_PER_PERSON_MAX, PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Makes an invite for `usesMax` people and `days` days. Refuses `quota_full` beyond INVITES_PER_PERSON_MAX living ones. */
export async function createInvite(
	viewer: Viewer,
	input: InviteInput,
): Promise<Result<InviteView>> {
	const now = new Date();
	const row = {
		...freshInvite(newId(), input, now),
		createdBy: viewer.personId,
	};
	return refusable(async (tx) => {
		const living = await countLiving(tx, viewer, isNull(invites.sheetId), now);
		if (living >= INVITES_PER_PERSON_MAX)
			return refuse("quota_full", { limit: INVITES_PER_PERSON_MAX });
		await tx.insert(invites).values(row);
		return ok(viewOf({ ...row, handle: viewer.handle }, viewer, now));
	});
}

/** How many open invites of a kind the viewer has. Holds the viewer's row, so that of two who count at once one comes first. */
export async function countLiving(
	tx: Executor,
	{ personId }: Viewer,
	kind: SQL,
	now: Date,
): Promise<number> {
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	const [living] = await tx
		.select({ count: count() })
		.from(invites)
		.where(
			and(eq(invites.createdBy, personId), kind, isOpenInvite(invites, now)),
		);
	return living?.count ?? 0;
}

/** The viewer's invites but for those on sheets, newest first; the owner sees everybody's. */
export async function listInvites(viewer: Viewer): Promise<InviteView[]> {
	const rows = await database()
		.select({
			id: invites.id,
			createdBy: invites.createdBy,
			usesMax: invites.usesMax,
			usesCount: invites.usesCount,
			expiresAt: invites.expiresAt,
			revokedAt: invites.revokedAt,
			handle: people.handle,
		})
		.from(invites)
		.innerJoin(people, eq(people.id, invites.createdBy))
		.where(and(isNull(invites.sheetId), isWithin(viewer)))
		.orderBy(desc(invites.id))
		.limit(PAGE_LENGTH_MAX);
	const now = new Date();
	return rows.map((row) => viewOf(row, viewer, now));
}

/** Shuts an invite for good. Refuses `not_found` for one that is not the viewer's (the owner may shut any). */
export async function revokeInvite(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const [done] = await database()
		.update(invites)
		.set({ revokedAt: new Date() })
		.where(
			and(eq(invites.id, id), isNull(invites.revokedAt), isWithin(viewer)),
		);
	return done.affectedRows === 1 ? ok() : refuse("not_found");
}

/** SQL: the invites that this viewer looks after. */
export const isWithin = (viewer: Viewer) =>
	viewer.role === "owner" ? undefined : eq(invites.createdBy, viewer.personId);

function viewOf(
	row: InviteRow & { createdBy: string; handle: string },
	viewer: Viewer,
	now: Date,
): InviteView {
	return {
		...inviteViewOf(row, "invite", now),
		createdBy: row.handle,
		isMine: row.createdBy === viewer.personId,
	};
}
