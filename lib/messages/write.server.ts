import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { attachments } from "@/db/schema/media";
import { messageAttachments, messages } from "@/db/schema/messages";
import { memberships, readAccess } from "@/lib/conversations/access.server";
import type { LogRow } from "@/lib/messages/log";
import {
	type Head,
	type Known,
	type PlannedWrite,
	planSends,
	type Send,
	type Sent,
} from "@/lib/messages/plan";
import type { Result } from "@/lib/problem";

/**
 * Writes these sends, of any senders and conversations, in the caller's transaction, and answers each in its place.
 * Each conversation's row is locked once, in one order, so two batches never wait for each other in a circle; the locks
 * are held until the commit, so sequences and versions have no gaps. The first read comes after the locks: that is when
 * the database takes its snapshot, so it shows what the locks protect.
 */
export async function writeSends(
	tx: Executor,
	sends: Send[],
): Promise<Result<Sent>[]> {
	await lockAll(tx, sends);
	const { results, writes, heads } = planSends(sends, {
		accesses: await readAccess(
			tx,
			memberships(
				sends.map(({ conversationId, senderId }) => ({
					conversationId,
					personId: senderId,
				})),
			),
		),
		repeats: await findRepeats(tx, sends),
		files: await findFiles(tx, sends),
		now: new Date(),
	});
	if (writes.length > 0) {
		await tx.insert(messages).values(writes.map(({ row }) => row));
		await holdFiles(tx, writes);
		await moveHeads(tx, heads, writes);
	}
	return results;
}

async function lockAll(tx: Executor, sends: Send[]): Promise<void> {
	const ids = [...new Set(sends.map((send) => send.conversationId))];
	await tx
		.select({ id: conversations.id })
		.from(conversations)
		.where(inArray(conversations.id, ids))
		.orderBy(asc(conversations.id))
		.for("update");
}

async function findRepeats(tx: Executor, sends: Send[]): Promise<LogRow[]> {
	return tx
		.select()
		.from(messages)
		.where(
			or(
				...sends.map((send) =>
					and(
						eq(messages.senderId, send.senderId),
						eq(messages.clientId, send.clientId),
					),
				),
			),
		);
}

async function findFiles(tx: Executor, sends: Send[]): Promise<Known["files"]> {
	const ids = sends.flatMap((send) => send.attachmentIds);
	if (ids.length === 0) return [];
	return tx
		.select({
			id: attachments.id,
			ownerId: attachments.ownerId,
			kind: attachments.kind,
			name: attachments.name,
			mimeType: attachments.mimeType,
			sizeBytes: attachments.sizeBytes,
			width: attachments.width,
			height: attachments.height,
			blur: attachments.blur,
		})
		.from(attachments)
		.where(
			and(inArray(attachments.id, ids), eq(attachments.purpose, "message")),
		);
}

async function holdFiles(tx: Executor, writes: PlannedWrite[]): Promise<void> {
	const held = writes.flatMap(({ row, attachmentIds }) =>
		attachmentIds.map((attachmentId, position) => ({
			attachmentId,
			conversationId: row.conversationId,
			messageId: row.id,
			position,
		})),
	);
	if (held.length > 0) await tx.insert(messageAttachments).values(held);
}

/**
 * Moves the conversations' counters and their senders' own markers, all in one statement: a row for each conversation
 * and sender, joined to both tables by their primary keys.
 */
async function moveHeads(
	tx: Executor,
	heads: Head[],
	writes: PlannedWrite[],
): Promise<void> {
	const byId = new Map(heads.map((head) => [head.id, head]));
	const last = new Map<string, LogRow>();
	for (const { row } of writes)
		last.set(`${row.conversationId} ${row.senderId}`, row);
	const moves = [...last.values()].map((row) =>
		moveRow(byId.get(row.conversationId) as Head, row),
	);
	await tx.execute(sql`
		update (${sql.join(moves, sql` union all `)}) moved
		join conversations c on c.id = moved.id
		join members m on m.conversation_id = moved.id and m.person_id = moved.sender_id
		set c.last_sequence = moved.last_sequence, c.version = moved.version, c.request = moved.request,
			c.requested_by = moved.requested_by, c.last_message_at = moved.last_message_at,
			m.read_sequence = moved.own_sequence, m.delivered_sequence = moved.own_sequence, m.version = moved.own_version`);
	const accepted = heads.filter((head) => head.isAccepted);
	for (const { id, version } of accepted)
		await tx
			.update(members)
			.set({ version })
			.where(eq(members.conversationId, id));
}

function moveRow(head: Head, row: LogRow): SQL {
	return sql`select cast(${head.id} as uuid) as id, cast(${row.senderId} as uuid) as sender_id,
		${head.lastSequence} as last_sequence, ${head.version} as version, ${head.request} as request,
		cast(${head.requestedBy} as uuid) as requested_by, cast(${head.lastMessageAt} as datetime(3)) as last_message_at,
		${row.sequence} as own_sequence, ${row.version} as own_version`;
}
