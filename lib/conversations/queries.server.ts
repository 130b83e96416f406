import {
	and,
	count,
	desc,
	eq,
	gt,
	inArray,
	isNull,
	lt,
	ne,
	or,
	type SQL,
	sql,
} from "drizzle-orm";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { people, presence } from "@/db/schema/people";
import {
	accessConversation,
	readAccess,
} from "@/lib/conversations/access.server";
import type { ConversationListInput } from "@/lib/conversations/input";
import {
	type ConversationAccess,
	decideSend,
	isOpenBetween,
	requestSide,
} from "@/lib/conversations/rules";
import type {
	ConversationPageView,
	ConversationView,
} from "@/lib/conversations/view";
import { bodyFor, derive } from "@/lib/messages/body";
import type { MarkerView } from "@/lib/messages/view";
import { presenceView } from "@/lib/people/presence-view";
import type { PersonCardView, PresenceView } from "@/lib/people/view";
import { ok, type Result } from "@/lib/problem";
import { conversationChannel, typingChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";

const activityAt = sql`coalesce(${conversations.lastMessageAt}, ${conversations.createdAt})`;

/**
 * The viewer's conversations, newest activity first. Left out: empty ones that the other opened, requests the viewer
 * declined, and those with somebody the viewer blocks. Five queries, however many conversations there are.
 */
export async function listConversations(
	viewer: Viewer,
	input: ConversationListInput,
): Promise<Result<ConversationPageView>> {
	const ids = await listedIds(viewer, input);
	const page = ids.slice(0, input.limit);
	const views = await readViews(viewer, page);
	const last = views.at(-1);
	const next =
		ids.length > page.length && last
			? `${Date.parse(last.lastActivityAt)}_${last.id}`
			: null;
	return ok({ conversations: views, next });
}

/** One conversation of the viewer, listed or not; missing and forbidden look the same. */
export async function readConversation(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<ConversationView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const [view] = await describe(viewer, [access.value]);
	return view ? ok(view) : { ok: false, problem: { code: "not_found" } };
}

async function listedIds(
	viewer: Viewer,
	{ cursor, limit }: ConversationListInput,
): Promise<string[]> {
	const after = cursor && new Date(cursor.lastActivityAtMs);
	const rows = await database()
		.select({ id: conversations.id })
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.where(
			and(
				eq(members.personId, viewer.personId),
				isListed(viewer.personId),
				after &&
					or(
						lt(activityAt, after),
						and(eq(activityAt, after), lt(conversations.id, cursor.id)),
					),
			),
		)
		.orderBy(desc(activityAt), desc(conversations.id))
		.limit(limit + 1);
	return rows.map((row) => row.id);
}

/** The rule of what is listed, for one person's memberships. */
function isListed(personId: string): SQL {
	const mayBeRequest = sql`(${conversations.request} = 'none' or ${conversations.requestedBy} = ${personId}
		or exists (select 1 from friendships f where f.low_id = ${conversations.lowId} and f.high_id = ${conversations.highId} and f.state = 'friends'))`;
	const isShownRequest = sql`(${conversations.request} = 'pending' and exists (
		select 1 from messages r where r.conversation_id = ${conversations.id} and r.is_withheld = 0 and r.deleted_at is null))`;
	return sql`(${conversations.kind} <> 'direct' or (
		(${conversations.lastSequence} > 0 or ${conversations.requestedBy} = ${personId})
		and (${mayBeRequest} or ${isShownRequest})
		and not exists (select 1 from blocks b where b.blocker_id = ${personId}
			and b.blocked_id in (${conversations.lowId}, ${conversations.highId}))))`;
}

async function readViews(
	viewer: Viewer,
	ids: string[],
): Promise<ConversationView[]> {
	if (ids.length === 0) return [];
	const accesses = await readAccess(
		database(),
		and(
			eq(members.personId, viewer.personId),
			inArray(members.conversationId, ids),
		),
	);
	const order = new Map(ids.map((id, index) => [id, index]));
	accesses.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
	return describe(viewer, accesses);
}

async function describe(
	viewer: Viewer,
	accesses: ConversationAccess[],
): Promise<ConversationView[]> {
	const ids = accesses.map((access) => access.id);
	const otherIds = accesses.flatMap((access) => access.otherId ?? []);
	const [lines, unread, markers, others] = await Promise.all([
		readLastLines(viewer.personId, ids),
		countUnread(viewer.personId, ids),
		readMarkers(ids),
		readOthers(otherIds),
	]);
	return accesses.map((access) => {
		const other = others.get(access.otherId ?? "");
		const isOpen = isOpenBetween(access, viewer.personId);
		return {
			id: access.id,
			kind: access.kind,
			channel: conversationChannel(access.id, access.generation),
			typingChannel: typingChannel(access.id, access.generation),
			other: other?.card ?? null,
			presence:
				access.areFriends && isOpen && !access.isBlockedBy
					? (other?.presence ?? null)
					: null,
			lastSequence: access.lastSequence,
			version: access.version,
			lastActivityAt: (access.lastMessageAt ?? access.createdAt).toISOString(),
			lastLine: lines.get(access.id) ?? null,
			marksVersion: access.marksVersion,
			unread: unread.get(access.id) ?? 0,
			markers: (markers.get(access.id) ?? []).filter(
				(marker) => isOpen || marker.personId === viewer.personId,
			),
			request: requestSide(access, viewer.personId),
			maySend: decideSend(access, viewer.personId).may,
		};
	});
}

/** The newest message of each that this person may see and nobody has deleted. */
async function readLastLines(
	personId: string,
	ids: string[],
): Promise<Map<string, ConversationView["lastLine"]>> {
	const rows = await database()
		.select({
			conversationId: messages.conversationId,
			senderId: messages.senderId,
			sequence: messages.sequence,
			body: messages.body,
			withheldEdit: messages.withheldEdit,
		})
		.from(conversations)
		.innerJoin(messages, eq(messages.conversationId, conversations.id))
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
		rows.map(({ conversationId, senderId, sequence, ...row }) => {
			const derived = derive(bodyFor(personId, { senderId, ...row }));
			return [conversationId, derived && { ...derived, senderId, sequence }];
		}),
	);
}

async function countUnread(
	personId: string,
	ids: string[],
): Promise<Map<string, number>> {
	const rows = await database()
		.select({ id: members.conversationId, unread: count() })
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
				isNull(messages.deletedAt),
			),
		)
		.groupBy(members.conversationId);
	return new Map(rows.map((row) => [row.id, row.unread]));
}

async function readMarkers(ids: string[]): Promise<Map<string, MarkerView[]>> {
	const rows = await database()
		.select({
			conversationId: members.conversationId,
			personId: members.personId,
			readSequence: members.readSequence,
			deliveredSequence: members.deliveredSequence,
			version: members.version,
		})
		.from(members)
		.where(inArray(members.conversationId, ids));
	const found = new Map<string, MarkerView[]>();
	for (const { conversationId, ...marker } of rows)
		found.set(conversationId, [...(found.get(conversationId) ?? []), marker]);
	return found;
}

async function readOthers(
	ids: string[],
): Promise<Map<string, { card: PersonCardView; presence: PresenceView }>> {
	if (ids.length === 0) return new Map();
	const rows = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			status: presence.status,
			lastSeenOn: presence.lastSeenOn,
		})
		.from(people)
		.leftJoin(presence, eq(presence.personId, people.id))
		.where(inArray(people.id, ids));
	return new Map(
		rows.map(({ status, lastSeenOn, ...card }) => [
			card.id,
			{ card, presence: presenceView({ status, lastSeenOn }) },
		]),
	);
}
