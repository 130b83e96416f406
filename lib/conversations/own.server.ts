import { and, eq, inArray, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { channels, communities } from "@/db/schema/communities";
import { members } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { type ChannelPlaceView, LOBBY_KEY } from "@/lib/communities/view";
import type { SettingsView } from "@/lib/conversations/view";
import type { GroupView } from "@/lib/groups/view";
import type { ScheduledCount } from "@/lib/scheduled/view";

/** What a person has of a conversation beside its messages. */
export type Own = {
	settings: SettingsView;
	group: Pick<
		GroupView,
		"name" | "topic" | "photoId" | "version" | "alias"
	> | null;
	place: ChannelPlaceView | null;
	scheduled: ScheduledCount;
	/** The person tells that they write, and hears it of others. */
	sharesTyping: boolean;
};

/** The viewer's own settings, what the groups among them are called, and where the channels stand. */
export async function readOwn(
	personId: string,
	ids: string[],
): Promise<Map<string, Own>> {
	const rows = await database()
		.select({
			id: members.conversationId,
			notify: members.notify,
			mutedUntil: members.mutedUntil,
			pinnedAt: members.pinnedAt,
			isArchived: members.isArchived,
			isMarkedUnread: members.isMarkedUnread,
			alias: members.alias,
			name: groups.name,
			topic: groups.topic,
			photoId: groups.photoId,
			version: groups.version,
			// The first is never null where there is a channel: by it Drizzle tells whether there is one.
			channel: {
				visibility: channels.visibility,
				key: channels.key,
				communityId: channels.communityId,
			},
			communityName: communities.name,
			sharesTyping: people.sharesTyping,
			scheduled: scheduledCount,
		})
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.leftJoin(groups, eq(groups.conversationId, members.conversationId))
		.leftJoin(channels, eq(channels.conversationId, members.conversationId))
		.leftJoin(communities, eq(communities.id, channels.communityId))
		.where(
			and(eq(members.personId, personId), inArray(members.conversationId, ids)),
		);
	return new Map(
		rows.map((row) => [
			row.id,
			{
				settings: settingsOf(row),
				group:
					row.name === null
						? null
						: {
								name: row.name,
								topic: row.topic ?? "",
								photoId: row.photoId,
								version: row.version ?? 0,
								alias: row.alias,
							},
				place: row.channel && placeOf(row.channel, row.communityName),
				scheduled: row.scheduled,
				sharesTyping: row.sharesTyping,
			},
		]),
	);
}

function settingsOf(
	row: Pick<
		typeof members.$inferSelect,
		"notify" | "mutedUntil" | "pinnedAt" | "isArchived" | "isMarkedUnread"
	>,
): SettingsView {
	return {
		notify: row.notify,
		mutedUntil: isPast(row.mutedUntil) ? null : row.mutedUntil.toISOString(),
		isPinned: row.pinnedAt !== null,
		isArchived: row.isArchived,
		isMarkedUnread: row.isMarkedUnread,
	};
}

/** What has run out is told as over, so that whoever asks again hears that it changed. */
function isPast(until: Date | null): until is null {
	return until === null || until.getTime() <= Date.now();
}

/** How many wait and how many of them failed, as "2 1": one look into the few rows of a person, by its primary key. */
const scheduledCount =
	sql<ScheduledCount>`(select concat_ws(' ', count(*), count(s.problem)) from scheduled_messages s
		where s.person_id = ${members.personId} and s.conversation_id = ${members.conversationId})`.mapWith(
		(counts: string): ScheduledCount => {
			const [all = 0, failed = 0] = counts.split(" ").map(Number);
			return { waiting: all - failed, failed };
		},
	);

function placeOf(
	channel: Pick<
		typeof channels.$inferSelect,
		"key" | "visibility" | "communityId"
	>,
	communityName: string | null,
): ChannelPlaceView {
	const { communityId, visibility, key } = channel;
	return {
		community: communityId
			? { id: communityId, name: communityName ?? "" }
			: null,
		visibility,
		isLobby: key === LOBBY_KEY,
	};
}
