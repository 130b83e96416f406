import { and, eq, inArray, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import { people, presence } from "@/db/schema/people";
import { CHANNELS_PER_EVENT_MAX } from "@/lib/limits";
import { presenceView } from "@/lib/people/presence-view";
import type { PresenceView } from "@/lib/people/view";
import { presenceChanged } from "@/lib/presence/events";
import { personChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";

/**
 * Tells a person's friends, on their own channels, how the person is now; null: that it may not be known any more. Nobody
 * else hears of it, nor who hides their own presence; who hides the day they were last here is not told the other's.
 */
export async function announcePresence(
	personId: string,
	view: PresenceView | null,
): Promise<void> {
	const friends = await readFriends(personId);
	const { status = null, lastSeenOn = null } = view ?? {};
	const data = { personId, status, lastSeenOn };
	const hiding = lastSeenOn ? friends.filter((one) => !one.sharesLastSeen) : [];
	const open = friends.filter((one) => !hiding.includes(one));
	await announceTo(open, data);
	await announceTo(hiding, { ...data, lastSeenOn: null });
}

type Friend = { id: string; generation: number };

async function announceTo(
	friends: Friend[],
	data: { personId: string } & Record<keyof PresenceView, string | null>,
): Promise<void> {
	const channels = friends.map((one) => personChannel(one.id, one.generation));
	for (let at = 0; at < channels.length; at += CHANNELS_PER_EVENT_MAX)
		await announce({
			channels: channels.slice(at, at + CHANNELS_PER_EVENT_MAX),
			event: presenceChanged.name,
			data,
		});
}

function readFriends(personId: string) {
	return database()
		.select({
			id: people.id,
			generation: people.channelGeneration,
			sharesLastSeen: people.sharesLastSeen,
		})
		.from(friendships)
		.innerJoin(
			people,
			eq(
				people.id,
				sql`if(${friendships.lowId} = ${personId}, ${friendships.highId}, ${friendships.lowId})`,
			),
		)
		.where(
			and(
				eq(friendships.state, "friends"),
				eq(people.sharesPresence, true),
				or(eq(friendships.lowId, personId), eq(friendships.highId, personId)),
			),
		);
}

/**
 * Shows two people to each other who have just become friends, if both share how they are. The caller has committed the
 * friendship.
 */
export async function introduce(
	personId: string,
	otherId: string,
): Promise<void> {
	const rows = await database()
		.select({
			id: people.id,
			generation: people.channelGeneration,
			sharesLastSeen: people.sharesLastSeen,
			status: presence.status,
			lastSeenOn: presence.lastSeenOn,
		})
		.from(people)
		.leftJoin(presence, eq(presence.personId, people.id))
		.where(
			and(
				inArray(people.id, [personId, otherId]),
				eq(people.sharesPresence, true),
			),
		);
	const [one, two] = rows;
	if (!one || !two) return;
	const isDayShared = one.sharesLastSeen && two.sharesLastSeen;
	const tell = (to: typeof one, { id, status, lastSeenOn }: typeof one) => ({
		channels: [personChannel(to.id, to.generation)],
		event: presenceChanged.name,
		data: {
			personId: id,
			...presenceView({ status, lastSeenOn: isDayShared ? lastSeenOn : null }),
		},
	});
	await announce(tell(one, two), tell(two, one));
}
