import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { database, type Executor } from "@/db/client";
import { blocks, friendships } from "@/db/schema/contacts";
import { conversations, members } from "@/db/schema/conversations";
import type { Query } from "@/db/writer";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const mine = alias(blocks, "mine");
const theirs = alias(blocks, "theirs");
const otherId = sql`if(${conversations.lowId} = ${members.personId}, ${conversations.highId}, ${conversations.lowId})`;

/** SQL: asked of conversations in which nothing was said yet; in all others it decides nothing, and is not looked up. */
const onlyFriendsBegin = (lastSequence: SQL, other: SQL) =>
	sql`if(${lastSequence} = 0, exists (select 1 from people p where p.id = ${other} and p.messages_from = 'friends'), 0)`;

/**
 * The gate: the only way to obtain conversations for people. Answers the memberships that `where` selects, each with
 * all that the rules ask about. `where` must name the members it means (person and conversation, or a list of both).
 */
export async function readAccess(
	executor: Executor,
	where: SQL | undefined,
): Promise<ConversationAccess[]> {
	const rows = await executor
		.select({
			id: conversations.id,
			kind: conversations.kind,
			role: members.role,
			onlyAdminsWrite: conversations.onlyAdminsWrite,
			memberCount: conversations.memberCount,
			personId: members.personId,
			otherId: sql<string | null>`${otherId}`,
			generation: conversations.generation,
			lastSequence: conversations.lastSequence,
			version: conversations.version,
			request: conversations.request,
			requestedBy: conversations.requestedBy,
			lastMessageAt: conversations.lastMessageAt,
			lifetimeSeconds: conversations.lifetimeSeconds,
			hasGame: conversations.hasGame,
			createdAt: conversations.createdAt,
			readSequence: members.readSequence,
			deliveredSequence: members.deliveredSequence,
			marksVersion: members.marksVersion,
			areFriends: sql<number>`${friendships.lowId} is not null`,
			hasBlocked: sql<number>`${mine.blockerId} is not null`,
			isBlockedBy: sql<number>`${theirs.blockerId} is not null`,
			onlyFriendsBegin: sql<number>`${onlyFriendsBegin(sql`${conversations.lastSequence}`, sql`${otherId}`)}`,
			isOtherGone: sql<number>`exists (select 1 from people p where p.id = ${otherId} and p.role = 'gone')`,
		})
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.leftJoin(
			friendships,
			and(
				eq(friendships.lowId, conversations.lowId),
				eq(friendships.highId, conversations.highId),
				eq(friendships.state, "friends"),
			),
		)
		.leftJoin(
			mine,
			and(eq(mine.blockerId, members.personId), eq(mine.blockedId, otherId)),
		)
		.leftJoin(
			theirs,
			and(
				eq(theirs.blockerId, otherId),
				eq(theirs.blockedId, members.personId),
			),
		)
		.where(where);
	return rows.map(toAccess);
}

type Found = Omit<
	ConversationAccess,
	| "hasMessages"
	| "areFriends"
	| "hasBlocked"
	| "isBlockedBy"
	| "onlyFriendsBegin"
	| "isOtherGone"
> & {
	areFriends: number;
	hasBlocked: number;
	isBlockedBy: number;
	onlyFriendsBegin: number;
	isOtherGone: number;
};

const toAccess = (row: Found): ConversationAccess => ({
	...row,
	hasMessages: row.lastSequence > 0,
	areFriends: Boolean(row.areFriends),
	hasBlocked: Boolean(row.hasBlocked),
	isBlockedBy: Boolean(row.isBlockedBy),
	onlyFriendsBegin: Boolean(row.onlyFriendsBegin),
	isOtherGone: Boolean(row.isOtherGone),
});

/** One person's hold on one conversation, or nothing: not there and not a member look the same. */
export async function accessConversation(
	viewer: Viewer,
	conversationId: string,
	executor: Executor = database(),
): Promise<Result<ConversationAccess>> {
	const [access] = await readAccess(
		executor,
		membership(conversationId, viewer.personId),
	);
	return access ? { ok: true, value: access } : refuse("not_found");
}

/**
 * The same inside a transaction that will change the conversation: takes its row's lock first, so that what the rules
 * decide on still holds when it is written. Refuses like `accessConversation`.
 */
export async function lockConversation(
	tx: Executor,
	viewer: Viewer,
	conversationId: string,
): Promise<Result<ConversationAccess>> {
	await tx
		.select({ id: conversations.id })
		.from(conversations)
		.where(eq(conversations.id, conversationId))
		.for("update");
	return accessConversation(viewer, conversationId, tx);
}

