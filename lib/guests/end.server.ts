import { and, asc, eq, lte } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { guests } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import { endAllSessions } from "@/lib/auth/commands.server";
import { lockChannel } from "@/lib/communities/access.server";
import { leaveChannelWithin } from "@/lib/communities/enter.server";
import { leads } from "@/lib/communities/rules";
import { announceGroup } from "@/lib/groups/announce.server";
import { GUEST_SWEEP_SECONDS } from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const ENDED_AT_ONCE = 50;

/** The viewer's own visit ends, by their own wish: signing out. Refuses nobody; who is no guest has none. */
export async function endVisit(viewer: Viewer): Promise<Result<null>> {
	await database()
		.update(guests)
		.set({ expiresAt: new Date() })
		.where(eq(guests.personId, viewer.personId));
	await endGuest(viewer.personId);
	return ok();
}

/**
 * The viewer ends somebody's visit, for the owner and moderators of the server. What the guest wrote stays. Refuses as not
 * found who is no guest, or none any more, and everybody else who asks.
 */
export async function endGuestVisit(
	viewer: Viewer,
	personId: string,
): Promise<Result<null>> {
	if (!leads(viewer.role)) return refuse("not_found");
	const [ended] = await database()
		.update(guests)
		.set({ expiresAt: new Date() })
		.where(eq(guests.personId, personId));
	if (ended.affectedRows !== 1) return refuse("not_found");
	await endGuest(personId);
	return ok();
}

/** Ends every visit whose time is over. Bears being run twice, or by two machines, and goes on where another stopped. */
export async function sweepGuests(): Promise<void> {
	for (;;) {
		const over = await database()
			.select({ id: guests.personId })
			.from(guests)
			.where(lte(guests.expiresAt, new Date()))
			.orderBy(asc(guests.expiresAt))
			.limit(ENDED_AT_ONCE);
		for (const { id } of over) await endGuest(id);
		if (over.length < ENDED_AT_ONCE) return;
	}
}

/**
 * Ends a visit that is over: first what the guest can hear (sessions, sockets, the names of all channels), then the places in
 * the conversations, and last the row that held the name, so that whatever breaks off between is found again. What
 * they wrote stays, with their name and the mark.
 */
async function endGuest(personId: string): Promise<void> {
	const isOver = and(
		eq(guests.personId, personId),
		lte(guests.expiresAt, new Date()),
	);
	const [over] = await database().select().from(guests).where(isOver);
	// Who has just made an account is a guest no more: only who is in time can, and only who is late is ended.
	if (!over) return;
	await endAllSessions(personId);
	const seats = await database()
		.select({ id: members.conversationId })
		.from(members)
		.where(eq(members.personId, personId));
	for (const { id } of seats) await leave(personId, id);
	await database().delete(guests).where(isOver);
}

async function leave(personId: string, id: string): Promise<void> {
	const asker = { personId, role: "guest" } as const;
	const left = await refusable(async (tx) => {
		const channel = await lockChannel(tx, asker, id, "member");
		if (!channel.ok) return channel;
		return ok(await leaveChannelWithin(tx, personId, channel.value));
	});
	// Not there any more: somebody else was quicker.
	if (left.ok) await announceGroup(left.value);
}

/** Sweeps now, and again on the moment at which the next visit ends, when that is before the next look. */
export const guestJob = {
	name: "guests",
	everySeconds: GUEST_SWEEP_SECONDS,
	run: async () => {
		await sweepGuests();
		const [next] = await database()
			.select({ expiresAt: guests.expiresAt })
			.from(guests)
			.orderBy(asc(guests.expiresAt))
			.limit(1);
		if (next) endOnTime(next.expiresAt.getTime() - Date.now());
	},
};

let timer: NodeJS.Timeout | undefined;

function endOnTime(inMs: number): void {
	clearTimeout(timer);
	if (inMs > GUEST_SWEEP_SECONDS * 1000) return;
	timer = setTimeout(
		() => guestJob.run().catch((error) => logError("job.guests", error)),
		Math.max(0, inMs),
	);
	timer.unref();
}
