import { and, asc, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { scheduledMessages } from "@/db/schema/later";
import { accessConversation } from "@/lib/conversations/access.server";
import { SCHEDULED_MAX } from "@/lib/limits";
import { ok, type ProblemCode, type Result } from "@/lib/problem";
import type { ScheduledBody } from "@/lib/scheduled/body";
import type { ScheduledView } from "@/lib/scheduled/view";
import type { Viewer } from "@/lib/viewer";

/** A row as it lies. */
export type ScheduledRow = typeof scheduledMessages.$inferSelect;

/** What the viewer has waiting in a conversation, next first. Refuses as not found who is no member. */
export async function listScheduledIn(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<ScheduledView[]>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	return ok(await read(viewer, conversationId));
}

/** All that the viewer has waiting anywhere, also where they are a member no more: nothing of it is lost silently. */
export async function listScheduled(
	viewer: Viewer,
): Promise<Result<ScheduledView[]>> {
	return ok(await read(viewer));
}

async function read(
	{ personId }: Viewer,
	conversationId?: string,
): Promise<ScheduledView[]> {
	const rows = await database()
		.select()
		.from(scheduledMessages)
		.where(
			and(
				eq(scheduledMessages.personId, personId),
				conversationId
					? eq(scheduledMessages.conversationId, conversationId)
					: undefined,
			),
		)
		.orderBy(asc(scheduledMessages.dueAt), asc(scheduledMessages.id))
		.limit(SCHEDULED_MAX);
	return rows.map(scheduledViewOf);
}

/** One row of the person's own, or nothing; in a transaction it can be held. */
export async function findScheduled(
	{ personId, id }: { personId: string; id: string },
	executor: Executor = database(),
	isHeld = false,
): Promise<ScheduledRow | undefined> {
	const query = executor
		.select()
		.from(scheduledMessages)
		.where(
			and(
				eq(scheduledMessages.personId, personId),
				eq(scheduledMessages.id, id),
			),
		);
	const [row] = await (isHeld ? query.for("update") : query);
	return row;
}

/** The view of a row. */
export function scheduledViewOf(row: ScheduledRow): ScheduledView {
	return {
		id: row.id,
		conversationId: row.conversationId,
		...(row.body as ScheduledBody),
		dueAt: row.dueAt.toISOString(),
		problem: row.problem as ProblemCode | null,
	};
}
