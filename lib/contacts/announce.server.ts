import { eq, inArray, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import { people } from "@/db/schema/people";
import { contactsChanged, followsChanged } from "@/lib/contacts/events";
import type { Change } from "@/lib/contacts/write.server";
import { channelMoved, conversationChanged } from "@/lib/conversations/events";
import { logError } from "@/lib/log.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { relationOf } from "@/lib/people/relation";
import {
	conversationChannel,
	personChannel,
	typingChannel,
} from "@/lib/realtime/channels";
import {
	type Announcement,
	announce,
	announceFrom,
} from "@/lib/realtime/publish.server";

/**
 * Tells what a step changed, after its commit: the actor's devices always, the other only where the rules let them
 * know, and a dead conversation channel that it is dead. Never fails the request.
 */
export async function announceChange(
	actorId: string,
	otherId: string,
	change: Change,
): Promise<void> {
	await tellNotices(change.noticed);
	try {
		await announce(...movedOf(change));
		const told = change.outcome.tellsOther ? [actorId, otherId] : [actorId];
		for (const row of await readTold(told))
			await announce(
				...newsOf(row, row.id === actorId ? otherId : actorId, change),
			);
	} catch (error) {
		// The step is done; who missed the word sees it at the next load.
		logError("contacts.announce", error);
	}
}

/**
 * Tells the follower's devices and, unless it is withheld, those of the followed that a follow came or went, after its
 * commit. Never fails the request.
 */
export async function announceFollow(
	followerId: string,
	followedId: string,
	isWithheld: boolean,
): Promise<void> {
	await announceFrom(async () => {
		const told = isWithheld ? [followerId] : [followerId, followedId];
		const rows = await database()
			.select({ id: people.id, generation: people.channelGeneration })
			.from(people)
			.where(inArray(people.id, told));
		return rows.map(({ id, generation }) => ({
			channels: [personChannel(id, generation)],
			event: followsChanged.name,
			data: { followerId, followedId },
		}));
	});
}

/**
 * Tells everybody who stands in some way to this person how they stand now: `isHere` says whether there is somebody to
 * stand to. After the commit that let them go, or brought them back. Never fails the request.
 */
export async function announcePresent(
	personId: string,
	isHere: boolean,
): Promise<void> {
	await announceFrom(async () => {
		const pairs = await database()
			.select()
			.from(friendships)
			.where(
				or(eq(friendships.lowId, personId), eq(friendships.highId, personId)),
			);
		const pairOf = new Map(
			pairs.map((pair) => [
				pair.lowId === personId ? pair.highId : pair.lowId,
				pair,
			]),
		);
		if (pairOf.size === 0) return [];
		const told = await readTold([...pairOf.keys()]);
		return told.map(({ id, generation, receivedCount, sentCount }) => ({
			channels: [personChannel(id, generation)],
			event: contactsChanged.name,
			data: {
				personId,
				relation: relationOf(isHere ? (pairOf.get(id) ?? null) : null, id),
				receivedCount,
				sentCount,
			},
		}));
	});
}

type Told = {
	id: string;
	generation: number;
	receivedCount: number;
	sentCount: number;
};

function newsOf(to: Told, aboutId: string, change: Change): Announcement[] {
	const channels = [personChannel(to.id, to.generation)];
	const { receivedCount, sentCount } = to;
	const relation = relationOf(change.after, to.id);
	const news: Announcement[] = [
		{
			channels,
			event: contactsChanged.name,
			data: { personId: aboutId, relation, receivedCount, sentCount },
		},
	];
	if (change.conversationId)
		news.push({
			channels,
			event: conversationChanged.name,
			data: { conversationId: change.conversationId },
		});
	return news;
}

/** On the dying channels of a conversation: whoever may still hear asks for the present names. */
function movedOf({ conversationId, oldGeneration }: Change): Announcement[] {
	if (!conversationId || !oldGeneration) return [];
	const channels = [
		conversationChannel(conversationId, oldGeneration),
		typingChannel(conversationId, oldGeneration),
	];
	return [{ channels, event: channelMoved.name, data: {} }];
}

function readTold(ids: string[]): Promise<Told[]> {
	return database()
		.select({
			id: people.id,
			generation: people.channelGeneration,
			receivedCount: receivedCount(),
			sentCount: sentCount(),
		})
		.from(people)
		.where(inArray(people.id, ids));
}

/** Requests that wait for the person of the outer query's row. */
export function receivedCount() {
	return sql`(select count(*) from friendships f where (f.low_id = ${people.id} or f.high_id = ${people.id})
		and f.state = 'requested' and f.requested_by <> ${people.id}
		and not exists (select 1 from departures d where d.person_id in (f.low_id, f.high_id)))`.mapWith(
		Number,
	);
}

/** Requests of the person of the outer query's row that wait for others, as far as the person can tell. */
export function sentCount() {
	return sql`(select count(*) from friendships f where (f.low_id = ${people.id} or f.high_id = ${people.id})
		and f.state in ('requested', 'declined') and f.requested_by = ${people.id}
		and not exists (select 1 from departures d where d.person_id in (f.low_id, f.high_id)))`.mapWith(
		Number,
	);
}
