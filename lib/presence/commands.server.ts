import { and, eq, exists, inArray, ne, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { people, presence } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { logError } from "@/lib/log.server";
import { presenceView } from "@/lib/people/presence-view";
import type { PresenceView } from "@/lib/people/view";
import { announcePresence } from "@/lib/presence/announce.server";
import { inTurn } from "@/lib/presence/queue.server";
import {
	dayOf,
	lowerThan,
	type Status,
	statusFrom,
} from "@/lib/presence/rules";
import { ok, type Result } from "@/lib/problem";
import { occupiedChannels } from "@/lib/realtime/occupancy.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Sets a person's stored presence to what Soketi says now, and tells their friends when it changed. With "raise"
 * only a nearer status is taken: while a page reloads the channels come back one by one, and nobody should blink.
 * With "settle" any is. Nothing happens to who is invisible, hides their presence, or is unknown.
 */
export async function refreshPresence(
	personId: string,
	mode: "raise" | "settle",
): Promise<void> {
	await inTurn(personId, async () => {
		const [person] = await database()
			.select({ id: people.id, channelGeneration: people.channelGeneration })
			.from(people)
			.where(isSeen(personId));
		if (!person) return;
		const occupied = await occupiedChannels(`private-person-${personId}-`);
		await moveTo(person.id, statusFrom(occupied, person), mode);
	});
}

/** SQL, of a query of `people`: they are there and may be seen. */
const isSeen = (personId: string) =>
	and(
		eq(people.id, personId),
		eq(people.isInvisible, false),
		eq(people.sharesPresence, true),
	);

/** SQL: the day as it may be kept, which is not at all of who shares it with nobody. */
const keptDay = (personId: string, day: string) =>
	sql`(select if(kept.shares_last_seen, cast(${day} as date), null) from people kept where kept.id = ${personId})`;

/**
 * The invisible switch: shown as offline to everybody from now on, with today as the day last seen, which stays
 * frozen; or shown as they are again. Takes effect before it answers.
 */
export async function setInvisible(
	viewer: Viewer,
	isInvisible: boolean,
): Promise<Result<null>> {
	const { personId } = viewer;
	await inTurn(personId, async () => {
		if (!(await switchInvisible(personId, isInvisible)) || !isInvisible) return;
		await announcePresence(personId, await readStored(personId));
	});
	// Whether Soketi can be asked must not decide whether the switch moves: the next reconciling shows them.
	if (!isInvisible)
		await refreshPresence(personId, "settle").catch((error) =>
			logError("presence.switch", error),
		);
	return ok();
}

/**
 * What a person shares of their presence moves by `change`, a transaction's part; then their friends are told how they
 * are now, or that they may not know. Of who shares it no more nothing is kept: no status, and no day.
 */
export async function sharePresence(
	personId: string,
	change: { sharesPresence?: boolean; sharesLastSeen?: boolean },
): Promise<void> {
	await inTurn(personId, async () => {
		await transaction(async (tx) => {
			await tx.update(people).set(change).where(eq(people.id, personId));
			const kept = (what: SQL, value: SQL, hidden: SQL) =>
				sql`(select if(${what}, ${value}, ${hidden}) from people own where own.id = ${personId})`;
			await tx
				.update(presence)
				.set({
					status: kept(
						sql`own.shares_presence`,
						sql`${presence.status}`,
						sql`'offline'`,
					),
					lastSeenOn: kept(
						sql`own.shares_presence and own.shares_last_seen`,
						sql`${presence.lastSeenOn}`,
						sql`null`,
					),
				})
				.where(eq(presence.personId, personId));
		});
		await announcePresence(personId, await readStored(personId));
	});
	// Whether Soketi can be asked must not decide whether the setting moves: the next reconciling shows them.
	await refreshPresence(personId, "settle").catch((error) =>
		logError("presence.share", error),
	);
}

/** Moves the switch, and hides what is stored in the same transaction. Answers whether anything changed for friends. */
function switchInvisible(
	personId: string,
	isInvisible: boolean,
): Promise<boolean> {
	return transaction(async (tx) => {
		await tx.update(people).set({ isInvisible }).where(eq(people.id, personId));
		if (!isInvisible) return true;
		const [hidden] = await tx
			.update(presence)
			.set({
				status: "offline",
				lastSeenOn: keptDay(personId, dayOf(new Date())),
			})
			.where(
				and(eq(presence.personId, personId), ne(presence.status, "offline")),
			);
		return hidden.affectedRows > 0;
	});
}

async function moveTo(
	personId: string,
	status: Status,
	mode: "raise" | "settle",
): Promise<void> {
	if (status !== "offline") await ensureRow(personId);
	const from =
		mode === "raise"
			? lowerThan(status)
			: (["online", "away", "offline"] as const).filter(
					(one) => one !== status,
				);
	if (from.length === 0) return;
	const [moved] = await database()
		.update(presence)
		.set({ status, lastSeenOn: keptDay(personId, dayOf(new Date())) })
		.where(
			and(
				eq(presence.personId, personId),
				inArray(presence.status, from),
				// Asked in the same statement: the switch may have moved since the person was read.
				exists(
					database()
						.select({ one: sql`1` })
						.from(people)
						.where(isSeen(personId)),
				),
			),
		);
	if (moved.affectedRows === 0) return;
	await announcePresence(personId, await readStored(personId));
}

/** How a person is stored just now; null of who hides it. */
async function readStored(personId: string): Promise<PresenceView | null> {
	const [row] = await database()
		.select({ status: presence.status, lastSeenOn: presence.lastSeenOn })
		.from(people)
		.leftJoin(presence, eq(presence.personId, people.id))
		.where(and(eq(people.id, personId), eq(people.sharesPresence, true)));
	return row ? presenceView(row) : null;
}

async function ensureRow(personId: string): Promise<void> {
	await database()
		.insert(presence)
		.ignore()
		.values({ personId, status: "offline" });
}
