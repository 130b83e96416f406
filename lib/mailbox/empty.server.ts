import { and, lte } from "drizzle-orm";
import { database } from "@/db/client";
import { letterCopies } from "@/db/schema/mailbox";
import { announceMailbox } from "@/lib/mailbox/announce.server";
import { discardCopies, findUnheld } from "@/lib/mailbox/copies.server";
import { LETTER_TRASH_DAYS } from "@/lib/mailbox/limits";

const BATCH = 200;

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const trashJob = {
	name: "mailbox.trash",
	everySeconds: 3_600,
	run: async (): Promise<void> => {
		await emptyTrash();
	},
};

/**
 * Deletes what has lain in the trash for LETTER_TRASH_DAYS, and letters that nobody holds any more because their people
 * are gone. Answers how many copies went. Safe to run at any time.
 */
export async function emptyTrash(now: Date = new Date()): Promise<number> {
	const isOver = lte(
		letterCopies.trashedAt,
		new Date(now.getTime() - LETTER_TRASH_DAYS * 86_400_000),
	);
	let count = 0;
	for (;;) {
		const rows = await database()
			.select({
				personId: letterCopies.personId,
				letterId: letterCopies.letterId,
			})
			.from(letterCopies)
			.where(isOver)
			.limit(BATCH);
		if (rows.length === 0) break;
		const ids = [...new Set(rows.map(({ letterId }) => letterId))];
		count += await discardCopies(ids, and(isOver));
		await announceMailbox([...new Set(rows.map(({ personId }) => personId))]);
	}
	await discardCopies(await findUnheld(BATCH), isOver);
	return count;
}
