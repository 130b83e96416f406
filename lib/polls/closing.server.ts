import { and, asc, eq, lte } from "drizzle-orm";
import { database } from "@/db/client";
import { pollClosings } from "@/db/schema/polls";
import { POLL_CLOSING_SECONDS } from "@/lib/limits";
import type { Body } from "@/lib/messages/body";
import { changeByServer } from "@/lib/messages/change.server";
import { tallyOf } from "@/lib/polls/view";

const BATCH = 100;

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const closingJob = {
	name: "polls.closing",
	everySeconds: POLL_CLOSING_SECONDS,
	run: async (): Promise<void> => {
		await closeDue();
	},
};

/**
 * Writes down that the polls are closed whose time has come, so that every device sees it; votes are refused from the
 * moment itself (`rules.ts`). Answers how many. Safe to run at any time, in several processes at once.
 */
export async function closeDue(now: Date = new Date()): Promise<number> {
	const due = await database()
		.select()
		.from(pollClosings)
		.where(lte(pollClosings.closesAt, now))
		.orderBy(asc(pollClosings.closesAt))
		.limit(BATCH);
	let count = 0;
	for (const one of due) if (await closeOne(one)) count++;
	return count;
}

function closeOne(due: typeof pollClosings.$inferSelect): Promise<boolean> {
	return changeByServer(due, async (tx, { row }) => {
		await tx
			.delete(pollClosings)
			.where(
				and(
					eq(pollClosings.conversationId, due.conversationId),
					eq(pollClosings.sequence, due.sequence),
				),
			);
		const body = row.body as Body;
		if (body.kind !== "poll") return null;
		const tally = tallyOf(body, row.poll);
		if (tally.closedAt) return null;
		return { poll: { ...tally, closedAt: due.closesAt.toISOString() } };
	});
}