type Hold = { conversationId: string; personId: string };
type HoldRow = Omit<
	ConversationAccess,
	| "onlyAdminsWrite"
	| "hasGame"
	| "hasMessages"
	| "areFriends"
	| "hasBlocked"
	| "isBlockedBy"
	| "onlyFriendsBegin"
	| "isOtherGone"
> & {
	onlyAdminsWrite: number;
	hasGame: number;
	areFriends: number;
	hasBlocked: number;
	isBlockedBy: number;
	onlyFriendsBegin: number;
	isOtherGone: number;
};

const HOLD = "select cast(? as uuid) id, cast(? as uuid) person_id";
/** For one alone everything is found by constant keys, which spares the optimiser a join: a third of the time. */
const ONE_HOLD_PERSON = "cast(? as uuid)";

const selectHold = (person: string) =>
	`select c.id, c.kind, ${person} personId, if(c.low_id = ${person}, c.high_id, c.low_id) otherId,
		c.generation, c.last_sequence lastSequence, c.version, c.request, c.requested_by requestedBy,
		c.last_message_at lastMessageAt, c.lifetime_seconds lifetimeSeconds, c.has_game hasGame, c.created_at createdAt, c.only_admins_write onlyAdminsWrite, c.member_count memberCount,
		m.role, m.read_sequence readSequence, m.delivered_sequence deliveredSequence, 0 marksVersion,
		exists (select 1 from friendships f where f.low_id = c.low_id and f.high_id = c.high_id and f.state = 'friends') areFriends,
		exists (select 1 from blocks b where b.blocker_id = ${person} and b.blocked_id = if(c.low_id = ${person}, c.high_id, c.low_id)) hasBlocked,
		exists (select 1 from blocks b where b.blocked_id = ${person} and b.blocker_id = if(c.low_id = ${person}, c.high_id, c.low_id)) isBlockedBy,
		if(c.last_sequence = 0, exists (select 1 from people p where p.id = if(c.low_id = ${person}, c.high_id, c.low_id) and p.messages_from = 'friends'), 0) onlyFriendsBegin,
		exists (select 1 from people p where p.id = if(c.low_id = ${person}, c.high_id, c.low_id) and p.role = 'gone') isOtherGone`;

/**
 * The gate for many at once: locks these conversations' rows and then their members', in one order, and answers the
 * memberships that there are. One plain statement on the hottest path of all. The memberships are joined, not asked for
 * in a subquery: the lock does not reach into those, and they read the snapshot of the statement's first moment, so one
 * that ended while it waited would still be seen.
 */
export async function lockAccesses(
	query: Query,
	holds: Hold[],
): Promise<ConversationAccess[]> {
	const asked = new Map(
		holds.map((hold) => [`${hold.conversationId} ${hold.personId}`, hold]),
	);
	const pairs = [...asked.keys()].sort().map((key) => key.split(" "));
	const rows = await (pairs.length === 1
		? lockOne(query, pairs[0] ?? [])
		: lockMany(query, pairs));
	return rows.map((row) => ({
		...row,
		onlyAdminsWrite: row.onlyAdminsWrite === 1,
		hasGame: row.hasGame === 1,
		hasMessages: row.lastSequence > 0,
		areFriends: row.areFriends === 1,
		hasBlocked: row.hasBlocked === 1,
		isBlockedBy: row.isBlockedBy === 1,
		onlyFriendsBegin: row.onlyFriendsBegin === 1,
		isOtherGone: row.isOtherGone === 1,
	}));
}

function lockOne(query: Query, [id, personId]: string[]): Promise<HoldRow[]> {
	const text = `${selectHold(ONE_HOLD_PERSON)} from conversations c
		join members m on m.conversation_id = c.id and m.person_id = ${ONE_HOLD_PERSON} where c.id = ? for update`;
	const personCount = text.split("?").length - 2;
	return query(text, [...Array(personCount).fill(personId), id]);
}

function lockMany(query: Query, pairs: string[][]): Promise<HoldRow[]> {
	return query(
		`${selectHold("h.person_id")} from (${pairs.map(() => HOLD).join(" union all ")}) h
		straight_join conversations c on c.id = h.id
		straight_join members m on m.conversation_id = h.id and m.person_id = h.person_id for update`,
		pairs.flat(),
	);
}

function membership(conversationId: string, personId: string): SQL | undefined {
	return and(
		eq(members.conversationId, conversationId),
		eq(members.personId, personId),
	);
}
