import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { transaction } from "@/db/tx";
import { forgetAttachments } from "@/lib/media/commands.server";
import type { Body } from "@/lib/messages/body";
import type { MessageRecord } from "@/lib/messages/change.server";
import { emptied, emptyMessages } from "@/lib/messages/empty.server";
import { messageChanged } from "@/lib/messages/events";
import { toMessageView } from "@/lib/messages/log";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";

const BATCH = 100;
const DELETED: Body = { v: 1, kind: "deleted" };

/** A line of a group's log that says what its writer is called there. */
const isNaming = and(
	eq(messages.isEvent, true),
	sql`${messages.body} like '%"type":"alias"%'`,
);

/**
 * Deletes for all what a person wrote, when they are gone: everything, or only what a block kept from everybody else; and
 * always the lines that say what they are called in a group. In
 * batches, each a transaction for its conversation; may be cut short at any point and begun anew.
 */
export async function takeAwayWords(
	personId: string,
	which: "all" | "withheld",
): Promise<void> {
	let after: string | null = null;
	for (;;) {
		const page: { conversationId: string; sequence: number; at: string }[] =
			await database()
				.select({
					conversationId: messages.conversationId,
					sequence: messages.sequence,
					at: messages.clientId,
				})
				.from(messages)
				.where(
					and(
						eq(messages.senderId, personId),
						isNull(messages.deletedAt),
						which === "withheld"
							? or(eq(messages.isWithheld, true), isNaming)
							: or(eq(messages.isEvent, false), isNaming),
						after ? gt(messages.clientId, after) : undefined,
					),
				)
				.orderBy(asc(messages.clientId))
				.limit(BATCH);
		for (const [conversationId, places] of byConversation(page))
			await takeAwayIn(conversationId, places);
		after = page.at(-1)?.at ?? null;
		if (page.length < BATCH) return;
	}
}

function byConversation(
	page: { conversationId: string; sequence: number }[],
): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (const { conversationId, sequence } of page)
		places.set(conversationId, [
			...(places.get(conversationId) ?? []),
			sequence,
		]);
	return places;
}

type Taken = { generation: number; rows: MessageRecord[]; files: string[] };

async function takeAwayIn(
	conversationId: string,
	sequences: number[],
): Promise<void> {
	const taken = await emptyThem(conversationId, sequences);
	if (!taken) return;
	await forgetAttachments(taken.files);
	await announce(
		...taken.rows
			.filter((row) => !row.isWithheld)
			.map((row) => ({
				channels: [conversationChannel(conversationId, taken.generation)],
				event: messageChanged.name,
				data: { message: toMessageView(row, "") },
			})),
	);
}

/** Under the conversation's lock. Each takes a version of its own, so that no page of changes cuts them. */
function emptyThem(
	conversationId: string,
	sequences: number[],
): Promise<Taken | undefined> {
	return transaction(async (tx) => {
		const isIt = eq(conversations.id, conversationId);
		const [head] = await tx
			.select({
				version: conversations.version,
				generation: conversations.generation,
			})
			.from(conversations)
			.where(isIt)
			.for("update");
		if (!head) return undefined;
		const found = await tx
			.select()
			.from(messages)
			.where(
				and(
					eq(messages.conversationId, conversationId),
					inArray(messages.sequence, sequences),
					isNull(messages.deletedAt),
				),
			)
			.orderBy(asc(messages.sequence));
		const files = await emptyMessages(tx, found);
		const rows: MessageRecord[] = [];
		for (const [at, row] of found.entries()) {
			const version = head.version + at + 1;
			const set = { ...emptied(DELETED, new Date()), version };
			await tx.update(messages).set(set).where(eq(messages.id, row.id));
			rows.push({ ...row, ...set });
		}
		const version = head.version + found.length;
		await tx.update(conversations).set({ version }).where(isIt);
		return { generation: head.generation, rows, files };
	});
}
