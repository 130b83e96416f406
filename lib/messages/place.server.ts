import { and, asc, eq, gte } from "drizzle-orm";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { accessConversation } from "@/lib/conversations/access.server";
import type { DayInput } from "@/lib/messages/input";
import type { PlaceView } from "@/lib/messages/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * The first message at or after a moment; the newest when there is none, 0 in an empty log. The log is in the order of
 * time, so it is found by halving: twenty looks at the primary key in a million messages, and no index that every send
 * would have to write.
 */
export async function findDay(
	viewer: Viewer,
	conversationId: string,
	{ from }: DayInput,
): Promise<Result<PlaceView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const { id, lastSequence } = access.value;
	const moment = new Date(from);
	let low = 1;
	let high = lastSequence + 1;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const row = await readFrom(id, middle);
		if (!row || row.createdAt >= moment) high = middle;
		else low = row.sequence + 1;
	}
	return ok({ sequence: Math.min(low, lastSequence) });
}

async function readFrom(conversationId: string, sequence: number) {
	const [row] = await database()
		.select({ sequence: messages.sequence, createdAt: messages.createdAt })
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, conversationId),
				gte(messages.sequence, sequence),
			),
		)
		.orderBy(asc(messages.sequence))
		.limit(1);
	return row;
}
