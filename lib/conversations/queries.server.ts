import {
	and,
	desc,
	eq,
	inArray,
	isNull,
	lt,
	or,
	type SQL,
	sql,
} from "drizzle-orm";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import {
	accessConversation,
	readAccess,
} from "@/lib/conversations/access.server";
import { describe } from "@/lib/conversations/describe.server";
import {
	readGroupRequest,
	readGroupRequests,
} from "@/lib/conversations/group-requests.server";
import type { ConversationListInput } from "@/lib/conversations/input";
import type {
	ConversationPageView,
	ConversationView,
} from "@/lib/conversations/view";
import { PINNED_CONVERSATIONS_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const activityAt = sql`coalesce(${conversations.lastMessageAt}, ${conversations.createdAt})`;

/**
 * The viewer's conversations, newest activity first; on the first page also all that are pinned and the groups that
 * wait for an answer, however old. Left out: empty ones that the other opened, requests the viewer declined, and those
 * with somebody the viewer blocks. As many queries for a hundred conversations as for one.
 */
export async function listConversations(
	viewer: Viewer,
	input: ConversationListInput,
): Promise<Result<ConversationPageView>> {
	const [rows, requests] = await Promise.all([
		listedRows(viewer, input),
		input.cursor ? [] : readGroupRequests(viewer),
	]);
	const pinned = rows.filter((row) => row.pinnedAt !== null);
	const others = rows.filter((row) => row.pinnedAt === null);
	const page = others.slice(0, input.limit);
	const views = await readViews(
		viewer,
		[...pinned, ...page].map((row) => row.id),
	);
	const last = page.at(-1);
	const next =
		others.length > page.length && last
			? `${last.activityMs}_${last.id}`
			: null;
	return ok({ conversations: [...requests, ...views], next });
}

/**
 * One conversation of the viewer, listed or not, or a group that asks to have them; missing and forbidden look the
 * same.
 */
export async function readConversation(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<ConversationView>> {
	const access = await accessConversation(viewer, conversationId);
	const view = access.ok
		? (await describe(viewer, [access.value]))[0]
		: await readGroupRequest(viewer, conversationId);
	return view ? ok(view) : refuse("not_found");
}

type ListedRow = { id: string; pinnedAt: Date | null; activityMs: number };

async function listedRows(
	viewer: Viewer,
	{ cursor, limit }: ConversationListInput,
): Promise<ListedRow[]> {
	const after = cursor && new Date(cursor.lastActivityAtMs);
	const rows = await database()
		.select({
			id: conversations.id,
			pinnedAt: members.pinnedAt,
			lastMessageAt: conversations.lastMessageAt,
			createdAt: conversations.createdAt,
		})
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.where(
			and(
				eq(members.personId, viewer.personId),
				isListed(viewer.personId),
				after &&
					and(
						isNull(members.pinnedAt),
						or(
							lt(activityAt, after),
							and(eq(activityAt, after), lt(conversations.id, cursor.id)),
						),
					),
			),
		)
		.orderBy(isNull(members.pinnedAt), desc(activityAt), desc(conversations.id))
		.limit(limit + 1 + (cursor ? 0 : PINNED_CONVERSATIONS_MAX));
	return rows.map(({ id, pinnedAt, lastMessageAt, createdAt }) => ({
		id,
		pinnedAt,
		activityMs: (lastMessageAt ?? createdAt).getTime(),
	}));
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
