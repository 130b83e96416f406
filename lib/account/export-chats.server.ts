import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { messageEdits, messageMarks } from "@/db/schema/changes";
import { conversations, members } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { toMessageView } from "@/lib/messages/log";
import type { MessageView } from "@/lib/messages/view";
import { shownName } from "@/lib/people/shown-name.server";
import type { Viewer } from "@/lib/viewer";

const BATCH = 200;

export type ExportedChat = {
	id: string;
	kind: "direct" | "group" | "channel";
	name: string;
};
export type ExportedMessage = MessageView & { from: string };

/** The conversations that the viewer is in, and those in which they have written and are no more. */
export async function listChats(viewer: Viewer): Promise<ExportedChat[]> {
	const me = viewer.personId;
	const written = await database()
		.selectDistinct({ id: messages.conversationId })
		.from(messages)
		.where(and(eq(messages.senderId, me), eq(messages.isEvent, false)));
	const held = await database()
		.select({ id: members.conversationId })
		.from(members)
		.where(eq(members.personId, me));
	const ids = [...new Set([...held, ...written].map(({ id }) => id))];
	if (ids.length === 0) return [];
	return database()
		.select({
			id: conversations.id,
			kind: conversations.kind,
			name: sql<string>`coalesce(${groups.name}, ${shownName(viewer.language)}, '')`,
		})
		.from(conversations)
		.leftJoin(groups, eq(groups.conversationId, conversations.id))
		.leftJoin(
			people,
			eq(
				people.id,
				sql`if(${conversations.lowId} = ${me}, ${conversations.highId}, ${conversations.lowId})`,
			),
		)
		.where(inArray(conversations.id, ids))
		.orderBy(asc(conversations.id));
}

/**
 * What a conversation says to the viewer, from the first message on: of direct ones and groups that they are in everything
 * that they may read, of channels and of what they have left their own words. As everywhere, not what a block or they
 * themselves keep from them.
 */
export async function* messagesOf(
	viewer: Viewer,
	chat: ExportedChat,
): AsyncGenerator<ExportedMessage> {
	const me = viewer.personId;
	const isAll = chat.kind !== "channel" && (await isIn(me, chat.id));
	let after = 0;
	for (;;) {
		const rows = await database()
			.select({
				row: messages,
				isHidden: messageMarks.isHidden,
				from: shownName(viewer.language),
			})
			.from(messages)
			.innerJoin(people, eq(people.id, messages.senderId))
			.leftJoin(
				messageMarks,
				and(
					eq(messageMarks.personId, me),
					eq(messageMarks.conversationId, messages.conversationId),
					eq(messageMarks.sequence, messages.sequence),
				),
			)
			.where(
				and(
					eq(messages.conversationId, chat.id),
					gt(messages.sequence, after),
					isAll
						? or(eq(messages.isWithheld, false), eq(messages.senderId, me))
						: eq(messages.senderId, me),
				),
			)
			.orderBy(asc(messages.sequence))
			.limit(BATCH);
		for (const { row, from, isHidden } of rows)
			if (!isHidden) yield { ...toMessageView(row, me), from };
		after = rows.at(-1)?.row.sequence ?? after;
		if (rows.length < BATCH) return;
	}
}

async function isIn(personId: string, id: string): Promise<boolean> {
	const [seat] = await database()
		.select({ id: members.conversationId })
		.from(members)
		.where(and(eq(members.personId, personId), eq(members.conversationId, id)));
	return seat !== undefined;
}

/** What the viewer's messages said before they changed them. */
export function editsOf({ personId }: Viewer) {
	return database()
		.select({
			conversationId: messageEdits.conversationId,
			sequence: messageEdits.sequence,
			body: messageEdits.body,
			changedAt: messageEdits.createdAt,
		})
		.from(messages)
		.innerJoin(
			messageEdits,
			and(
				eq(messageEdits.conversationId, messages.conversationId),
				eq(messageEdits.sequence, messages.sequence),
			),
		)
		.where(eq(messages.senderId, personId));
}
