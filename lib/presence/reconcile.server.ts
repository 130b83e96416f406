import { and, eq, inArray, lt, ne } from "drizzle-orm";
import { database } from "@/db/client";
import { people, presence } from "@/db/schema/people";
import {
	PRESENCE_GRACE_MS,
	PRESENCE_RECONCILE_SECONDS,
	PRESENCE_START_GRACE_MS,
} from "@/lib/limits";
import { refreshPresence } from "@/lib/presence/commands.server";
import { isWaiting, later } from "@/lib/presence/queue.server";
import { dayOf, isHigher, type Status, statusFrom } from "@/lib/presence/rules";
import { parseChannel } from "@/lib/realtime/channels";
import { occupiedChannels } from "@/lib/realtime/occupancy.server";

const IDS_PER_QUERY = 500;

type Row = {
	id: string;
	channelGeneration: number;
	status: Status | null;
};

/**
 * Sets right what webhooks missed: compares every stored presence with what Soketi says now. Who came is shown at
 * once; who seems gone is asked for again after `graceMs`. Throws, and changes nothing, while Soketi cannot be asked.
 */
export async function reconcilePresence(graceMs: number): Promise<void> {
	const occupied = await occupiedChannels("private-person-");
	for (const row of await candidates(occupied)) {
		const truth = statusFrom(occupied, row);
		const stored = row.status ?? "offline";
		if (truth === stored) continue;
		if (isHigher(truth, stored)) await refreshPresence(row.id, "raise");
		else if (!isWaiting(row.id))
			later(row.id, graceMs, () => refreshPresence(row.id, "settle"));
	}
	await keepDay();
}

/** Runs at the start and every half minute. After a start or an outage everybody first gets the time to come back. */
export const presenceJob = {
	name: "presence",
	everySeconds: PRESENCE_RECONCILE_SECONDS,
	run: reconcileWithGrace,
};

let isSettled = false;

async function reconcileWithGrace(): Promise<void> {
	const graceMs = isSettled ? PRESENCE_GRACE_MS : PRESENCE_START_GRACE_MS;
	isSettled = false;
	await reconcilePresence(graceMs);
	isSettled = true;
}

/** Everybody whose channels are held, and everybody who is stored as here; but the invisible and who hides it. */
async function candidates(occupied: ReadonlySet<string>): Promise<Row[]> {
	const ids = new Set<string>();
	for (const name of occupied) {
		const channel = parseChannel(name);
		if (channel && "personId" in channel) ids.add(channel.personId);
	}
	const stored = await database()
		.select({ id: presence.personId })
		.from(presence)
		.where(ne(presence.status, "offline"));
	for (const { id } of stored) ids.add(id);
	const all = [...ids];
	const rows: Row[] = [];
	for (let at = 0; at < all.length; at += IDS_PER_QUERY)
		rows.push(...(await readRows(all.slice(at, at + IDS_PER_QUERY))));
	return rows;
}

function readRows(ids: string[]): Promise<Row[]> {
	return database()
		.select({
			id: people.id,
			channelGeneration: people.channelGeneration,
			status: presence.status,
		})
		.from(people)
		.leftJoin(presence, eq(presence.personId, people.id))
		.where(
			and(
				inArray(people.id, ids),
				eq(people.isInvisible, false),
				eq(people.sharesPresence, true),
			),
		);
}

/** Who is here was seen today, so that a crash of ours cannot date them to the day they came. */
async function keepDay(): Promise<void> {
	const today = dayOf(new Date());
	await database()
		.update(presence)
		.set({ lastSeenOn: today })
		// Of who keeps the day to themselves there is none to move.
		.where(and(ne(presence.status, "offline"), lt(presence.lastSeenOn, today)));
}
