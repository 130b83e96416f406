import { sqlErrorCode } from "@/db/tx";
import { type Query, type Statement, type Written, write } from "@/db/writer";
import { lockAccesses } from "@/lib/conversations/access.server";
import type { Body } from "@/lib/messages/body";
import {
	findFiles,
	findGames,
	findNamed,
	findRepeats,
} from "@/lib/messages/known.server";
import { mentionRows } from "@/lib/messages/mentions";
import {
	type Head,
	type Known,
	type Plan,
	type PlannedWrite,
	planSends,
	type Send,
	type Sent,
} from "@/lib/messages/plan";
import type { Result } from "@/lib/problem";

/**
 * Writes these sends, of any senders and conversations, in one transaction, and answers each in its place. Each
 * conversation's row is locked once, in one order, so two batches never wait for each other in a circle; the locks are
 * held until the commit, so sequences and versions have no gaps.
 *
 * Plain statements, not the query builder, and two round trips whatever the number of sends, on the path that every
 * message takes.
 */
export async function writeSends(sends: Send[]): Promise<Result<Sent>[]> {
	try {
		return await write((query) => writeBatch(query, sends, false));
	} catch (error) {
		// A client id that is there already: the whole batch again, now looking for repeats first.
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		return write((query) => writeBatch(query, sends, true));
	}
}

async function writeBatch(
	query: Query,
	sends: Send[],
	mayRepeat: boolean,
): Promise<Written<Result<Sent>[]>> {
	const accesses = await lockAccesses(
		query,
		sends.map(({ conversationId, senderId }) => ({
			conversationId,
			personId: senderId,
		})),
	);
	const known: Known = {
		accesses,
		repeats: mayRepeat ? await findRepeats(query, sends) : [],
		files: await findFiles(query, sends),
		named: await findNamed(query, sends),
		games: await findGames(query, accesses),
		now: new Date(),
	};
	const plan = await replanRefused(query, sends, known, mayRepeat);
	return { value: plan.results, statements: statementsOf(plan) };
}

/** A refusal may be a repeat: the second copy of a first message to a stranger, say. Repeats are rare, refusals too. */
async function replanRefused(
	query: Query,
	sends: Send[],
	known: Known,
	mayRepeat: boolean,
): Promise<Plan> {
	const plan = planSends(sends, known);
	if (mayRepeat || plan.results.every((result) => result.ok)) return plan;
	return planSends(sends, {
		...known,
		repeats: await findRepeats(query, sends),
	});
}

function statementsOf(plan: Plan): Statement[] {
	if (plan.writes.length === 0) return [];
	return [
		insertMessages(plan.writes),
		...holdFiles(plan.writes),
		...callNamed(plan.writes),
		...timed(
			plan.writes,
			"poll_closings (conversation_id, sequence, closes_at)",
			(body) => (body.kind === "poll" ? body.closesAt : null),
		),
		...timed(
			plan.writes,
			"expiries (conversation_id, sequence, expires_at)",
			(body) => ("expiresAt" in body ? body.expiresAt : null),
		),
		...plan.games.map(
			({ conversationId, game }): Statement => ({
				text: "update games set state = ? where conversation_id = ?",
				values: [JSON.stringify(game), conversationId],
			}),
		),
		moveHeads(plan),
		...plan.heads.filter((head) => head.isAccepted).map(showMarkers),
	];
}

function insertMessages(writes: PlannedWrite[]): Statement {
	return {
		text: `insert into messages (conversation_id, sequence, id, sender_id, client_id, version, body, is_withheld, is_event, created_at)
		values ?`,
		values: [
			writes.map(({ row }) => [
				row.conversationId,
				row.sequence,
				row.id,
				row.senderId,
				row.clientId,
				row.version,
				JSON.stringify(row.body),
				row.isWithheld,
				(row.body as Body).kind === "event",
				row.createdAt,
			]),
		],
	};
}

function holdFiles(writes: PlannedWrite[]): Statement[] {
	const held = writes.flatMap(({ row, attachmentIds }) =>
		attachmentIds.map((id, position) => [
			id,
			row.conversationId,
			row.id,
			position,
		]),
	);
	if (held.length === 0) return [];
	return [
		{
			text: "insert into message_attachments (attachment_id, conversation_id, message_id, position) values ?",
			values: [held],
		},
	];
}

