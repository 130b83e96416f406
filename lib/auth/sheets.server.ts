import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { invites } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import type { SheetInput } from "@/lib/auth/input";
import { freshInvite, isOpenInvite } from "@/lib/auth/invite-rows.server";
import { inviteToken } from "@/lib/auth/invite-token.server";
import { countLiving, isWithin } from "@/lib/auth/invites.server";
import { SHEET_CARDS_LIVING_MAX } from "@/lib/auth/limits";
import type { SheetCardsView, SheetView } from "@/lib/auth/view";
import { newId } from "@/lib/ids";
import { PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Makes so many invites for one person each, to be printed together. Each is an invite like any other (decision 0005): a card
 * that is lost can be printed again, and a stolen database opens no door. Refuses `quota_full` beyond
 * SHEET_CARDS_LIVING_MAX living cards.
 */
export async function createSheet(
	viewer: Viewer,
	input: SheetInput,
): Promise<Result<{ id: string }>> {
	const now = new Date();
	const id = newId();
	const terms = { usesMax: 1, days: input.days };
	const cards = Array.from({ length: input.count }, () => ({
		...freshInvite(newId(), terms, now),
		createdBy: viewer.personId,
		sheetId: id,
	}));
	return refusable(async (tx) => {
		const isCard = isNotNull(invites.sheetId);
		const living = await countLiving(tx, viewer, isCard, now);
		if (living + cards.length > SHEET_CARDS_LIVING_MAX)
			return refuse("quota_full", { limit: SHEET_CARDS_LIVING_MAX });
		await tx.insert(invites).values(cards);
		return ok({ id });
	});
}

/** The viewer's sheets, newest first; the owner sees everybody's. */
export async function listSheets(viewer: Viewer): Promise<SheetView[]> {
	const rows = await database()
		.select({
			id: invites.sheetId,
			createdAt: sql<string>`min(${invites.createdAt})`,
			expiresAt: sql<string>`min(${invites.expiresAt})`,
			count: count(),
			usedCount: sql<string>`sum(${invites.usesCount})`,
			openCount: sql<string>`sum(${isOpenInvite(invites, new Date())})`,
			createdBy: invites.createdBy,
			handle: people.handle,
		})
		.from(invites)
		.innerJoin(people, eq(people.id, invites.createdBy))
		.where(and(isNotNull(invites.sheetId), isWithin(viewer)))
		.groupBy(invites.sheetId, invites.createdBy, people.handle)
		.orderBy(desc(invites.sheetId))
		.limit(PAGE_LENGTH_MAX);
	return rows.map((row) => ({
		id: row.id ?? "",
		createdAt: moment(row.createdAt),
		expiresAt: moment(row.expiresAt),
		count: row.count,
		usedCount: Number(row.usedCount),
		openCount: Number(row.openCount),
		createdBy: row.handle,
		isMine: row.createdBy === viewer.personId,
	}));
}

/** The cards of a sheet that still open the door, to be printed. Refuses `not_found` for one that is not the viewer's, or has none left. */
export async function readSheet(
	viewer: Viewer,
	id: string,
): Promise<Result<SheetCardsView>> {
	const rows = await database()
		.select({ id: invites.id, expiresAt: invites.expiresAt })
		.from(invites)
		.where(
			and(
				eq(invites.sheetId, id),
				isOpenInvite(invites, new Date()),
				isWithin(viewer),
			),
		)
		.orderBy(invites.id);
	const [first] = rows;
	if (!first) return refuse("not_found");
	return ok({
		expiresAt: first.expiresAt.toISOString(),
		cards: rows.map((row) => ({ id: row.id, token: inviteToken(row.id) })),
	});
}

/** Shuts all cards of a sheet for good. Refuses `not_found` for one that is not the viewer's (the owner may shut any). */
export async function revokeSheet(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const [done] = await database()
		.update(invites)
		.set({ revokedAt: new Date() })
		.where(
			and(eq(invites.sheetId, id), isNull(invites.revokedAt), isWithin(viewer)),
		);
	return done.affectedRows > 0 ? ok() : refuse("not_found");
}

/** An aggregate comes as MariaDB writes it, in UTC. */
const moment = (text: string) =>
	new Date(`${String(text).replace(" ", "T")}Z`).toISOString();
