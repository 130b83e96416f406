import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { and, count, eq, gt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { searchHeads } from "@/db/schema/search";
import { INDEX_WAITING_MAX, INDEX_WAITING_MS } from "@/lib/limits";
import { indexConversation } from "@/lib/search/index.server";

/** The index takes a fifth of one core at most, and a fiftieth while the server is busy: sending comes first. */
const PAUSE_SHARE = 4;
const PAUSE_SHARE_BUSY = 49;
const BUSY_FROM = 0.4;
const PAUSE_MS_MAX = 5_000;

/** Since when each conversation has been seen to be behind, in this process. */
const behindSince = new Map<string, number>();

/** For lib/jobs.server.ts: keeps the search index near what was said. Bears being run twice, and by two machines. */
export const searchJob = {
	name: "search.index",
	everySeconds: 10,
	run: async (): Promise<void> => {
		const behind = await listBehind();
		const ids = new Set(behind.map(({ id }) => id));
		for (const id of behindSince.keys())
			if (!ids.has(id)) behindSince.delete(id);
		for (const { id, known } of behind) {
			if (!(await isDue(id, known))) continue;
			while (!(await indexConversation(id, paced())));
			behindSince.delete(id);
		}
	},
};

/** Conversations in which something has changed since they were indexed, if only a marker. */
function listBehind(): Promise<{ id: string; known: number }[]> {
	return database()
		.select({
			id: conversations.id,
			known: sql<number>`coalesce(${searchHeads.version}, 0)`.mapWith(Number),
		})
		.from(conversations)
		.leftJoin(searchHeads, eq(searchHeads.conversationId, conversations.id))
		.where(gt(conversations.version, sql`coalesce(${searchHeads.version}, 0)`));
}

/** When enough has come to be worth writing a chunk anew, or the first of it has waited long enough. */
async function isDue(id: string, known: number): Promise<boolean> {
	const since = behindSince.get(id) ?? Date.now();
	behindSince.set(id, since);
	if (Date.now() - since >= INDEX_WAITING_MS) return true;
	const [waiting] = await database()
		.select({ count: count() })
		.from(
			database()
				.select({ version: messages.version })
				.from(messages)
				.where(
					and(eq(messages.conversationId, id), gt(messages.version, known)),
				)
				.limit(INDEX_WAITING_MAX)
				.as("waiting"),
		);
	return (waiting?.count ?? 0) >= INDEX_WAITING_MAX;
}

/** A pause after each chunk, longer the busier the server is. */
function paced(): () => Promise<void> {
	let startedAt = performance.now();
	let load = performance.eventLoopUtilization();
	return async () => {
		const tookMs = performance.now() - startedAt;
		const { utilization } = performance.eventLoopUtilization(load);
		const share = utilization > BUSY_FROM ? PAUSE_SHARE_BUSY : PAUSE_SHARE;
		await sleep(Math.min(tookMs * share, PAUSE_MS_MAX));
		startedAt = performance.now();
		load = performance.eventLoopUtilization();
	};
}