/** One row for each who is named, and one for everybody at once: a send costs no more in a larger group. */
function callNamed(writes: PlannedWrite[]): Statement[] {
	const rows = writes.flatMap(({ row }) => mentionRows(row));
	if (rows.length === 0) return [];
	return [
		{
			text: "insert into mentions (conversation_id, sequence, person_id) values ?",
			values: [
				rows.map((one) => [one.conversationId, one.sequence, one.personId]),
			],
		},
	];
}

/** What has a moment of its own: polls that close, and messages that go. Of all others nothing is written. */
function timed(
	writes: PlannedWrite[],
	into:
		| "poll_closings (conversation_id, sequence, closes_at)"
		| "expiries (conversation_id, sequence, expires_at)",
	momentOf: (body: Body) => string | null | undefined,
): Statement[] {
	const rows = writes.flatMap(({ row }) => {
		const moment = momentOf(row.body as Body);
		return moment ? [[row.conversationId, row.sequence, new Date(moment)]] : [];
	});
	if (rows.length === 0) return [];
	return [{ text: `insert into ${into} values ?`, values: [rows] }];
}

/**
 * Moves the conversations' counters and their senders' own markers, all in one statement: a row for each conversation
 * and sender, joined to both tables by their primary keys.
 */
function moveHeads({ heads, writes }: Plan): Statement {
	const byId = new Map(heads.map((head) => [head.id, head]));
	const last = new Map<string, PlannedWrite>();
	for (const write of writes) {
		const key = `${write.row.conversationId} ${write.row.senderId}`;
		const read = last.get(key)?.ownSequence ?? 0;
		const ownSequence = Math.max(read, write.ownSequence);
		last.set(key, { ...write, ownSequence });
	}
	const moves = [...last.values()].map((write) =>
		moveOf(byId.get(write.row.conversationId) as Head, write),
	);
	const [only] = moves;
	if (only && moves.length === 1) return moveOne(only);
	return {
		text: `update (${moves.map(() => MOVE).join(" union all ")}) moved
		straight_join conversations c on c.id = moved.id
		straight_join members m on m.conversation_id = moved.id and m.person_id = moved.sender_id
		set c.last_sequence = moved.last_sequence, c.version = moved.version, c.request = moved.request,
			c.requested_by = moved.requested_by, c.last_message_at = moved.last_message_at,
			m.read_sequence = moved.own_sequence,
			m.delivered_sequence = greatest(m.delivered_sequence, moved.own_sequence), m.version = moved.own_version`,
		values: moves.flat(),
	};
}

/** The same for one alone, by constant keys: half the time. */
function moveOne(move: unknown[]): Statement {
	const [id, senderId, ...rest] = move;
	const ownSequence = rest.at(-2);
	return {
		text: `update conversations c, members m
		set c.last_sequence = ?, c.version = ?, c.request = ?, c.requested_by = ?, c.last_message_at = ?,
			m.read_sequence = ?, m.version = ?, m.delivered_sequence = greatest(m.delivered_sequence, ?)
		where c.id = ? and m.conversation_id = ? and m.person_id = ?`,
		values: [...rest, ownSequence, id, id, senderId],
	};
}

/** The markers of a conversation whose request was accepted were withheld until now: a new version brings them. */
function showMarkers({ id, version }: Head): Statement {
	return {
		text: "update members set version = ? where conversation_id = ?",
		values: [version, id],
	};
}

const MOVE = `select cast(? as uuid) id, cast(? as uuid) sender_id, ? last_sequence, ? version, ? request,
	cast(? as uuid) requested_by, cast(? as datetime(3)) last_message_at, ? own_sequence, ? own_version`;

function moveOf(head: Head, { row, ownSequence }: PlannedWrite): unknown[] {
	return [
		head.id,
		row.senderId,
		head.lastSequence,
		head.version,
		head.request,
		head.requestedBy,
		head.lastMessageAt,
		ownSequence,
		row.version,
	];
}
