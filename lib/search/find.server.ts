import { SEARCH_LOOKS_MAX, SEARCH_PAGE_LENGTH } from "@/lib/limits";
import type { MessageView } from "@/lib/messages/view";
import {
	askedFor,
	type Candidates,
	type Chunk,
	findCandidates,
	listChunks,
	rarestFirst,
} from "@/lib/search/chunks.server";
import { lookAt, lookAtWaiting, type Wanted } from "@/lib/search/look.server";

/** Chunks asked in one go: few at first, because what many have said is found in the newest ones. */
const CHUNKS_FIRST = 8;
const CHUNKS_MAX = 256;
/** Messages of one chunk read in one go. */
const LOOKS_FIRST = 8;
const LOOKS_NEXT = 64;
/** Sorts after every id. */
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export type Found = { messages: MessageView[]; next: string | null };

/**
 * The newest messages that are what is looked for. Goes back in time chunk by chunk, and stops once what is left must be
 * older than a full page, or when it has read too many: then `next` tells where to go on.
 */
export async function findMessages(wanted: Wanted): Promise<Found> {
	const { input, terms } = wanted;
	const untilMs = Math.min(
		input.cursor?.atMs ?? Number.POSITIVE_INFINITY,
		input.before ?? Number.POSITIVE_INFINITY,
		Date.now() + 86_400_000,
	);
	const pool = new Pool();
	pool.add(await lookAtWaiting(wanted));
	const chunks = await listChunks([...wanted.accesses.keys()], {
		afterMs: input.after,
		untilMs,
	});
	const sample = chunks.slice(0, CHUNKS_FIRST);
	const asked = await rarestFirst(sample, askedFor(terms, input));
	let size = CHUNKS_FIRST;
	let looks = 0;
	for (let at = 0; at < chunks.length; ) {
		const horizonMs = Math.min(untilMs, chunks[at]?.lastAt.getTime() ?? 0);
		if (pool.isFull(horizonMs)) break;
		if (looks > SEARCH_LOOKS_MAX && horizonMs < untilMs)
			return pool.pageUntil(horizonMs);
		const batch = chunks.slice(at, at + size);
		looks += await lookInto(wanted, await findCandidates(batch, asked), pool);
		at += size;
		size = Math.min(size * 4, CHUNKS_MAX);
	}
	return pool.page();
}

/** Reads the candidates of some chunks side by side, as long as they may be newer than a full page; answers how many. */
async function lookInto(
	wanted: Wanted,
	candidates: Candidates[],
	pool: Pool,
): Promise<number> {
	let looks = 0;
	let open = candidates.map((one) => ({
		...one,
		at: 0,
		newestMs: timeOf(one.chunk),
	}));
	for (let step = LOOKS_FIRST; open.length > 0; step = LOOKS_NEXT) {
		const places = open.map(({ chunk, sequences, at }) => ({
			conversationId: chunk.conversationId,
			sequences: sequences.slice(at, at + step),
		}));
		looks += places.reduce((sum, { sequences }) => sum + sequences.length, 0);
		const found = await lookAt(wanted, places);
		pool.add(found);
		open = open
			.map((one) => ({ ...one, at: one.at + step }))
			.filter((one) => one.at < one.sequences.length)
			.filter((one) => !pool.isFull(oldestOf(found, one) ?? timeOf(one.chunk)));
	}
	return looks;
}

const timeOf = (chunk: Chunk) => chunk.lastAt.getTime();

/** When the oldest was sent that was found in a chunk: what is left there is older. */
function oldestOf(
	found: MessageView[],
	{ chunk, sequences }: Candidates,
): number | undefined {
	const last = sequences.at(-1) ?? 0;
	const first = sequences[0] ?? 0;
	const times = found
		.filter(
			(one) =>
				one.conversationId === chunk.conversationId &&
				one.sequence >= last &&
				one.sequence <= first,
		)
		.map((one) => Date.parse(one.createdAt));
	return times.length > 0 ? Math.min(...times) : undefined;
}

/** What was found so far, each message once, newest first. */
class Pool {
	#byId = new Map<string, MessageView>();
	#sorted: MessageView[] = [];

	add(found: readonly MessageView[]): void {
		if (found.length === 0) return;
		for (const one of found) this.#byId.set(one.id, one);
		this.#sorted = [...this.#byId.values()].sort(
			(a, b) =>
				Date.parse(b.createdAt) - Date.parse(a.createdAt) ||
				(a.id < b.id ? 1 : -1),
		);
	}

	/** Whether a page and one more are there that are all newer than what is left. */
	isFull(leftMs: number): boolean {
		const last = this.#sorted[SEARCH_PAGE_LENGTH];
		return last !== undefined && Date.parse(last.createdAt) > leftMs;
	}

	page(): Found {
		const messages = this.#sorted.slice(0, SEARCH_PAGE_LENGTH);
		const last = messages.at(-1);
		const hasMore = this.#sorted.length > SEARCH_PAGE_LENGTH;
		return {
			messages,
			next: hasMore && last ? `${Date.parse(last.createdAt)}_${last.id}` : null,
		};
	}

	/** What is surely newer than all that was not read; the rest is found again from there. */
	pageUntil(horizonMs: number): Found {
		const sure = this.#sorted.filter(
			(one) => Date.parse(one.createdAt) > horizonMs,
		);
		if (sure.length > SEARCH_PAGE_LENGTH) return this.page();
		return { messages: sure, next: `${horizonMs}_${LAST_ID}` };
	}
}
