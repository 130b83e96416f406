import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { database } from "@/db/client";
import { expiries } from "@/db/schema/changes";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { transaction } from "@/db/tx";
import { conversationNews } from "@/lib/conversations/commands.server";
import { EXPIRY_BATCH } from "@/lib/limits";
import { forgetAttachments } from "@/lib/media/commands.server";
import type { Body } from "@/lib/messages/body";
import type { MessageRecord } from "@/lib/messages/change.server";
import { emptied, emptyMessages } from "@/lib/messages/empty.server";
import { messageChanged } from "@/lib/messages/events";
import { toMessageView } from "@/lib/messages/log";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce, announceFrom } from "@/lib/realtime/publish.server";

/** A backlog (the server was off for a week) is worked off over several runs: sending comes first. */
const BATCHES_PER_RUN = 10;

/** Nothing is drawn in its place: who was not there does not learn that there was anything. */
const GONE: Body = { v: 1, kind: "withheld" };

/** For lib/jobs.server.ts: bears being run twice, and by two machines. */
export const disappearJob = {
	name: "messages.disappear",
	everySeconds: 5,
	run: async (): Promise<void> => {
		for (let count = 0; count < BATCHES_PER_RUN; count++)
			if ((await expireMessages()) < EXPIRY_BATCH) return;
	},
};

/**
 * Takes what the messages said whose time has come from the database and the disk: words, earlier words, reactions,
 * names, pins, stars and files that nothing else holds. Their places in the order stay. One range of an index, at most
 * `EXPIRY_BATCH`; answers how many. A kill in between leaves each conversation's share done or not begun.
 */
export async function expireMessages(now: Date = new Date()): Promise<number> {
	const due = await database()
		.select({
			conversationId: expiries.conversationId,
			sequence: expiries.sequence,
		})
		.from(expiries)
		.where(lte(expiries.expiresAt, now))
		.orderBy(asc(expiries.expiresAt))
		.limit(EXPIRY_BATCH);
	const byConversation = new Map<string, number[]>();
	for (const { conversationId, sequence } of due)
		byConversation.set(conversationId, [
			...(byConversation.get(conversationId) ?? []),
			sequence,
		]);
	for (const [conversationId, sequences] of byConversation)
		await expireIn(conversationId, sequences, now);
	return due.length;
}

type Expired = { generation: number; rows: MessageRecord[]; files: string[] };

async function expireIn(
	conversationId: string,
	sequences: number[],
	now: Date,
): Promise<void> {
	const expired = await emptyThem(conversationId, sequences, now);
	if (!expired) return;
	await forgetAttachments(expired.files);
	await tell(conversationId, expired);
}

/** One transaction under the conversation's lock. Each takes a version of its own, so that no page of changes cuts them. */
function emptyThem(
	conversationId: string,
	sequences: number[],
	now: Date,
): Promise<Expired | undefined> {
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
		// What another machine has taken meanwhile has no row there any more.
		const rows = await tx
			.select({ row: messages })
			.from(expiries)
			.innerJoin(
				messages,
				and(
					eq(messages.conversationId, expiries.conversationId),
					eq(messages.sequence, expiries.sequence),
				),
			)
			.where(
				and(
					eq(expiries.conversationId, conversationId),
					inArray(expiries.sequence, sequences),
				),
			)
			.orderBy(asc(expiries.sequence));
		const found = rows.map(({ row }) => row);
		const files = await emptyMessages(tx, found);
		const emptiedRows: MessageRecord[] = [];
		for (const [at, row] of found.entries()) {
			const set = { ...emptied(GONE, now), version: head.version + at + 1 };
			await tx.update(messages).set(set).where(eq(messages.id, row.id));
			emptiedRows.push({ ...row, ...set });
		}
		await tx
			.update(conversations)
			.set({ version: head.version + found.length })
			.where(isIt);
		return { generation: head.generation, rows: emptiedRows, files };
	});
}

async function tell(
	conversationId: string,
	{ generation, rows }: Expired,
): Promise<void> {
	await announce(
		...rows
			.filter((row) => !row.isWithheld)
			.map((row) => ({
				channels: [conversationChannel(conversationId, generation)],
				event: messageChanged.name,
				data: { message: toMessageView(row, "") },
			})),
	);
	const senders = rows.flatMap((row) => (row.isWithheld ? row.senderId : []));
	if (senders.length > 0)
		await announceFrom(() =>
			conversationNews(conversationId, [...new Set(senders)]),
		);
}
