import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { scheduledMessages } from "@/db/schema/later";
import { people } from "@/db/schema/people";
import { conversationChanged } from "@/lib/conversations/events";
import { SCHEDULED_BATCH, SCHEDULED_SECONDS } from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { commitSend } from "@/lib/messages/group-commit.server";
import type { MessageView } from "@/lib/messages/view";
import { ok, type Result } from "@/lib/problem";
import { personChannel } from "@/lib/realtime/channels";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { ScheduledBody } from "@/lib/scheduled/body";
import {
	findScheduled,
	type ScheduledRow,
} from "@/lib/scheduled/queries.server";

/** A send takes milliseconds: one that began so long ago was cut short, by a crash or an outage. */
const CUT_SHORT_MS = 30_000;

/** For lib/jobs.server.ts: bears being run twice, and by two machines. What fell due while the server was off is said first. */
export const scheduledJob = {
	name: "messages.scheduled",
	everySeconds: SCHEDULED_SECONDS,
	run: async (): Promise<void> => {
		while ((await sendDue()) === SCHEDULED_BATCH);
	},
};

/**
 * Says what is due, oldest first, and answers how many it looked at. Each is claimed first, by one of however many ask;
 * what somebody claimed and did not finish is tried again with the same client id, so it is said once.
 */
export async function sendDue(now: Date = new Date()): Promise<number> {
	const due = await database()
		.select({ personId: scheduledMessages.personId, id: scheduledMessages.id })
		.from(scheduledMessages)
		.where(and(isWaitingAt(now), isFree(now)))
		.orderBy(asc(scheduledMessages.dueAt), asc(scheduledMessages.id))
		.limit(SCHEDULED_BATCH);
	for (const key of due)
		try {
			const row = await claim(key, { now, isDue: true });
			if (row) await deliver(row);
		} catch (error) {
			// The others go on; this one is tried again once its claim is old.
			logError("job.messages.scheduled", error);
		}
	return due.length;
}

type Key = Pick<ScheduledRow, "personId" | "id">;

const isIt = ({ personId, id }: Key) =>
	and(eq(scheduledMessages.personId, personId), eq(scheduledMessages.id, id));

/** SQL: its time has come, and nothing is known against it. Who has deleted their account says nothing more, unless they come back. */
const isWaitingAt = (now: Date) =>
	and(
		isNull(scheduledMessages.problem),
		lte(scheduledMessages.dueAt, now),
		sql`not exists (select 1 from departures d where d.person_id = ${scheduledMessages.personId})`,
	);

/** SQL: nobody is saying it now. */
const isFree = (now: Date) =>
	or(
		isNull(scheduledMessages.claimedAt),
		lt(scheduledMessages.claimedAt, new Date(now.getTime() - CUT_SHORT_MS)),
	);

/**
 * Takes what waits for oneself alone; from here on its writer changes nothing. `isDue`: only if its time has come, which may
 * have been moved meanwhile; else it has come now. Undefined: somebody else was quicker.
 */
export async function claim(
	key: Key,
	{ now = new Date(), isDue = false } = {},
): Promise<ScheduledRow | undefined> {
	const [taken] = await database()
		.update(scheduledMessages)
		.set({ claimedAt: now, problem: null, ...(isDue ? {} : { dueAt: now }) })
		.where(and(isIt(key), isFree(now), isDue ? isWaitingAt(now) : undefined));
	// Read after the claim: until then it could be changed.
	return taken.affectedRows === 1 ? findScheduled(key) : undefined;
}

/**
 * Says what was claimed by the ordinary send, which asks its gate now, and takes the row away. A refusal is written beside
 * it for its writer to see. Throws in an outage: the claim stays, and it is tried again.
 */
export async function deliver(row: ScheduledRow): Promise<Result<MessageView>> {
	const { text, attachments, replyTo } = row.body as ScheduledBody;
	const sent = await commitSend({
		clientId: row.id,
		senderId: row.personId,
		conversationId: row.conversationId,
		...{ text, replyTo, isAbsent: true as const },
		attachmentIds: attachments.map(({ id }) => id),
	});
	if (sent.ok) await database().delete(scheduledMessages).where(isIt(row));
	else
		await database()
			.update(scheduledMessages)
			.set({ claimedAt: null, problem: sent.problem.code })
			.where(isIt(row));
	await tellOwn(row);
	return sent.ok ? ok(sent.value.message) : sent;
}

/** Tells the writer's own devices to read the conversation again, and with it how many wait there. After the commit. */
export async function tellOwn({
	personId,
	conversationId,
}: Pick<ScheduledRow, "personId" | "conversationId">): Promise<void> {
	await announceFrom(async () => {
		const [person] = await database()
			.select({ generation: people.channelGeneration })
			.from(people)
			.where(eq(people.id, personId));
		if (!person) return [];
		return [
			{
				channels: [personChannel(personId, person.generation)],
				event: conversationChanged.name,
				data: { conversationId },
			},
		];
	});
}
