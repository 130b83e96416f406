import { and, asc, eq, or, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { reactions } from "@/db/schema/changes";
import { people } from "@/db/schema/people";
import { accessConversation } from "@/lib/conversations/access.server";
import { REACTIONS_PER_MESSAGE_MAX, REACTORS_MAX } from "@/lib/limits";
import { bodyFor } from "@/lib/messages/body";
import {
	changeByServer,
	changeMessage,
	findMessage,
	type HeldMessage,
	type MessageChange,
	type MessageRecord,
} from "@/lib/messages/change.server";
import type {
	MessageParams,
	ReactInput,
	ReactorsInput,
} from "@/lib/messages/input";
import { type ReactionCount, reactionCounts } from "@/lib/messages/reactions";
import { decideReact } from "@/lib/messages/rules";
import type { MessageView, ReactorsView } from "@/lib/messages/view";
import { shownName } from "@/lib/people/shown-name.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Gives an emoji to a message, or takes an own one back. What is so already changes nothing, so a retry is always safe.
 * Taking back is always allowed; giving is refused as sending would be, as `conflict` to what is deleted, and as
 * `too_many` for one more kind of emoji than fits under a message.
 */
export async function react(
	viewer: Viewer,
	params: MessageParams,
	input: ReactInput,
): Promise<Result<MessageView>> {
	return changeMessage(viewer, params, (tx, held) =>
		input.isGiven
			? give(tx, held, input.emoji)
			: takeBack(tx, held, input.emoji),
	);
}

async function give(
	tx: Executor,
	held: HeldMessage,
	emoji: string,
): Promise<Result<MessageChange | null>> {
	const { access, row, now } = held;
	const decision = decideReact(access, bodyFor(access.personId, row));
	if (!decision.may) return refuse(decision.code);
	const given = await findGiven(tx, held, emoji);
	// One that was withheld becomes everybody's once the block is lifted; one that all have seen stays theirs.
	if (given && (!given.isWithheld || decision.isWithheld)) return ok(null);
	const kinds = reactionCounts(row.reactions);
	const isNew = !kinds.some((kind) => kind.emoji === emoji);
	if (isNew && kinds.length >= REACTIONS_PER_MESSAGE_MAX)
		return refuse("too_many", { limit: REACTIONS_PER_MESSAGE_MAX });
	const { isWithheld } = decision;
	await tx
		.insert(reactions)
		.values({ ...keyOf(held, emoji), isWithheld, createdAt: now })
		.onDuplicateKeyUpdate({ set: { isWithheld } });
	return ok(await recounted(tx, held, { emoji, isGiven: true, isWithheld }));
}

async function takeBack(
	tx: Executor,
	held: HeldMessage,
	emoji: string,
): Promise<Result<MessageChange | null>> {
	const given = await findGiven(tx, held, emoji);
	if (!given) return ok(null);
	await tx.delete(reactions).where(isGivenBy(held, emoji));
	const { isWithheld } = given;
	return ok(await recounted(tx, held, { emoji, isGiven: false, isWithheld }));
}

async function recounted(
	tx: Executor,
	{ access, row }: HeldMessage,
	done: { emoji: string; isGiven: boolean; isWithheld: boolean },
): Promise<MessageChange> {
	const { isWithheld, ...reacted } = done;
	const counts = await countReactions(tx, row);
	return {
		set: { reactions: counts.length > 0 ? counts : null },
		isWithheld,
		reacted: { personId: access.personId, ...reacted },
	};
}

/**
 * Takes back all that a person gave to a message, for who acts in their place when they are gone. Harmless when there is
 * nothing.
 */
export async function forgetReactions(
	personId: string,
	place: Pick<MessageRecord, "conversationId" | "sequence">,
): Promise<void> {
	await changeByServer(place, async (tx, { row }) => {
		await tx
			.delete(reactions)
			.where(and(isOf(row), eq(reactions.personId, personId)));
		const counts = await countReactions(tx, row);
		return { reactions: counts.length > 0 ? counts : null };
	});
}

/** Counted from the rows, not from the last count: whatever happened, it is right afterwards. The first given stands first. */
async function countReactions(
	tx: Executor,
	row: MessageRecord,
): Promise<ReactionCount[]> {
	const rows = await tx
		.select({
			emoji: reactions.emoji,
			total: sql<number>`count(*)`.mapWith(Number),
			withheld: sql<number>`sum(${reactions.isWithheld})`.mapWith(Number),
		})
		.from(reactions)
		.where(isOf(row))
		.groupBy(reactions.emoji)
		.orderBy(sql`min(${reactions.createdAt})`, reactions.emoji);
	return rows.map(({ emoji, total, withheld }) => ({
		emoji,
		count: total - withheld,
		...(withheld > 0 ? { withheldCount: withheld } : {}),
	}));
}

async function findGiven(
	tx: Executor,
	held: HeldMessage,
	emoji: string,
): Promise<{ isWithheld: boolean } | undefined> {
	const [given] = await tx
		.select({ isWithheld: reactions.isWithheld })
		.from(reactions)
		.where(isGivenBy(held, emoji));
	return given;
}

/**
 * Who gave an emoji to a message, in the order of giving, for whoever may read the message. So many at most as a group
 * has members.
 */
export async function listReactors(
	viewer: Viewer,
	{ id, messageId }: MessageParams,
	{ emoji }: ReactorsInput,
): Promise<Result<ReactorsView>> {
	const access = await accessConversation(viewer, id);
	if (!access.ok) return access;
	const row = await findMessage(database(), access.value, messageId);
	if (!row) return refuse("not_found");
	const found = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: shownName(viewer.language),
			photoId: people.photoId,
		})
		.from(reactions)
		.innerJoin(people, eq(people.id, reactions.personId))
		.where(
			and(
				isOf(row),
				eq(reactions.emoji, emoji),
				or(
					eq(reactions.isWithheld, false),
					eq(reactions.personId, viewer.personId),
				),
			),
		)
		.orderBy(asc(reactions.createdAt), asc(reactions.personId))
		.limit(REACTORS_MAX);
	return ok({ people: found });
}

const keyOf = ({ access, row }: HeldMessage, emoji: string) => ({
	conversationId: row.conversationId,
	sequence: row.sequence,
	personId: access.personId,
	emoji,
});

const isOf = (row: MessageRecord) =>
	and(
		eq(reactions.conversationId, row.conversationId),
		eq(reactions.sequence, row.sequence),
	);

const isGivenBy = ({ access, row }: HeldMessage, emoji: string) =>
	and(
		isOf(row),
		eq(reactions.personId, access.personId),
		eq(reactions.emoji, emoji),
	);
