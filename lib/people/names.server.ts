import { createHash } from "node:crypto";
import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { userNames } from "@/db/schema/account";
import { people } from "@/db/schema/people";
import { refusable, sqlErrorCode } from "@/db/tx";
import {
	HANDLE_CHANGE_DAYS,
	HANDLE_CHANGES_MAX,
	HANDLE_KEPT_DAYS,
} from "@/lib/limits";
import { isNoGuest } from "@/lib/people/access.server";
import { canonicalHandle } from "@/lib/people/handle";
import {
	isReservedHandle,
	nameKeyOf,
	skeletonOf,
} from "@/lib/people/skeleton.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const DAY_MS = 86_400_000;

/** Under which key a user name is somebody's: that of all names that look like it. */
export function fingerprintOf(handle: string): string {
	return createHash("sha256").update(skeletonOf(handle)).digest("hex");
}

/** Until when a name is kept that is given up now. */
export const keptUntilFrom = (now: Date) =>
	new Date(now.getTime() + HANDLE_KEPT_DAYS * DAY_MS);

/**
 * Makes a user name this person's in the caller's transaction: one that is nobody's, that was theirs, or whose time of being
 * kept for another is over. False when it, or one that looks like it, is somebody else's: the key says so.
 */
export async function claimName(
	tx: Executor,
	personId: string,
	handle: string,
): Promise<boolean> {
	const fingerprint = fingerprintOf(handle);
	const claim = { personId, handle, keptUntil: null };
	try {
		await tx.insert(userNames).values({ fingerprint, ...claim });
		return true;
	} catch (error) {
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
	}
	const [done] = await tx
		.update(userNames)
		.set(claim)
		.where(
			and(
				eq(userNames.fingerprint, fingerprint),
				or(
					eq(userNames.personId, personId),
					lte(userNames.keptUntil, new Date()),
				),
			),
		);
	return done.affectedRows === 1;
}

/** What a change of user name did: the name that was given up; null when it was theirs already. */
export type Renamed = { from: string | null };

/**
 * Gives the viewer another user name. The old one is kept from everybody else for HANDLE_KEPT_DAYS, leads to them
 * meanwhile, and may be taken back at any time. Refuses reserved names, `taken`, and `too_many` more than
 * HANDLE_CHANGES_MAX new names in HANDLE_CHANGE_DAYS: each holds a name that others cannot have.
 */
export async function changeHandle(
	viewer: Viewer,
	{ handle }: { handle: string },
): Promise<Result<Renamed>> {
	if (isReservedHandle(handle))
		return refuse("handle_reserved", { fields: { handle: "handle_reserved" } });
	return refusable(async (tx) => {
		const { personId } = viewer;
		const [person] = await tx
			.select({ handle: people.handle })
			.from(people)
			.where(and(eq(people.id, personId), isNoGuest))
			.for("update");
		if (!person) return refuse("not_found");
		if (person.handle === handle) return ok({ from: null });
		const room = await checkChanges(tx, personId, handle);
		if (!room.ok) return room;
		return rename(tx, personId, { from: person.handle, to: handle });
	});
}

/** Whether one more name is in order; one's own old ones always are. */
async function checkChanges(
	tx: Executor,
	personId: string,
	handle: string,
): Promise<Result<null>> {
	const own = await tx
		.select()
		.from(userNames)
		.where(eq(userNames.personId, personId));
	const fingerprint = fingerprintOf(handle);
	if (own.some((name) => name.fingerprint === fingerprint)) return ok();
	const keptMs = (HANDLE_KEPT_DAYS - HANDLE_CHANGE_DAYS) * DAY_MS;
	const lately = own.filter(
		({ keptUntil }) => keptUntil && keptUntil.getTime() > Date.now() + keptMs,
	);
	if (lately.length < HANDLE_CHANGES_MAX) return ok();
	return refuse("too_many", {
		limit: HANDLE_CHANGES_MAX,
		fields: { handle: "too_many" },
	});
}

async function rename(
	tx: Executor,
	personId: string,
	{ from, to }: { from: string; to: string },
): Promise<Result<Renamed>> {
	const taken = refuse("taken", { fields: { handle: "taken" } });
	if (!(await claimName(tx, personId, to))) return taken;
	const keptUntil = keptUntilFrom(new Date());
	if (fingerprintOf(from) !== fingerprintOf(to))
		await tx
			.insert(userNames)
			.values({
				fingerprint: fingerprintOf(from),
				handle: from,
				personId,
				keptUntil,
			})
			.onDuplicateKeyUpdate({ set: { keptUntil } });
	try {
		await tx
			.update(people)
			.set({
				handle: to,
				skeleton: skeletonOf(to),
				handleKey: nameKeyOf(to),
			})
			.where(eq(people.id, personId));
	} catch (error) {
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		return taken;
	}
	return ok({ from });
}

/** The present user name of whoever went by this one and has it kept for them; null when nobody did. */
export async function presentHandleOf(handle: string): Promise<string | null> {
	const [row] = await database()
		.select({ handle: people.handle })
		.from(userNames)
		.innerJoin(people, and(eq(people.id, userNames.personId), isNoGuest))
		.where(
			and(
				eq(userNames.fingerprint, fingerprintOf(canonicalHandle(handle))),
				or(isNull(userNames.keptUntil), gt(userNames.keptUntil, new Date())),
			),
		);
	return row && row.handle !== handle ? row.handle : null;
}

/** The viewer's old user names that are still kept for them, and until when; the latest first. */
export async function keptNamesOf(
	viewer: Viewer,
): Promise<{ handle: string; until: string }[]> {
	const rows = await database()
		.select({ handle: userNames.handle, until: userNames.keptUntil })
		.from(userNames)
		.where(
			and(
				eq(userNames.personId, viewer.personId),
				gt(userNames.keptUntil, new Date()),
			),
		);
	return rows
		.flatMap(({ handle, until }) => (handle && until ? { handle, until } : []))
		.sort((a, b) => b.until.getTime() - a.until.getTime())
		.map(({ handle, until }) => ({ handle, until: until.toISOString() }));
}

/** Frees the names whose time of being kept is over. Safe to run at any time. */
export async function freeNames(): Promise<void> {
	await database()
		.delete(userNames)
		.where(lte(userNames.keptUntil, new Date()));
}
