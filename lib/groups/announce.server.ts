import { inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { conversationNews } from "@/lib/conversations/commands.server";
import { conversationChanged } from "@/lib/conversations/events";
import type { Change } from "@/lib/groups/write.server";
import { CHANNELS_PER_EVENT_MAX } from "@/lib/limits";
import { messageCreated } from "@/lib/messages/events";
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
import { announceMoved } from "@/lib/realtime/revoke.server";

/**
 * Tells what happened to a group, after its commit. The lines are all there is to tell: whoever hears one, or catches
 * up with it, fetches the group anew. Where somebody lost the right to hear, the lines go to the new channel only, and
 * the old one says nothing but that it is dead. Never fails the request.
 */
export async function announceGroup(change: Change): Promise<void> {
	const { id, generation, oldGeneration, lines } = change;
	if (oldGeneration !== null)
		await announceMoved(
			[
				conversationChannel(id, oldGeneration),
				typingChannel(id, oldGeneration),
			].map((name) => ({ name, memberCount: change.memberCount })),
		);
	await announce(
		...lines.map((line) => ({
			channels: [conversationChannel(id, generation)],
			event: messageCreated.name,
			data: line,
		})),
	);
	await announceFrom(() => newsOf(change));
}

async function newsOf(change: Change): Promise<Announcement[]> {
	const { id, personIds } = change;
	const news = change.isWaking ? await conversationNews(id) : [];
	if (personIds.length === 0) return news;
	// Who went or was asked is no member: their channels are found by their ids.
	const rows = await database()
		.select({ id: people.id, generation: people.channelGeneration })
		.from(people)
		.where(inArray(people.id, personIds));
	const channels = rows.map((row) => personChannel(row.id, row.generation));
	for (let at = 0; at < channels.length; at += CHANNELS_PER_EVENT_MAX)
		news.push({
			channels: channels.slice(at, at + CHANNELS_PER_EVENT_MAX),
			event: conversationChanged.name,
			data: { conversationId: id },
		});
	return news;
}
