import { and, count, desc, eq, gt, isNull, lt } from "drizzle-orm";
import { database } from "@/db/client";
import { invites } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import type { InviteInput } from "@/lib/auth/input";
import { inviteToken } from "@/lib/auth/invite-token.server";
import type { InviteView } from "@/lib/auth/view";
import { newId } from "@/lib/ids";
import { INVITES_PER_PERSON_MAX, PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const DAY_MS = 86_400_000;

/** Makes an invite for `usesMax` people and `days` days. Refuses `quota_full` beyond INVITES_PER_PERSON_MAX living ones. */
export async function createInvite(
	viewer: Viewer,
	{ usesMax, days }: InviteInput,
): Promise<Result<InviteView>> {
	const now = new Date();
	const [living] = await database()
		.select({ count: count() })
		.from(invites)
		.where(
			and(
				eq(invites.createdBy, viewer.personId),
				isNull(invites.revokedAt),
				gt(invites.expiresAt, now),
				lt(invites.usesCount, invites.usesMax),
			),
		);
	if ((living?.count ?? 0) >= INVITES_PER_PERSON_MAX)
		return refuse("quota_full", { limit: INVITES_PER_PERSON_MAX });
	const row = {
		id: newId(),
		createdBy: viewer.personId,
		usesMax,
		usesCount: 0,
		expiresAt: new Date(now.getTime() + days * DAY_MS),
		revokedAt: null,
		createdAt: now,
	};
	await database().insert(invites).values(row);
	return ok(viewOf({ ...row, handle: viewer.handle }, viewer, now));
}

/** The viewer's invites, newest first; the owner sees everybody's. */
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
		.where(isWithin(viewer))
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

const isWithin = (viewer: Viewer) =>
	viewer.role === "owner" ? undefined : eq(invites.createdBy, viewer.personId);

function viewOf(
	row: {
		id: string;
		createdBy: string;
		usesMax: number;
		usesCount: number;
		expiresAt: Date;
		revokedAt: Date | null;
		handle: string;
	},
	viewer: Viewer,
	now: Date,
): InviteView {
	return {
		id: row.id,
		token: inviteToken(row.id),
		usesMax: row.usesMax,
		usesCount: row.usesCount,
		expiresAt: row.expiresAt.toISOString(),
		state: stateOf(row, now),
		createdBy: row.handle,
		isMine: row.createdBy === viewer.personId,
	};
}

function stateOf(
	row: {
		revokedAt: Date | null;
		expiresAt: Date;
		usesCount: number;
		usesMax: number;
	},
	now: Date,
): InviteView["state"] {
	if (row.revokedAt) return "revoked";
	if (row.usesCount >= row.usesMax) return "used_up";
	return row.expiresAt <= now ? "expired" : "open";
}
