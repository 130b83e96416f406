import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import type { Executor } from "@/db/client";
import { invites } from "@/db/schema/auth";
import { channelInvites, communityInvites } from "@/db/schema/communities";
import { groupInvites } from "@/db/schema/groups";
import { type InviteScope, inviteToken } from "@/lib/auth/invite-token.server";

const DAY_MS = 86_400_000;

type Columns = {
	revokedAt: MySqlColumn;
	expiresAt: MySqlColumn;
	usesCount: MySqlColumn;
	usesMax: MySqlColumn;
};

/** What every table of links has. */
export type InviteRow = {
	id: string;
	usesMax: number;
	usesCount: number;
	expiresAt: Date;
	revokedAt: Date | null;
};

/** SQL: a link that still opens its door. */
export const isOpenInvite = (table: Columns, now: Date) =>
	and(
		isNull(table.revokedAt),
		gt(table.expiresAt, now),
		lt(table.usesCount, table.usesMax),
	);

/** Shuts every link that a person has made and that is open still, whatever it leads into, in the caller's transaction. */
export async function shutInvitesOf(
	tx: Executor,
	personId: string,
): Promise<void> {
	const now = new Date();
	for (const table of [invites, groupInvites, communityInvites, channelInvites])
		await tx
			.update(table)
			.set({ revokedAt: now })
			.where(and(eq(table.createdBy, personId), isOpenInvite(table, now)));
}

/** A link that nobody has used, open for so many people and days. */
export function freshInvite(
	id: string,
	{ usesMax, days }: { usesMax: number; days: number },
	now: Date,
): InviteRow & { createdAt: Date } {
	return {
		id,
		usesMax,
		usesCount: 0,
		expiresAt: new Date(now.getTime() + days * DAY_MS),
		revokedAt: null,
		createdAt: now,
	};
}

/** A link as those who may hand it on see it. */
export function inviteViewOf(row: InviteRow, scope: InviteScope, now: Date) {
	return {
		id: row.id,
		token: inviteToken(row.id, scope),
		usesMax: row.usesMax,
		usesCount: row.usesCount,
		expiresAt: row.expiresAt.toISOString(),
		state: stateOf(row, now),
	};
}

function stateOf(
	row: InviteRow,
	now: Date,
): "open" | "used_up" | "expired" | "revoked" {
	if (row.revokedAt) return "revoked";
	if (row.usesCount >= row.usesMax) return "used_up";
	return row.expiresAt <= now ? "expired" : "open";
}
