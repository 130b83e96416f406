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

/** Tells a person's friends, on their own channels, how the person is now. Nobody else hears of it. */
export async function announcePresence(
	personId: string,
	view: PresenceView,
): Promise<void> {
	const friends = await database()
		.select({ id: people.id, generation: people.channelGeneration })
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
				or(eq(friendships.lowId, personId), eq(friendships.highId, personId)),
			),
		);
	const channels = friends.map((one) => personChannel(one.id, one.generation));
	for (let at = 0; at < channels.length; at += CHANNELS_PER_EVENT_MAX)
		await announce({
			channels: channels.slice(at, at + CHANNELS_PER_EVENT_MAX),
			event: presenceChanged.name,
			data: { personId, ...view },
		});
}

/** Shows two people to each other who have just become friends. The caller has committed the friendship. */
export async function introduce(
	personId: string,
	otherId: string,
): Promise<void> {
	const rows = await database()
		.select({
			id: people.id,
			generation: people.channelGeneration,
			status: presence.status,
			lastSeenOn: presence.lastSeenOn,
		})
		.from(people)
		.leftJoin(presence, eq(presence.personId, people.id))
		.where(inArray(people.id, [personId, otherId]));
	const [one, two] = rows;
	if (!one || !two) return;
	const tell = (to: typeof one, about: typeof one) => ({
		channels: [personChannel(to.id, to.generation)],
		event: presenceChanged.name,
		data: { personId: about.id, ...presenceView(about) },
	});
	await announce(tell(one, two), tell(two, one));
}
