import { and, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
	expiries,
	mentions,
	messageEdits,
	messageMarks,
	pins,
	reactions,
} from "@/db/schema/changes";
import { messageAttachments } from "@/db/schema/messages";
import { pollClosings, pollVotes } from "@/db/schema/polls";
import type { Body } from "@/lib/messages/body";
import type { MessageRecord } from "@/lib/messages/change.server";
import { dropPreviewPicture } from "@/lib/messages/preview-rows.server";

/** What a row that said something becomes: its place, and in place of what it said the body that is given. */
export function emptied(body: Body, now: Date): Partial<MessageRecord> {
	return {
		body,
		deletedAt: now,
		editedAt: null,
		withheldEdit: null,
		reactions: null,
		poll: null,
		preview: null,
		isPinned: false,
		pinHiddenFrom: null,
	};
}

/**
 * Takes away all that hangs on messages of one conversation but their rows; answers the files that they held. Assumes the
 * conversation's lock.
 */
export async function emptyMessages(
	tx: Executor,
	rows: readonly MessageRecord[],
): Promise<string[]> {
	const [first] = rows;
	if (!first) return [];
	const { conversationId } = first;
	const sequences = rows.map((row) => row.sequence);
	const isHeld = inArray(
		messageAttachments.messageId,
		rows.map((row) => row.id),
	);
	const held = await tx
		.select({ id: messageAttachments.attachmentId })
		.from(messageAttachments)
		.where(isHeld);
	await tx.delete(messageAttachments).where(isHeld);
	const hanging = [messageEdits, reactions, pins, mentions, expiries];
	for (const table of [...hanging, pollVotes, pollClosings])
		await tx
			.delete(table)
			.where(
				and(
					eq(table.conversationId, conversationId),
					inArray(table.sequence, sequences),
				),
			);
	await tx
		.update(messageMarks)
		.set({ starredAt: null })
		.where(
			and(
				eq(messageMarks.conversationId, conversationId),
				inArray(messageMarks.sequence, sequences),
			),
		);
	const pictures: string[] = [];
	for (const row of rows) pictures.push(...(await dropPreviewPicture(tx, row)));
	return [...held.map((file) => file.id), ...pictures];
}
