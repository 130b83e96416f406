import { and, eq, lte } from "drizzle-orm";
import { database } from "@/db/client";
import { notices } from "@/db/schema/notices";
import type { SeenInput } from "@/lib/notices/input";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** The viewer has seen all that happened up to this position; their other devices hear of it. Repeats change nothing. */
export async function markSeen(
	{ personId }: Viewer,
	{ upTo }: SeenInput,
): Promise<Result<null>> {
	const [marked] = await database()
		.update(notices)
		.set({ isSeen: true })
		.where(
			and(
				eq(notices.personId, personId),
				eq(notices.isSeen, false),
				lte(notices.position, upTo),
			),
		);
	if (marked.affectedRows > 0)
		await tellNotices([{ personId, kind: "mention", noticeId: null }]);
	return ok();
}
