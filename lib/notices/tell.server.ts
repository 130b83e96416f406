import { inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { CHANNELS_PER_EVENT_MAX } from "@/lib/limits";
import { noticesChanged } from "@/lib/notices/events";
import { NOTICES_COUNTED_MAX } from "@/lib/notices/limits";
import { countUnseen } from "@/lib/notices/queries.server";
import type { Noticed } from "@/lib/notices/record.server";
import { wakeForNotice } from "@/lib/notices/wake.server";
import { personChannel } from "@/lib/realtime/channels";
import { type Announcement, announceFrom } from "@/lib/realtime/publish.server";

/**
 * Tells those whose bell changed, after the commit: their open devices get the new count. Never throws. When there are many
 * (a whole club is taken into a group) they are only told that it changed, and who is there asks.
 */
export async function tellNotices(noticed: readonly Noticed[]): Promise<void> {
	if (noticed.length === 0) return;
	const personIds = [...new Set(noticed.map(({ personId }) => personId))];
	await announceFrom(() => countsOf(personIds));
	for (const one of noticed) await wakeForNotice(one);
}

async function countsOf(personIds: string[]): Promise<Announcement[]> {
	const rows = await database()
		.select({ id: people.id, generation: people.channelGeneration })
		.from(people)
		.where(inArray(people.id, personIds));
	if (rows.length > NOTICES_COUNTED_MAX) {
		const channels = rows.map((row) => personChannel(row.id, row.generation));
		return toChannels(channels, null);
	}
	const news: Announcement[] = [];
	for (const { id, generation } of rows)
		news.push(
			...toChannels([personChannel(id, generation)], await countUnseen(id)),
		);
	return news;
}

function toChannels(channels: string[], unseen: number | null): Announcement[] {
	const news: Announcement[] = [];
	for (let at = 0; at < channels.length; at += CHANNELS_PER_EVENT_MAX)
		news.push({
			channels: channels.slice(at, at + CHANNELS_PER_EVENT_MAX),
			event: noticesChanged.name,
			data: { unseen },
		});
	return news;
}
