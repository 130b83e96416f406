import { inArray, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { mailboxChanged } from "@/lib/mailbox/events";
import { personChannel } from "@/lib/realtime/channels";
import { announceFrom } from "@/lib/realtime/publish.server";

/** Tells people's own devices that their mailbox moved, after the commit. Carries numbers, and of letters nothing. */
export async function announceMailbox(
	personIds: readonly string[],
): Promise<void> {
	if (personIds.length === 0) return;
	await announceFrom(async () => {
		const rows = await database()
			.select({
				id: people.id,
				generation: people.channelGeneration,
				unread: unreadCount,
				requests: requestCount,
			})
			.from(people)
			.where(inArray(people.id, [...personIds]));
		return rows.map(({ id, generation, ...counts }) => ({
			channels: [personChannel(id, generation)],
			event: mailboxChanged.name,
			data: counts,
		}));
	});
}

/** Letters in the inbox of the person of the outer query that they have not read. */
export const unreadCount = sql`(select count(*) from letter_copies unread
	where unread.person_id = people.id and unread.is_read = 0 and unread.folder = 'inbox')`.mapWith(
	Number,
);

/** Strangers' letters that wait for the person of the outer query, those of whom they block left out. */
export const requestCount =
	sql`(select count(*) from letter_copies waiting join letters l on l.id = waiting.letter_id
	where waiting.person_id = people.id and waiting.folder = 'requests'
		and not exists (select 1 from blocks b where b.blocker_id = waiting.person_id and b.blocked_id = l.sender_id))`.mapWith(
		Number,
	);
