import { and, desc, eq, inArray, isNotNull, lt, lte, or } from "drizzle-orm";
import { database } from "@/db/client";
import { messageMarks } from "@/db/schema/changes";
import { members } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { readAccess } from "@/lib/conversations/access.server";
import { readPlaces } from "@/lib/conversations/places.server";
import {
	type ConversationAccess,
	requestSide,
} from "@/lib/conversations/rules";
import { derive } from "@/lib/messages/body";
import type { StarredInput } from "@/lib/messages/input";
import { toMessageView } from "@/lib/messages/log";
import { isLiving } from "@/lib/messages/rules";
import type {
	MessageView,
	StarredPageView,
	StarredView,
} from "@/lib/messages/view";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * What the viewer has put a star on and may still read, the newest star first. The gate of conversations says where they
 * are a member now; as in the list, requests that wait and conversations with somebody whom they block are left out. A
 * page may hold less than `limit`, and there is more all the same: `next` says so.
 */
export async function listStarred(
	viewer: Viewer,
	{ cursor, limit }: StarredInput,
): Promise<Result<StarredPageView>> {
	const rows = await readStars(viewer, cursor, limit + 1);
	const page = rows.slice(0, limit);
	const last = rows.length > limit ? page.at(-1) : undefined;
	const accesses = await readReach(
		viewer,
		page.map(({ row }) => row.conversationId),
	);
	const readable = new Set(accesses.map(({ id }) => id));
	const found = page
		.filter(({ row }) => readable.has(row.conversationId))
		.map(({ row }) => toMessageView(row, viewer.personId));
	const { cards, places } = await readPlaces(
		viewer,
		accesses,
		found.map(({ senderId }) => senderId),
	);
	return ok({
		messages: found.flatMap((one) => toStarred(one, cards)),
		conversations: places,
		next: last
			? `${last.starredAt?.getTime()}_${last.row.conversationId}_${last.row.sequence}`
			: null,
	});
}

/** One range of `message_marks_by_star`, which ends with the primary key: of stars of one moment each has its place. */
function readStars(
	{ personId }: Viewer,
	cursor: StarredInput["cursor"],
	count: number,
) {
	const { starredAt, conversationId, sequence } = messageMarks;
	const isAfter =
		cursor &&
		and(
			lte(starredAt, cursor.at),
			or(
				lt(starredAt, cursor.at),
				lt(conversationId, cursor.conversationId),
				and(
					eq(conversationId, cursor.conversationId),
					lt(sequence, cursor.sequence),
				),
			),
		);
	return database()
		.select({ row: messages, starredAt })
		.from(messageMarks)
		.innerJoin(
			messages,
			and(
				eq(messages.conversationId, conversationId),
				eq(messages.sequence, sequence),
			),
		)
		.where(
			and(eq(messageMarks.personId, personId), isNotNull(starredAt), isAfter),
		)
		.orderBy(desc(starredAt), desc(conversationId), desc(sequence))
		.limit(count);
}

async function readReach(
	{ personId }: Viewer,
	ids: string[],
): Promise<ConversationAccess[]> {
	if (ids.length === 0) return [];
	const all = await readAccess(
		database(),
		and(eq(members.personId, personId), inArray(members.conversationId, ids)),
	);
	return all.filter(
		(access) =>
			!access.hasBlocked && requestSide(access, personId) !== "received",
	);
}

/** Nothing for what says nothing to this person (any more). */
function toStarred(
	message: MessageView,
	cards: ReadonlyMap<string, PersonCardView>,
): StarredView[] {
	const { body, id, senderId, conversationId, sequence, createdAt } = message;
	const sender = cards.get(senderId);
	const derived = isLiving(body) ? derive(body) : null;
	if (!sender || !derived) return [];
	return [
		{
			...{ conversationId, sequence, messageId: id, sender, createdAt },
			preview: derived.preview,
			attachments: body.kind === "plain" ? body.attachments : [],
		},
	];
}
