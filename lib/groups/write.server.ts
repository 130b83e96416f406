import { and, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { formerMembers, groupRequests, groups } from "@/db/schema/groups";
import { messages } from "@/db/schema/messages";
import { isWaking } from "@/lib/conversations/rules";
import type { Head } from "@/lib/groups/access.server";
import type { GroupEvent } from "@/lib/groups/events";
import { newId } from "@/lib/ids";
import { CONVERSATION_WAKE_DAYS, GROUP_MEMBERS_MAX } from "@/lib/limits";
import { type LogRow, toMessageView, UNCHANGED } from "@/lib/messages/log";
import type { MessageView } from "@/lib/messages/view";
import { type Result, refuse } from "@/lib/problem";

/** A line of the log: who did what. */
export type Line = {
	actorId: string;
	event: GroupEvent;
	/** Done by somebody whom the other of a direct conversation blocks: theirs alone to see. */
	isWithheld?: boolean;
};

/** What a transaction did to a group, for `announceGroup` after its commit. */
export type Change = {
	id: string;
	generation: number;
	/** Set when the channels of this generation died: somebody must no longer hear them. */
	oldGeneration: number | null;
	/** How many may have listened until now. */
	memberCount: number;
	lines: MessageView[];
	/** People whose own channels must hear: who came, who went, who was asked. */
	personIds: string[];
	/** The group was quiet so long that its members may not listen. */
	isWaking: boolean;
};

/**
 * Writes what happened into the log, in order, each with the conversation's next sequence and version, and moves its
 * counters. `raise`: somebody must no longer hear, so the channels die with this transaction. Assumes the group's lock
 * and the head as it was read under it.
 */
export async function writeLines(
	tx: Executor,
	head: Head,
	{
		lines,
		personIds = [],
		raise = false,
		moreMembers = 0,
	}: {
		lines: Line[];
		personIds?: string[];
		raise?: boolean;
		moreMembers?: number;
	},
): Promise<Change> {
	const now = new Date();
	const rows = lines.map((line, at) => toRow(head, line, at + 1, now));
	const generation = head.generation + (raise ? 1 : 0);
	const last = rows.at(-1);
	if (rows.length > 0) await insertLines(tx, rows);
	await tx
		.update(conversations)
		.set({
			generation,
			memberCount: head.memberCount + moreMembers,
			...(last && {
				lastSequence: last.sequence,
				version: last.version,
				lastMessageAt: now,
			}),
		})
		.where(eq(conversations.id, head.id));
	return {
		id: head.id,
		generation,
		oldGeneration: raise ? head.generation : null,
		memberCount: head.memberCount,
		lines: rows.map((row) => toMessageView(row, row.senderId)),
		personIds,
		isWaking:
			rows.length > 0 &&
			isWaking(
				head.lastMessageAt?.getTime() ?? null,
				now.getTime(),
				CONVERSATION_WAKE_DAYS,
			),
	};
}

function toRow(head: Head, line: Line, nth: number, now: Date): LogRow {
	return {
		conversationId: head.id,
		sequence: head.lastSequence + nth,
		id: newId(now.getTime()),
		senderId: line.actorId,
		clientId: newId(now.getTime()),
		version: head.version + nth,
		body: { v: 1, kind: "event", event: line.event },
		isWithheld: line.isWithheld ?? false,
		...UNCHANGED,
		createdAt: now,
	};
}

/** As with any message, the sender's own markers move to it. */
async function insertLines(tx: Executor, rows: LogRow[]): Promise<void> {
	await tx
		.insert(messages)
		.values(rows.map((row) => ({ ...row, isEvent: true })));
	for (const { conversationId, senderId, sequence, version } of rows)
		await tx
			.update(members)
			.set({
				readSequence: sequence,
				deliveredSequence: sequence,
				version,
			})
			.where(isSeat(conversationId, [senderId]));
	const [last] = rows.slice(-1);
	if (last)
		await tx
			.update(groups)
			.set({ version: last.version })
			.where(eq(groups.conversationId, last.conversationId));
}

/** Whether so many more fit, as a Result: `group_full` with the limit when not. */
export function checkRoom(head: Head, more: number): Result<null> {
	return head.memberCount + more > GROUP_MEMBERS_MAX
		? refuse("group_full", { limit: GROUP_MEMBERS_MAX })
		: { ok: true, value: null };
}

/**
 * Gives people a seat. All that was said before counts as read: nobody joins to ten thousand unread messages. What was
 * known of them as former or asked goes. Assumes the group's lock and that none of them is in it.
 */
export async function seat(
	tx: Executor,
	head: Head,
	personIds: string[],
	more: { role?: "admin"; isMarkedUnread?: boolean } = {},
): Promise<void> {
	if (personIds.length === 0) return;
	const { lastSequence } = head;
	await tx.insert(members).values(
		personIds.map((personId) => ({
			conversationId: head.id,
			personId,
			joinedAt: new Date(),
			readSequence: lastSequence,
			deliveredSequence: lastSequence,
			version: head.version + 1,
			...more,
		})),
	);
	for (const table of [formerMembers, groupRequests])
		await tx
			.delete(table)
			.where(
				and(
					eq(table.conversationId, head.id),
					inArray(table.personId, personIds),
				),
			);
}

/** Takes somebody's seat, and remembers their name under what they wrote. Assumes the group's lock. */
export async function unseat(
	tx: Executor,
	id: string,
	personId: string,
	isBanned: boolean,
): Promise<void> {
	await tx.delete(members).where(isSeat(id, [personId]));
	await tx
		.insert(formerMembers)
		.values({ conversationId: id, personId, isBanned, leftAt: new Date() })
		.onDuplicateKeyUpdate({
			set: { isBanned: sql`values(${sql.identifier("is_banned")})` },
		});
}

export async function setRole(
	tx: Executor,
	id: string,
	personId: string,
	role: "admin" | "member",
): Promise<void> {
	await tx
		.update(members)
		.set({ role })
		.where(isSeat(id, [personId]));
}

export const isSeat = (conversationId: string, personIds: string[]) =>
	and(
		eq(members.conversationId, conversationId),
		inArray(members.personId, personIds),
	);
