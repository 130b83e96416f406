import { and, asc, eq, lte, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { letterCopies, letterRecipients, letters } from "@/db/schema/mailbox";
import { transaction } from "@/db/tx";
import { announceMailbox } from "@/lib/mailbox/announce.server";
import { LETTER_DELIVERY_SECONDS } from "@/lib/mailbox/limits";
import { folderFor } from "@/lib/mailbox/rules";
import {
	lockPeople,
	type RecipientStanding,
	readStandings,
} from "@/lib/mailbox/standing.server";

import { type Noticed, recordNotice } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";

const BATCH = 100;

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const deliveryJob = {
	name: "mailbox.delivery",
	everySeconds: LETTER_DELIVERY_SECONDS,
	run: async (): Promise<void> => {
		await deliverDue();
	},
};

/** Whom a letter reached, and whose bells say so. */
export type Reached = { personIds: string[]; noticed: Noticed[] };

/**
 * Lays the copies of a letter into its recipients' mailboxes: in the inbox, or with the requests of strangers; across a
 * block nowhere. Answers whom it reached. Assumes the locks of all of them and of the letter.
 */
export async function deliverWithin(
	tx: Executor,
	{
		letterId,
		senderId,
		standings,
		now,
	}: {
		letterId: string;
		senderId: string;
		standings: readonly RecipientStanding[];
		now: Date;
	},
): Promise<Reached> {
	const copies = standings.flatMap((one) => {
		const folder = folderFor(one);
		if (!folder) return [];
		return [
			{
				...{ personId: one.personId, letterId, folder, at: now },
				home: "inbox" as const,
				isRead: false,
			},
		];
	});
	if (copies.length > 0) await tx.insert(letterCopies).values(copies);
	const personIds = copies.map(({ personId }) => personId);
	const noticed = await recordNotice(tx, {
		personIds,
		kind: "letter",
		actorId: senderId,
		subject: { kind: "letter", id: letterId },
	});
	return { personIds, noticed };
}

/**
 * Delivers the letters whose day has come; those of days when the server was off with them. Answers how many. Safe to run
 * at any time, in several processes at once: a letter's row is delivered under its lock, once.
 */
export async function deliverDue(now: Date = new Date()): Promise<number> {
	const due = await database()
		.select({
			id: letters.id,
			senderId: letters.senderId,
			version: letters.version,
		})
		.from(letters)
		.where(
			and(
				eq(letters.state, "waiting"),
				lte(letters.deliverAt, now),
				// Who has deleted their account writes no more, unless they come back.
				sql`not exists (select 1 from departures d where d.person_id = ${letters.senderId})`,
			),
		)
		.orderBy(asc(letters.deliverAt))
		.limit(BATCH);
	let count = 0;
	for (const one of due) {
		const reached = await deliverOne(one, now);
		if (!reached) continue;
		count++;
		await announceMailbox(reached.personIds);
		await tellNotices(reached.noticed);
	}
	return count;
}

type Due = { id: string; senderId: string | null; version: number };

/** Null when there was nothing to do: taken back or delivered meanwhile, or its sender is gone and the letter with them. */
async function deliverOne(
	{ id, senderId, version }: Due,
	now: Date,
): Promise<Reached | null> {
	if (!senderId) return null;
	const named = await database()
		.select({ personId: letterRecipients.personId })
		.from(letterRecipients)
		.where(eq(letterRecipients.letterId, id));
	const recipientIds = named.flatMap(({ personId }) => personId ?? []);
	return transaction(async (tx) => {
		await lockPeople(tx, [senderId, ...recipientIds]);
		const [row] = await tx
			.select({ state: letters.state, version: letters.version })
			.from(letters)
			.where(eq(letters.id, id))
			.for("update");
		// Another version has other recipients, perhaps, than those who are held here.
		if (row?.state !== "waiting" || row.version !== version) return null;
		await tx
			.update(letters)
			.set({ state: "delivered", deliveredAt: now })
			.where(eq(letters.id, id));
		const standings = await readStandings(tx, senderId, {
			recipientIds,
			letterId: id,
		});
		const { personIds, noticed } = await deliverWithin(tx, {
			...{ letterId: id, senderId, standings, now },
		});
		return { personIds: [senderId, ...personIds], noticed };
	});
}
