import {
	and,
	asc,
	between,
	eq,
	gt,
	inArray,
	isNotNull,
	or,
	type SQL,
	type SQLWrapper,
	sql,
} from "drizzle-orm";
import { database } from "@/db/client";
import { messageEdits, messageMarks } from "@/db/schema/changes";
import { conversations, members } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { attachments } from "@/db/schema/media";
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

/**
 * SQL: a conversation of a person's of which they know. Not one that another has only opened, or in which a block kept from
 * them all that was said.
 */
export const isKnownTo = (personId: SQLWrapper, id: SQLWrapper): SQL =>
	sql`exists (select 1 from conversations known where known.id = ${id} and (
		known.kind <> 'direct' or known.requested_by = ${personId} or exists (
			select 1 from messages said where said.conversation_id = known.id
			and (said.is_withheld = 0 or said.sender_id = ${personId}))))`;

/**
 * The conversations that the viewer is in, and those in which they have written and are no more, as far as they know of
 * them.
 */
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
		.where(
			and(
				inArray(conversations.id, ids),
				isKnownTo(sql`${me}`, conversations.id),
			),
		)
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
	const names = new Map<string, string>();
	let after = 0;
	for (;;) {
		const rows = await readAfter(viewer, chat.id, { after, isAll });
		const hidden = await readHidden(viewer, chat.id, rows);
		await addNames(names, viewer, rows);
		for (const row of rows)
			if (!hidden.has(row.sequence)) {
				const from = names.get(row.senderId) ?? "";
				yield { ...toMessageView(row, me), from };
			}
		after = rows.at(-1)?.sequence ?? after;
		if (rows.length < BATCH) return;
	}
}

/**
 * One range of the log by its primary key, and nothing beside it: with names and marks joined to it, MariaDB begins with the
 * people, and sorts all that is left of the log for each page.
 */
function readAfter(
	{ personId }: Viewer,
	id: string,
	{ after, isAll }: { after: number; isAll: boolean },
) {
	const isMine = eq(messages.senderId, personId);
	return database()
		.select()
		.from(messages, { forceIndex: "PRIMARY" })
		.where(
			and(
				eq(messages.conversationId, id),
				gt(messages.sequence, after),
				isAll ? or(eq(messages.isWithheld, false), isMine) : isMine,
			),
		)
		.orderBy(asc(messages.sequence))
		.limit(BATCH);
}

type Rows = Awaited<ReturnType<typeof readAfter>>;

/** Which of these the viewer has hidden for themselves. */
async function readHidden(
	{ personId }: Viewer,
	id: string,
	rows: Rows,
): Promise<Set<number>> {
	const [first, last] = [rows[0], rows.at(-1)];
	if (!first || !last) return new Set();
	const marked = await database()
		.select({ sequence: messageMarks.sequence })
		.from(messageMarks)
		.where(
			and(
				eq(messageMarks.personId, personId),
				eq(messageMarks.conversationId, id),
				between(messageMarks.sequence, first.sequence, last.sequence),
				eq(messageMarks.isHidden, true),
			),
		);
	return new Set(marked.map(({ sequence }) => sequence));
}

/** Adds what those are called who wrote these and are not among the names yet. */
async function addNames(
	names: Map<string, string>,
	{ language }: Viewer,
	rows: Rows,
): Promise<void> {
	const ids = [...new Set(rows.map(({ senderId }) => senderId))];
	const unknown = ids.filter((id) => !names.has(id));
	if (unknown.length === 0) return;
	const found = await database()
		.select({ id: people.id, name: shownName(language) })
		.from(people)
		.where(inArray(people.id, unknown));
	for (const { id, name } of found) names.set(id, name);
}

async function isIn(personId: string, id: string): Promise<boolean> {
	const [seat] = await database()
		.select({ id: members.conversationId })
		.from(members)
		.where(and(eq(members.personId, personId), eq(members.conversationId, id)));
	return seat !== undefined;
}

/** What the viewer's messages said before they changed them. */
export async function* editsOf({ personId }: Viewer) {
	let after = "";
	for (;;) {
		const page = await database()
			.select({ id: messages.id, clientId: messages.clientId })
			.from(messages, { forceIndex: "messages_by_sender_client" })
			.where(
				and(
					eq(messages.senderId, personId),
					or(isNotNull(messages.editedAt), isNotNull(messages.withheldEdit)),
					after ? gt(messages.clientId, after) : undefined,
				),
			)
			.orderBy(asc(messages.clientId))
			.limit(BATCH);
		if (page.length > 0) yield* await readEdits(page.map(({ id }) => id));
		after = page.at(-1)?.clientId ?? after;
		if (page.length < BATCH) return;
	}
}

function readEdits(messageIds: string[]) {
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
		.where(inArray(messages.id, messageIds))
		.orderBy(asc(messages.clientId), asc(messageEdits.version));
}

/** Those of these files that are the viewer's own, and so in the export: one may have passed on another's. */
export async function ownOf(
	{ personId }: Viewer,
	fileIds: readonly string[],
): Promise<ReadonlySet<string>> {
	if (fileIds.length === 0) return new Set();
	const rows = await database()
		.select({ id: attachments.id })
		.from(attachments)
		.where(
			and(
				eq(attachments.ownerId, personId),
				inArray(attachments.id, [...fileIds]),
			),
		);
	return new Set(rows.map(({ id }) => id));
}
