import { and, desc, gte, inArray, lte, or } from "drizzle-orm";
import { database } from "@/db/client";
import { searchChunks, searchGrams } from "@/db/schema/search";
import { CHUNK_LENGTH } from "@/lib/limits";
import { type Asked, askedBy, hasGram, senderGram } from "@/lib/search/grams";
import type { SearchInput } from "@/lib/search/input";
import {
	intersectInto,
	offsetsIn,
	uniteInto,
	unpackPlaces,
} from "@/lib/search/places";
import type { Term } from "@/lib/search/words";

export type Chunk = {
	id: number;
	conversationId: string;
	number: number;
	lastAt: Date;
};
/** A chunk with the sequences in it that may be what is looked for, newest first. */
export type Candidates = { chunk: Chunk; sequences: number[] };

/** So many grams tell enough: what they leave is read and looked at anyway. */
const GRAMS_MAX = 8;
/**
 * So many where the rarest leaves many. That one alone is looked up everywhere: each look is at another page, and two
 * at a thousand chunks are more than the memory of a small MariaDB holds.
 */
const GRAMS_NEXT = 4;
/** So few messages are sooner read than asked more grams about. */
const READ_RATHER_MAX = 4;

/** What the index is to be asked for; the whole of nothing when only the time is given. */
export function askedFor(terms: readonly Term[], input: SearchInput): Asked[] {
	const all = terms.flatMap((term) => askedBy(term.folded));
	const exact = all.filter((one) => !one.isPrefix);
	// A short word is in nearly every chunk: beside a longer one it tells little and costs most.
	const words = exact.length > 0 ? exact : all;
	const step = Math.max(1, Math.ceil(words.length / GRAMS_MAX));
	const asked = words.filter((_, index) => index % step === 0);
	if (input.has) asked.push({ gram: hasGram(input.has), isPrefix: false });
	if (input.from) asked.push({ gram: senderGram(input.from), isPrefix: false });
	return asked;
}

/** The chunks of these conversations with messages of that time, newest first. */
export function listChunks(
	ids: string[],
	{ afterMs, untilMs }: { afterMs: number | undefined; untilMs: number },
): Promise<Chunk[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return database()
		.select({
			id: searchChunks.id,
			conversationId: searchChunks.conversationId,
			number: searchChunks.number,
			lastAt: searchChunks.lastAt,
		})
		.from(searchChunks)
		.where(
			and(
				inArray(searchChunks.conversationId, ids),
				lte(searchChunks.firstAt, new Date(untilMs)),
				afterMs === undefined
					? undefined
					: gte(searchChunks.lastAt, new Date(afterMs)),
			),
		)
		.orderBy(desc(searchChunks.lastAt), desc(searchChunks.id));
}

/**
 * Which messages of these chunks hold all that is asked for, as far as the index knows. `asked` is best in the order of
 * `rarestFirst`: the first is looked up in all chunks, some others only where it leaves many.
 */
export async function findCandidates(
	chunks: Chunk[],
	asked: Asked[],
): Promise<Candidates[]> {
	const left = await intersect(chunks, asked.slice(0, 1));
	if (asked.length <= 1) return left;
	const many = left.filter((one) => one.sequences.length > READ_RATHER_MAX);
	const least = new Map(
		(
			await intersect(
				many.map((one) => one.chunk),
				asked.slice(0, GRAMS_NEXT),
			)
		).map((one) => [one.chunk.id, one]),
	);
	const isMany = new Set(many.map((one) => one.chunk.id));
	return left.flatMap((one) =>
		isMany.has(one.chunk.id) ? (least.get(one.chunk.id) ?? []) : one,
	);
}

async function intersect(
	chunks: Chunk[],
	asked: Asked[],
): Promise<Candidates[]> {
	if (chunks.length === 0 || asked.length === 0) return [];
	const found = await readBitmaps(chunks, asked);
	return chunks.flatMap((chunk) => {
		const sequences = inAll(found.get(chunk.id), asked.length).map(
			(offset) => chunk.number * CHUNK_LENGTH + offset + 1,
		);
		return sequences.length > 0 ? [{ chunk, sequences }] : [];
	});
}

/** The same in an order that asks first for what few messages hold, by a look at some chunks. */
export async function rarestFirst(
	sample: Chunk[],
	asked: Asked[],
): Promise<Asked[]> {
	if (sample.length === 0 || asked.length <= 1) return asked;
	const found = await readBitmaps(sample, asked);
	const counts = asked.map((_, index) => {
		const maps = [...found.values()].flatMap((one) => one[index] ?? []);
		return maps.reduce((sum, map) => sum + offsetsIn(map).length, 0);
	});
	return asked
		.map((one, index) => ({ one, count: counts[index] ?? 0 }))
		.sort((a, b) => a.count - b.count)
		.map(({ one }) => one);
}

async function readBitmaps(chunks: Chunk[], asked: Asked[]) {
	const found = new Map<number, (Uint8Array | undefined)[]>();
	for (const row of await readGrams(chunks, asked)) {
		const maps = found.get(row.chunkId) ?? [];
		found.set(row.chunkId, maps);
		note(maps, asked, row);
	}
	return found;
}

/** Adds a row to the bitmaps of all that it answers. */
function note(
	maps: (Uint8Array | undefined)[],
	asked: Asked[],
	row: typeof searchGrams.$inferSelect,
): void {
	const gram = Buffer.from(row.gram).toString("utf8");
	for (const [index, one] of asked.entries()) {
		const isIt = one.isPrefix ? gram.startsWith(one.gram) : gram === one.gram;
		if (!isIt) continue;
		const places = unpackPlaces(row.places);
		const known = maps[index];
		if (known) uniteInto(known, places);
		else maps[index] = places;
	}
}

function readGrams(chunks: Chunk[], asked: Asked[]) {
	const exact = asked.filter((one) => !one.isPrefix);
	return database()
		.select()
		.from(searchGrams)
		.where(
			and(
				inArray(
					searchGrams.chunkId,
					chunks.map(({ id }) => id),
				),
				or(
					exact.length > 0
						? inArray(
								searchGrams.gram,
								exact.map(({ gram }) => Buffer.from(gram)),
							)
						: undefined,
					...asked
						.filter((one) => one.isPrefix)
						.map(({ gram }) => beginsWith(gram)),
				),
			),
		);
}

/** A range, not a pattern: \xff is no byte of UTF-8. */
function beginsWith(prefix: string) {
	const end = Buffer.concat([Buffer.from(prefix), Buffer.from([0xff])]);
	return and(
		gte(searchGrams.gram, Buffer.from(prefix)),
		lte(searchGrams.gram, end),
	);
}

function inAll(
	maps: (Uint8Array | undefined)[] | undefined,
	count: number,
): number[] {
	const [first, ...others] = maps ?? [];
	if (!first || others.length !== count - 1) return [];
	for (const other of others) {
		if (!other) return [];
		intersectInto(first, other);
	}
	return offsetsIn(first);
}
