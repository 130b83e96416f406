import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { unionAll } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { searchHeads } from "@/db/schema/search";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { wordsOf } from "@/lib/messages/body";
import type { MessageRecord } from "@/lib/messages/change.server";
import { presentRows } from "@/lib/messages/present.server";
import type { MessageView } from "@/lib/messages/view";
import { fold } from "@/lib/search/fold";
import { hasOf } from "@/lib/search/indexed";
import type { SearchInput } from "@/lib/search/input";
import { holdsAll, type Term } from "@/lib/search/words";

/** What is looked for, ready to be compared. */
export type Wanted = {
	terms: readonly Term[];
	input: SearchInput;
	accesses: ReadonlyMap<string, ConversationAccess>;
};
type Place = { conversationId: string; sequences: number[] };

/** More waiting than this in one conversation is an import, or an index that is being made: found once it is in there. */
const WAITING_READ_MAX = 1_000;
const CONVERSATIONS_PER_QUERY = 50;

/** Reads these messages as the viewer may see them, and keeps those that are what is looked for. */
export async function lookAt(
	wanted: Wanted,
	places: Place[],
): Promise<MessageView[]> {
	const byConversation = new Map<string, number[]>();
	for (const { conversationId, sequences } of places) {
		const known = byConversation.get(conversationId) ?? [];
		byConversation.set(conversationId, [...known, ...sequences]);
	}
	// One range of the primary key for each: told with "or", MariaDB may merge it with another index.
	const rows = await Promise.all(
		[...byConversation].map(([conversationId, sequences]) =>
			database()
				.select()
				.from(messages)
				.where(
					and(
						eq(messages.conversationId, conversationId),
						inArray(messages.sequence, sequences),
					),
				),
		),
	);
	return keepFound(wanted, rows.flat());
}

/**
 * What has changed since the index was brought up to date, looked through one by one. The heads are read before the
 * index is, so that what it takes in meanwhile is seen twice rather than missed.
 */
export async function lookAtWaiting(wanted: Wanted): Promise<MessageView[]> {
	const ids = [...wanted.accesses.keys()];
	if (ids.length === 0) return [];
	const heads = await database()
		.select()
		.from(searchHeads)
		.where(inArray(searchHeads.conversationId, ids));
	const known = new Map(
		heads.map((head) => [head.conversationId, head.version]),
	);
	const behind = [...wanted.accesses.values()].filter(
		({ id, version, lastSequence }) =>
			lastSequence > 0 && version > (known.get(id) ?? 0),
	);
	const found: MessageView[] = [];
	for (let at = 0; at < behind.length; at += CONVERSATIONS_PER_QUERY) {
		const part = behind.slice(at, at + CONVERSATIONS_PER_QUERY);
		const rows = await readWaiting(
			part.map(({ id }) => ({ id, version: known.get(id) ?? 0 })),
		);
		found.push(...(await keepFound(wanted, rows)));
	}
	return found;
}

function readWaiting(
	heads: { id: string; version: number }[],
): Promise<MessageRecord[]> {
	const [first, second, ...others] = heads.map(({ id, version }) =>
		database()
			.select()
			.from(messages)
			.where(
				and(eq(messages.conversationId, id), gt(messages.version, version)),
			)
			.orderBy(desc(messages.version))
			.limit(WAITING_READ_MAX),
	);
	if (!first) return Promise.resolve([]);
	return second ? unionAll(first, second, ...others) : first;
}

async function keepFound(
	wanted: Wanted,
	rows: MessageRecord[],
): Promise<MessageView[]> {
	const found: MessageView[] = [];
	for (const [id, own] of groupByConversation(rows)) {
		const access = wanted.accesses.get(id);
		if (!access) continue;
		const { messages: views } = await presentRows(access, own);
		found.push(...views.filter((view) => isFound(view, wanted)));
	}
	return found;
}

function groupByConversation(
	rows: MessageRecord[],
): Map<string, MessageRecord[]> {
	const groups = new Map<string, MessageRecord[]>();
	for (const row of rows) {
		const group = groups.get(row.conversationId);
		if (group) group.push(row);
		else groups.set(row.conversationId, [row]);
	}
	return groups;
}

/** Whether a message, as the viewer sees it, is what they look for. */
function isFound(view: MessageView, { terms, input }: Wanted): boolean {
	const words = wordsOf(view.body);
	if (words === null) return false;
	const { from, has, after, before, cursor } = input;
	const atMs = Date.parse(view.createdAt);
	if (from && view.senderId !== from) return false;
	if (after !== undefined && atMs < after) return false;
	if (before !== undefined && atMs >= before) return false;
	if (cursor && !isBefore(atMs, view.id, cursor)) return false;
	if (has && !hasOf(view.body).has(has)) return false;
	return holdsAll(fold(words), terms);
}

function isBefore(
	atMs: number,
	id: string,
	cursor: { atMs: number; id: string },
): boolean {
	return atMs < cursor.atMs || (atMs === cursor.atMs && id < cursor.id);
}
