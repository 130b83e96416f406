import { and, count, desc, eq, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import { invites } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
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
	const [living] = await database()
		.select({ count: count() })
		.from(invites)
		.where(
			and(
				eq(invites.createdBy, viewer.personId),
				isNull(invites.sheetId),
				isOpenInvite(invites, now),
			),
		);
	if ((living?.count ?? 0) >= INVITES_PER_PERSON_MAX)
		return refuse("quota_full", { limit: INVITES_PER_PERSON_MAX });
	const row = {
		...freshInvite(newId(), input, now),
		createdBy: viewer.personId,
	};
	await database().insert(invites).values(row);
	return ok(viewOf({ ...row, handle: viewer.handle }, viewer, now));
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
