import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import { conversations } from "@/db/schema/conversations";
import { type Outcome, type Pair, pairAfter } from "@/lib/contacts/rules";
import { sortedPair } from "@/lib/ids";
import type { NoticeKind } from "@/lib/notices/kinds";
import {
	type Noticed,
	recordNotice,
	withdrawNotice,
} from "@/lib/notices/record.server";

/** What a step did: for the announcements after the commit. */
export type Change = {
	outcome: NonNullable<Outcome>;
	after: Pair;
	/** The direct conversation of the two, when it looks different now. */
	conversationId: string | null;
	/** Set when that conversation's channels died with the step. */
	oldGeneration: number | null;
	/** Whose bells the step changed. */
	noticed: Noticed[];
};

/**
 * Writes what the rules decided about a pair. When a friendship ends, their direct conversation moves to new channels:
 * so it is with a removal and with a block, and the two look alike on the wire. Assumes `lockStanding` holds both.
 */
export async function writeOutcome(
	tx: Executor,
	actorId: string,
	{
		otherId,
		pair,
		outcome,
	}: { otherId: string; pair: Pair; outcome: NonNullable<Outcome> },
): Promise<Change> {
	await writePair(tx, actorId, otherId, outcome);
	const noticed = await noteOutcome(tx, actorId, otherId, outcome);
	const wasFriends = pair?.state === "friends";
	const change: Change = {
		outcome,
		after: pairAfter(pair, outcome, actorId),
		conversationId: null,
		oldGeneration: null,
		noticed,
	};
	if (wasFriends && outcome.write === "none")
		return { ...change, ...(await moveDirect(tx, actorId, otherId)) };
	if (outcome.write === "friends")
		change.conversationId =
			(await lockDirect(tx, actorId, otherId))?.id ?? null;
	return change;
}

/**
 * Gives the direct conversation of two people a new generation, so that a socket that stays on the old channels hears
 * nothing more. Assumes `lockStanding` holds both people.
 */
export async function moveDirect(
	tx: Executor,
	actorId: string,
	otherId: string,
): Promise<Pick<Change, "conversationId" | "oldGeneration">> {
	const row = await lockDirect(tx, actorId, otherId);
	if (!row) return { conversationId: null, oldGeneration: null };
	await tx
		.update(conversations)
		.set({ generation: sql`${conversations.generation} + 1` })
		.where(eq(conversations.id, row.id));
	return { conversationId: row.id, oldGeneration: row.generation };
}

/** A request waits under the other's bell until it is answered or taken back; a yes is told to who asked. */
async function noteOutcome(
	tx: Executor,
	actorId: string,
	otherId: string,
	{ write }: NonNullable<Outcome>,
): Promise<Noticed[]> {
	if (write === "nothing") return [];
	const about = (personId: string, actorId: string, kind: NoticeKind) => ({
		personIds: [personId],
		kind,
		actorId,
		subject: { kind: "person", id: actorId } as const,
	});
	if (write === "requested")
		return recordNotice(tx, about(otherId, actorId, "friend_request"));
	const noticed = [
		...(await withdrawNotice(tx, about(actorId, otherId, "friend_request"))),
		...(await withdrawNotice(tx, about(otherId, actorId, "friend_request"))),
	];
	if (write === "friends")
		return [
			...noticed,
			...(await recordNotice(tx, about(otherId, actorId, "friend_accepted"))),
		];
	return [
		...noticed,
		...(await withdrawNotice(tx, about(actorId, otherId, "friend_accepted"))),
		...(await withdrawNotice(tx, about(otherId, actorId, "friend_accepted"))),
	];
}

async function writePair(
	tx: Executor,
	actorId: string,
	otherId: string,
	{ write }: NonNullable<Outcome>,
): Promise<void> {
	if (write === "nothing") return;
	const pair = sortedPair(actorId, otherId);
	const isPair = and(
		eq(friendships.lowId, pair.lowId),
		eq(friendships.highId, pair.highId),
	);
	const now = new Date();
	if (write === "none") await tx.delete(friendships).where(isPair);
	else if (write === "friends")
		await tx
			.update(friendships)
			.set({ state: "friends", acceptedAt: now })
			.where(isPair);
	else
		await tx
			.insert(friendships)
			.values({ ...pair, state: write, requestedBy: actorId, createdAt: now })
			// Declining keeps who asked and when; only the state moves.
			.onDuplicateKeyUpdate({ set: { state: write } });
}

async function lockDirect(
	tx: Executor,
	actorId: string,
	otherId: string,
): Promise<{ id: string; generation: number } | undefined> {
	const pair = sortedPair(actorId, otherId);
	const [row] = await tx
		.select({ id: conversations.id, generation: conversations.generation })
		.from(conversations)
		.where(
			and(
				eq(conversations.lowId, pair.lowId),
				eq(conversations.highId, pair.highId),
			),
		)
		.for("update");
	return row;
}
