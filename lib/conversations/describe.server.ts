import { and, count, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { people, presence } from "@/db/schema/people";
import { markerColumns, markerView } from "@/lib/conversations/markers.server";
import { readOwn } from "@/lib/conversations/own.server";
import {
	type ConversationAccess,
	decideSend,
	isOpenBetween,
	requestSide,
	sharesReceipts,
} from "@/lib/conversations/rules";
import type { ConversationView } from "@/lib/conversations/view";
import { bodyFor, derive, EVERYBODY_ID } from "@/lib/messages/body";
import type { MarkerView } from "@/lib/messages/view";
import {
	presenceColumns,
	presenceOn,
} from "@/lib/people/presence-columns.server";
import { sharedPresence } from "@/lib/people/presence-view";
import { shownName } from "@/lib/people/shown-name.server";
import type { PersonCardView, PresenceView } from "@/lib/people/view";
import { conversationChannel, typingChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";

/** The views of conversations that the gate gave, in its order. Five queries, however many there are. */
export async function describe(
	viewer: Viewer,
	accesses: ConversationAccess[],
): Promise<ConversationView[]> {
	if (accesses.length === 0) return [];
	const ids = accesses.map((access) => access.id);
	const [lines, unread, hands, others, own] = await Promise.all([
		readLastLines(viewer, ids),
		countUnread(viewer.personId, ids),
		readHands(viewer, accesses),
		readOthers(
			viewer,
			accesses.flatMap((access) => access.otherId ?? []),
		),
		readOwn(viewer.personId, ids),
	]);
	return accesses.flatMap((access) => {
		const mine = own.get(access.id);
		if (!mine) return [];
		const line = lines.get(access.id);
		const there = hands.get(access.id) ?? [];
		const group = mine.group && {
			...mine.group,
			memberCount: access.memberCount,
			onlyAdminsWrite: access.onlyAdminsWrite,
			role: access.role,
			names: { ...line?.names, ...namesOf(there) },
			addedBy: null,
		};
		return {
			...viewOf(viewer, access, others.get(access.otherId ?? "")),
			...(mine.sharesTyping ? {} : { typingChannel: "" }),
			group,
			place: mine.place,
			lastLine: line?.lastLine ?? null,
			marksVersion: access.marksVersion,
			...(unread.get(access.id) ?? { unread: 0, mentions: 0 }),
			markers: there.map(({ marker }) => marker),
			...(mine.scheduled.waiting + mine.scheduled.failed > 0 && {
				scheduled: mine.scheduled,
			}),
			settings: mine.settings,
		};
	});
}

type Other = { card: PersonCardView; presence: PresenceView | null };

function viewOf(
	viewer: Viewer,
	access: ConversationAccess,
	other: Other | undefined,
) {
	const isOpen = isOpenBetween(access, viewer.personId);
	const mayKnow =
		access.areFriends && isOpen && !access.isBlockedBy && !access.isOtherGone;
	return {
		id: access.id,
		kind: access.kind,
		channel: conversationChannel(access.id, access.generation),
		typingChannel: typingChannel(access.id, access.generation),
		other: other?.card ?? null,
		presence: mayKnow ? (other?.presence ?? null) : null,
		lastSequence: access.lastSequence,
		version: access.version,
		lastActivityAt: (access.lastMessageAt ?? access.createdAt).toISOString(),
		request: requestSide(access, viewer.personId),
		lifetimeSeconds: access.lifetimeSeconds,
		maySend: decideSend(access, viewer.personId).may,
		hasGame: access.hasGame && isOpen && viewer.role !== "guest",
	};
}

type Line = {
	lastLine: ConversationView["lastLine"];
	names: Record<string, string>;
};

/** The newest message of each that this person may see and nobody has deleted. */
async function readLastLines(
	{ personId, language }: Viewer,
	ids: string[],
): Promise<Map<string, Line>> {
	const rows = await database()
		.select({
			conversationId: messages.conversationId,
			senderId: messages.senderId,
			sequence: messages.sequence,
			body: messages.body,
			withheldEdit: messages.withheldEdit,
			senderName: shownName(language),
		})
		.from(conversations)
		.innerJoin(messages, eq(messages.conversationId, conversations.id))
		.innerJoin(people, eq(people.id, messages.senderId))
		.where(
			and(
				inArray(conversations.id, ids),
				sql`${messages.sequence} = (select m.sequence from messages m
					where m.conversation_id = ${conversations.id} and (m.is_withheld = 0 or m.sender_id = ${personId})
						and m.deleted_at is null and not exists (select 1 from message_marks k where k.person_id = ${personId}
							and k.conversation_id = m.conversation_id and k.sequence = m.sequence and k.is_hidden = 1)
					order by m.sequence desc limit 1)`,
			),
		);
	return new Map(
		rows.map(({ conversationId, senderId, senderName, sequence, ...row }) => {
			const derived = derive(bodyFor(personId, { senderId, ...row }));
			return [
				conversationId,
				{
					lastLine: derived && { ...derived, senderId, sequence },
					names: { [senderId]: senderName },
				},
			];
		}),
	);
}

async function countUnread(
	personId: string,
	ids: string[],
): Promise<Map<string, { unread: number; mentions: number }>> {
	const rows = await database()
		.select({
			id: members.conversationId,
			unread: count(),
			// Of those who are blocked none calls.
			mentions: sql<number>`(select count(distinct n.sequence) from mentions n
				join messages x on x.conversation_id = n.conversation_id and x.sequence = n.sequence
				where n.conversation_id = ${members.conversationId} and n.person_id in (${personId}, ${EVERYBODY_ID})
					and n.sequence > ${members.readSequence} and x.sender_id <> ${personId} and x.deleted_at is null
					and not exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = x.sender_id))`.mapWith(
				Number,
			),
		})
		.from(members)
		.innerJoin(
			messages,
			and(
				eq(messages.conversationId, members.conversationId),
				gt(messages.sequence, members.readSequence),
			),
		)
		.where(
			and(
				eq(members.personId, personId),
				inArray(members.conversationId, ids),
				ne(messages.senderId, personId),
				eq(messages.isWithheld, false),
				eq(messages.isEvent, false),
				isNull(messages.deletedAt),
			),
		)
		.groupBy(members.conversationId);
	return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

type Hand = { name: string; marker: MarkerView };

/** Whose markers and names the viewer gets: everybody's where receipts are shared, elsewhere only their own. */
async function readHands(
	{ personId, language }: Viewer,
	accesses: ConversationAccess[],
): Promise<Map<string, Hand[]>> {
	const shared = accesses.filter((access) => sharesReceipts(access, personId));
	const isOwn = and(
		eq(members.personId, personId),
		inArray(
			members.conversationId,
			accesses.map(({ id }) => id),
		),
	);
	const isShared =
		shared.length > 0
			? inArray(
					members.conversationId,
					shared.map(({ id }) => id),
				)
			: undefined;
	const rows = await database()
		.select({
			conversationId: members.conversationId,
			...markerColumns(personId),
			name: sql<string>`coalesce(${members.alias}, ${shownName(language)})`,
		})
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(or(isOwn, isShared));
	const hands = new Map<string, Hand[]>();
	for (const { conversationId, name, ...row } of rows) {
		const marker = markerView(row);
		const there = hands.get(conversationId);
		if (there) there.push({ name, marker });
		else hands.set(conversationId, [{ name, marker }]);
	}
	return hands;
}

function namesOf(hands: Hand[]): Record<string, string> {
	return Object.fromEntries(
		hands.map(({ name, marker }) => [marker.personId, name]),
	);
}

async function readOthers(
	{ personId, language }: Viewer,
	ids: string[],
): Promise<Map<string, Other>> {
	if (ids.length === 0) return new Map();
	const rows = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: shownName(language),
			photoId: people.photoId,
			...presenceColumns(personId),
		})
		.from(people)
		.leftJoin(presence, presenceOn(personId))
		.where(inArray(people.id, ids));
	return new Map(
		rows.map(({ id, handle, displayName, photoId, ...row }) => [
			id,
			{
				card: { id, handle, displayName, photoId },
				presence: sharedPresence(row),
			},
		]),
	);
}
