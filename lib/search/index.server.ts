import { setImmediate as breathe } from "node:timers/promises";
import { and, between, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { searchChunks, searchGrams, searchHeads } from "@/db/schema/search";
import { transaction } from "@/db/tx";
import { CHUNK_LENGTH } from "@/lib/limits";
import { gramsOfMessage, type Indexed } from "@/lib/search/indexed";
import { packPlaces } from "@/lib/search/places";

/** Changes read in one go. */
const CHANGES_MAX = 4 * CHUNK_LENGTH;
/** So many messages are taken apart before others get their turn. */
const BREATH_LENGTH = 64;
const ROWS_PER_INSERT = 500;

/**
 * Brings a conversation's index to its present version, chunk by chunk; `afterChunk` may hold it up. Each chunk is made
 * from the messages as they are now, so it does not matter how often or by how many this is done, or where it broke
 * off: the head, which says how far the index is, moves last. Answers whether all is in it.
 */
export async function indexConversation(
	conversationId: string,
	afterChunk: () => Promise<void> = async () => {},
): Promise<boolean> {
	const [found] = await database()
		.select({ version: conversations.version, known: searchHeads.version })
		.from(conversations)
		.leftJoin(searchHeads, eq(searchHeads.conversationId, conversations.id))
		.where(eq(conversations.id, conversationId));
	if (!found) return true;
	const changed = await database()
		.select({ sequence: messages.sequence, version: messages.version })
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, conversationId),
				gt(messages.version, found.known ?? 0),
				lte(messages.version, found.version),
			),
		)
		.orderBy(messages.version)
		.limit(CHANGES_MAX);
	const numbers = new Set(changed.map(({ sequence }) => chunkOf(sequence)));
	for (const number of numbers) {
		await indexChunk(conversationId, number);
		await afterChunk();
	}
	const isComplete = changed.length < CHANGES_MAX;
	await moveHead(
		conversationId,
		isComplete ? found.version : (changed.at(-1)?.version ?? found.version),
	);
	return isComplete;
}

/** The number of the chunk that holds a message. */
export const chunkOf = (sequence: number) =>
	Math.floor((sequence - 1) / CHUNK_LENGTH);

/** Versions up to this one are in the index. Never moves back: another may have been faster. */
async function moveHead(
	conversationId: string,
	version: number,
): Promise<void> {
	await database()
		.insert(searchHeads)
		.values({ conversationId, version })
		.onDuplicateKeyUpdate({
			set: { version: sql`greatest(${searchHeads.version}, ${version})` },
		});
}

/** Writes a chunk anew under its lock; rows that stay as they are are not touched. */
async function indexChunk(
	conversationId: string,
	number: number,
): Promise<void> {
	await transaction(async (tx) => {
		const chunkId = await holdChunk(tx, conversationId, number);
		const rows = await readChunk(tx, conversationId, number);
		const grams = await collectGrams(rows, number);
		await writeGrams(tx, chunkId, grams);
		const times = rows.map((row) => row.createdAt.getTime());
		await tx
			.update(searchChunks)
			.set({
				firstAt: new Date(Math.min(...times)),
				lastAt: new Date(Math.max(...times)),
			})
			.where(eq(searchChunks.id, chunkId));
	});
}

/** The chunk's row, made when it is new; locked before anything is read, so that what is read is not older. */
async function holdChunk(
	tx: Executor,
	conversationId: string,
	number: number,
): Promise<number> {
	const now = new Date();
	await tx
		.insert(searchChunks)
		.values({ conversationId, number, firstAt: now, lastAt: now })
		.onDuplicateKeyUpdate({ set: { number } });
	const [chunk] = await tx
		.select({ id: searchChunks.id })
		.from(searchChunks)
		.where(
			and(
				eq(searchChunks.conversationId, conversationId),
				eq(searchChunks.number, number),
			),
		)
		.for("update");
	if (!chunk) throw new Error("a search chunk is gone");
	return chunk.id;
}

function readChunk(tx: Executor, conversationId: string, number: number) {
	const first = number * CHUNK_LENGTH + 1;
	return tx
		.select({
			sequence: messages.sequence,
			senderId: messages.senderId,
			body: messages.body,
			withheldEdit: messages.withheldEdit,
			createdAt: messages.createdAt,
		})
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, conversationId),
				between(messages.sequence, first, first + CHUNK_LENGTH - 1),
			),
		)
		.orderBy(messages.sequence);
}

async function collectGrams(
	rows: (Indexed & { sequence: number })[],
	number: number,
): Promise<Map<string, number[]>> {
	const grams = new Map<string, number[]>();
	for (const [count, row] of rows.entries()) {
		if (count % BREATH_LENGTH === 0) await breathe();
		const offset = row.sequence - 1 - number * CHUNK_LENGTH;
		for (const gram of gramsOfMessage(row)) {
			const offsets = grams.get(gram);
			if (offsets) offsets.push(offset);
			else grams.set(gram, [offset]);
		}
	}
	return grams;
}

async function writeGrams(
	tx: Executor,
	chunkId: number,
	grams: Map<string, number[]>,
): Promise<void> {
	const stored = await tx
		.select({ gram: searchGrams.gram, places: searchGrams.places })
		.from(searchGrams)
		.where(eq(searchGrams.chunkId, chunkId));
	const before = new Map(
		stored.map(({ gram, places }) => [
			Buffer.from(gram).toString("utf8"),
			Buffer.from(places),
		]),
	);
	const gone = [...before.keys()].filter((gram) => !grams.has(gram));
	for (const part of parts(gone))
		await tx.delete(searchGrams).where(
			and(
				eq(searchGrams.chunkId, chunkId),
				inArray(
					searchGrams.gram,
					part.map((gram) => Buffer.from(gram)),
				),
			),
		);
	const rows = [...grams].flatMap(([gram, offsets]) => {
		const places = Buffer.from(packPlaces(offsets));
		if (before.get(gram)?.equals(places)) return [];
		return [{ chunkId, gram: Buffer.from(gram), places }];
	});
	for (const part of parts(rows))
		await tx
			.insert(searchGrams)
			.values(part)
			.onDuplicateKeyUpdate({
				set: { places: sql`values(${searchGrams.places})` },
			});
}

function parts<T>(all: T[]): T[][] {
	const count = Math.ceil(all.length / ROWS_PER_INSERT);
	return Array.from({ length: count }, (_, index) =>
		all.slice(index * ROWS_PER_INSERT, (index + 1) * ROWS_PER_INSERT),
	);
}
