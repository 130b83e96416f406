import { and, eq, inArray, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { sqlErrorCode, transaction } from "@/db/tx";
import { announceChange } from "@/lib/contacts/announce.server";
import { blockWithin } from "@/lib/contacts/blocks.server";
import {
	accessConversation,
	lockConversation,
} from "@/lib/conversations/access.server";
import { conversationChanged } from "@/lib/conversations/events";
import type { AnswerInput, OpenInput } from "@/lib/conversations/input";
import { readConversation } from "@/lib/conversations/queries.server";
import {
	type ConversationAccess,
	decideAnswer,
	requestSide,
} from "@/lib/conversations/rules";
import type { ConversationView } from "@/lib/conversations/view";
import { newId, sortedPair } from "@/lib/ids";
import { isNoGuest } from "@/lib/people/access.server";
import { ok, type ProblemCode, type Result, refuse } from "@/lib/problem";
import { personChannel } from "@/lib/realtime/channels";
import { type Announcement, announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/** Soketi and Pusher take at most this many channels for one event. */
const CHANNELS_PER_EVENT_MAX = 100;

/**
 * The one direct conversation of the viewer and another person, made on first use; nobody hears of it before a
 * message. Refuses oneself and people who do not exist as not found, and strangers of who lets only friends begin. Somebody who blocks the viewer opens like anybody
 * else, or the block would show: what is said there is withheld.
 */
export async function openDirect(
	viewer: Viewer,
	{ personId }: OpenInput,
): Promise<Result<ConversationView>> {
	if (personId === viewer.personId) return refuse("not_found");
	const pair = sortedPair(viewer.personId, personId);
	const found = await findDirect(pair);
	if (found) return readConversation(viewer, found);
	const problem = await beginProblem(viewer, personId);
	if (problem) return refuse(problem);
	try {
		const id = await transaction((tx) => insertDirect(tx, viewer, pair));
		return readConversation(viewer, id);
	} catch (error) {
		// The other opened it in the same moment: theirs is ours.
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		const theirs = await findDirect(pair);
		return theirs ? readConversation(viewer, theirs) : refuse("not_found");
	}
}

/**
 * Accepts, declines or blocks a message request. Declining and blocking are not told to who asked: for them it goes on
 * waiting. Refuses who has nothing to answer.
 */
export async function answerRequest(
	viewer: Viewer,
	conversationId: string,
	{ answer }: AnswerInput,
): Promise<Result<ConversationView>> {
	if (answer === "block") return blockRequest(viewer, conversationId);
	const answered = await transaction(async (tx) => {
		const access = await lockConversation(tx, viewer, conversationId);
		return access.ok ? writeAnswer(tx, access.value, answer) : access;
	});
	if (!answered.ok) return answered;
	const { personId, otherId } = answered.value;
	await announceFrom(() =>
		conversationNews(
			conversationId,
			answer === "accept" && otherId ? [personId, otherId] : [personId],
		),
	);
	return readConversation(viewer, conversationId);
}

/** A block as contacts write it, and the request is gone from the list with it, in one transaction. */
async function blockRequest(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<ConversationView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const { otherId } = access.value;
	if (!otherId || requestSide(access.value, viewer.personId) !== "received")
		return refuse("conflict");
	const blocked = await transaction(async (tx) => {
		const change = await blockWithin(tx, viewer, otherId);
		if (change.ok)
			await tx
				.update(conversations)
				.set({ request: "declined" })
				.where(eq(conversations.id, conversationId));
		return change;
	});
	if (!blocked.ok) return blocked;
	if (blocked.value)
		await announceChange(viewer.personId, otherId, blocked.value);
	return readConversation(viewer, conversationId);
}

/** Announcements that a conversation is to be fetched again, on the own channels of these members, or of all. */
export async function conversationNews(
	conversationId: string,
	personIds?: string[],
): Promise<Announcement[]> {
	const rows = await database()
		.select({ id: people.id, generation: people.channelGeneration })
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(
			and(
				eq(members.conversationId, conversationId),
				personIds && inArray(members.personId, personIds),
			),
		);
	const channels = rows.map((row) => personChannel(row.id, row.generation));
	const news: Announcement[] = [];
	for (let at = 0; at < channels.length; at += CHANNELS_PER_EVENT_MAX)
		news.push({
			channels: channels.slice(at, at + CHANNELS_PER_EVENT_MAX),
			event: conversationChanged.name,
			data: { conversationId },
		});
	return news;
}

async function findDirect(pair: {
	lowId: string;
	highId: string;
}): Promise<string | undefined> {
	const [row] = await database()
		.select({ id: conversations.id })
		.from(conversations)
		.where(
			and(
				eq(conversations.lowId, pair.lowId),
				eq(conversations.highId, pair.highId),
			),
		);
	return row?.id;
}

/** Why the viewer may not begin a conversation with this person; null when they may. */
async function beginProblem(
	viewer: Viewer,
	personId: string,
): Promise<ProblemCode | null> {
	const { lowId, highId } = sortedPair(viewer.personId, personId);
	const [row] = await database()
		.select({
			messagesFrom: people.messagesFrom,
			areFriends: sql`exists (select 1 from friendships f
				where f.low_id = ${lowId} and f.high_id = ${highId} and f.state = 'friends')`.mapWith(
				Boolean,
			),
		})
		.from(people)
		.where(and(eq(people.id, personId), isNoGuest));
	if (!row) return "not_found";
	if (row.messagesFrom === "friends" && !row.areFriends) return "friends_first";
	return null;
}

async function insertDirect(
	tx: Executor,
	viewer: Viewer,
	pair: { lowId: string; highId: string },
): Promise<string> {
	const id = newId();
	const now = new Date();
	await tx.insert(conversations).values({
		id,
		kind: "direct",
		...pair,
		requestedBy: viewer.personId,
		createdAt: now,
	});
	await tx.insert(members).values(
		[pair.lowId, pair.highId].map((personId) => ({
			conversationId: id,
			personId,
			joinedAt: now,
		})),
	);
	return id;
}

async function writeAnswer(
	tx: Executor,
	access: ConversationAccess,
	answer: "accept" | "decline",
): Promise<Result<ConversationAccess>> {
	const decision = decideAnswer(access, access.personId, answer);
	if (!decision.may) return refuse(decision.code);
	if (decision.request === access.request) return ok(access);
	const version = access.version + 1;
	await tx
		.update(conversations)
		.set({
			request: decision.request,
			...(answer === "accept" ? { version } : {}),
		})
		.where(eq(conversations.id, access.id));
	// The markers were withheld while the request waited: a new version lets everybody catch up with them.
	if (answer === "accept")
		await tx
			.update(members)
			.set({ version })
			.where(eq(members.conversationId, access.id));
	return ok(access);
}
