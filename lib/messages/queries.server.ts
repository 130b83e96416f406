import {
	and,
	asc,
	desc,
	eq,
	gt,
	gte,
	lt,
	lte,
	or,
	type SQL,
	sql,
} from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { accessConversation } from "@/lib/conversations/access.server";
import {
	isReadPartly,
	markerColumns,
	markerView,
} from "@/lib/conversations/markers.server";
import {
	type ConversationAccess,
	sharesReceipts,
} from "@/lib/conversations/rules";
import type { MessageRecord } from "@/lib/messages/change.server";
import type { ListInput } from "@/lib/messages/input";
import { readMarkChanges } from "@/lib/messages/marks.server";
import { presentRows } from "@/lib/messages/present.server";
import type { ChangesView, MessagePageView } from "@/lib/messages/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * A part of a conversation's log for one of its members: with `since`, all that changed after that version; else a
 * page by sequence (before, after, around, or the newest). Two queries, three with `around` or `since`; each page is one range of the primary key.
 */
export async function listMessages(
	viewer: Viewer,
	conversationId: string,
	input: ListInput,
): Promise<Result<MessagePageView | ChangesView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	if (input.since !== undefined)
		return ok(await readChanges(access.value, input.since, input));
	return ok(await readPage(access.value, input));
}

/**
 * Messages and markers after a version, in the order of their versions. The conversation's version was read first and
 * versions are given under its lock, so nothing up to it can still be missing; what came later is brought again by the
 * next call.
 */
async function readChanges(
	access: ConversationAccess,
	since: number,
	{ limit, marksSince = access.marksVersion }: ListInput,
): Promise<ChangesView> {
	const rows = await database()
		.select()
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, access.id),
				gt(messages.version, since),
				lte(messages.version, access.version),
			),
		)
		.orderBy(asc(messages.version))
		.limit(limit + 1);
	const isComplete = rows.length <= limit;
	const page = rows.slice(0, limit);
	const version = isComplete
		? access.version
		: (page.at(-1)?.version ?? access.version);
	const isShared = sharesReceipts(access, access.personId);
	const markers = await database()
		.select(markerColumns(access.personId))
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(
			and(
				eq(members.conversationId, access.id),
				isShared ? undefined : eq(members.personId, access.personId),
				or(
					gt(members.version, since),
					isShared ? isReadPartly(sql`${access.id}`) : undefined,
				),
				lte(members.version, version),
			),
		)
		.orderBy(asc(members.version));
	const own = await readMarkChanges(access, marksSince);
	const presented = await presentRows(access, page);
	return {
		...presented,
		marks: [...presented.marks, ...own.marks],
		markers: markers.map(markerView),
		version,
		marksVersion: own.marksVersion,
		isComplete: isComplete && own.isComplete,
	};
}

async function readPage(
	access: ConversationAccess,
	{ before, after, around, limit }: ListInput,
): Promise<MessagePageView> {
	if (around !== undefined) {
		// Beyond the end the nearest is the newest.
		const middle = Math.min(around, access.lastSequence);
		const half = Math.ceil(limit / 2);
		const [older, newer] = await Promise.all([
			readRange(access, lt(messages.sequence, middle), "backward", half),
			readRange(
				access,
				gte(messages.sequence, middle),
				"forward",
				limit - half || 1,
			),
		]);
		return asPage(access, [...older, ...newer], middle);
	}
	if (after !== undefined)
		return asPage(
			access,
			await readRange(access, gt(messages.sequence, after), "forward", limit),
			after,
		);
	const older =
		before === undefined ? undefined : lt(messages.sequence, before);
	return asPage(
		access,
		await readRange(access, older, "backward", limit),
		before ?? access.lastSequence,
	);
}

/** A stretch of the log on one side of a bound, oldest first. */
async function readRange(
	access: ConversationAccess,
	bound: SQL | undefined,
	direction: "forward" | "backward",
	limit: number,
): Promise<MessageRecord[]> {
	const order = direction === "forward" ? asc : desc;
	const rows = await database()
		.select()
		.from(messages)
		.where(and(eq(messages.conversationId, access.id), bound))
		.orderBy(order(messages.sequence))
		.limit(limit);
	if (direction === "backward") rows.reverse();
	return rows;
}

/** The sequence has no gaps, so the ends say whether there is more. An empty page lies beyond one of the ends. */
async function asPage(
	access: ConversationAccess,
	rows: MessageRecord[],
	bound: number,
): Promise<MessagePageView> {
	const first = rows[0]?.sequence;
	const last = rows.at(-1)?.sequence;
	return {
		...(await presentRows(access, rows)),
		hasOlder:
			first === undefined ? bound > 1 && access.lastSequence > 0 : first > 1,
		hasNewer:
			last === undefined
				? bound < access.lastSequence
				: last < access.lastSequence,
	};
}
