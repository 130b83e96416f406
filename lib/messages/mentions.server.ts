import { and, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { mentions } from "@/db/schema/changes";
import { members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import type { ConversationAccess } from "@/lib/conversations/rules";
import type { PlainBody } from "@/lib/messages/body";
import { mentionRows, mentionsIn, namesIn } from "@/lib/messages/mentions";

/** A body with other words, and with whom those words name of the group; in a direct conversation nobody is named. */
export async function withWords(
	executor: Executor,
	access: ConversationAccess,
	{ mentions: _before, ...body }: PlainBody,
	text: string,
): Promise<PlainBody> {
	const names = access.kind === "direct" ? [] : namesIn(text);
	if (names.length === 0) return { ...body, text };
	const known = await executor
		.select({ id: people.id, handle: people.handle })
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(
			and(
				eq(members.conversationId, access.id),
				inArray(
					people.handle,
					names.map(({ handle }) => handle),
				),
			),
		);
	const ids = new Map(known.map(({ id, handle }) => [handle, id]));
	const isAdmin = access.kind !== "direct" && access.role === "admin";
	const found = mentionsIn(text, (handle) => ids.get(handle), isAdmin);
	return { ...body, text, ...(found.length > 0 && { mentions: found }) };
}

/** Counts a message for those whom it names now; expects the conversation's lock. */
export async function keepMentions(
	tx: Executor,
	place: { conversationId: string; sequence: number },
	body: PlainBody,
): Promise<void> {
	await tx
		.delete(mentions)
		.where(
			and(
				eq(mentions.conversationId, place.conversationId),
				eq(mentions.sequence, place.sequence),
			),
		);
	const rows = mentionRows({ ...place, body });
	if (rows.length > 0) await tx.insert(mentions).values(rows);
}
