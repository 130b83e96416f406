import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { letterDoors } from "@/db/schema/mailbox";
import { people } from "@/db/schema/people";
import type { Standing } from "@/lib/mailbox/rules";
import { isNoGuest } from "@/lib/people/access.server";

/** How a recipient stands to the sender, for commands, never for a view. */
export type RecipientStanding = Standing & {
	personId: string;
	/** The sender blocks them, which is no secret to the sender. */
	isBlockedBySender: boolean;
};

/**
 * Holds the rows of sender and recipients, in the order in which everything that is between people takes them: a block,
 * or an end of friendship, comes before the letter or after it. Answers which of them are there; guests are not. Needs a
 * transaction that has read nothing before.
 */
export async function lockPeople(
	tx: Executor,
	ids: readonly string[],
): Promise<Set<string>> {
	const rows = await tx
		.select({ id: people.id })
		.from(people)
		.where(and(inArray(people.id, [...ids]), isNoGuest))
		.orderBy(asc(people.id))
		.for("update");
	return new Set(rows.map(({ id }) => id));
}

/**
 * How each recipient stands to the sender. Known is who is a friend, and who would be answered in their direct
 * conversation without a message request. Assumes that `lockPeople` holds them all.
 */
export async function readStandings(
	tx: Executor,
	senderId: string,
	{
		recipientIds,
		letterId,
	}: { recipientIds: readonly string[]; letterId: string },
): Promise<RecipientStanding[]> {
	if (recipientIds.length === 0) return [];
	const rows = await tx
		.select({
			personId: people.id,
			isKnown:
				sql`(${areFriends(senderId)} or ${areTalking(senderId)})`.mapWith(
					Boolean,
				),
			isBlockedBySender: blocksOf(sql`${senderId}`, sql`${people.id}`).mapWith(
				Boolean,
			),
			isBlocking: blocksOf(sql`${people.id}`, sql`${senderId}`).mapWith(
				Boolean,
			),
			onlyKnownWrite: sql`${people.lettersFrom} = 'friends'`.mapWith(Boolean),
			door: letterDoors.state,
			doorLetterId: letterDoors.letterId,
		})
		.from(people)
		.leftJoin(
			letterDoors,
			and(
				eq(letterDoors.personId, people.id),
				eq(letterDoors.senderId, senderId),
			),
		)
		.where(and(inArray(people.id, [...recipientIds]), isNoGuest));
	return rows.map(({ isBlocking, doorLetterId, ...row }) => ({
		...row,
		isBlocked: isBlocking || row.isBlockedBySender,
		isThisAtDoor: row.door === "waiting" && doorLetterId === letterId,
	}));
}

const areFriends = (senderId: string) => sql`exists (
	select 1 from friendships f where f.low_id = least(${people.id}, ${senderId}) and f.high_id = greatest(${people.id}, ${senderId})
		and f.state = 'friends')`;

const areTalking = (senderId: string) => sql`exists (
	select 1 from conversations c where c.low_id = least(${people.id}, ${senderId}) and c.high_id = greatest(${people.id}, ${senderId})
		and c.request = 'none' and c.last_sequence > 0)`;

const blocksOf = (blocker: ReturnType<typeof sql>, blocked: typeof blocker) =>
	sql`exists (select 1 from blocks b where b.blocker_id = ${blocker} and b.blocked_id = ${blocked})`;
