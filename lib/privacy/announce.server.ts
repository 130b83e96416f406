import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { CHANNELS_PER_EVENT_MAX, RECEIPTS_SHARED_MAX } from "@/lib/limits";
import { privacyChanged } from "@/lib/people/events";
import { personChannel } from "@/lib/realtime/channels";
import { type Announcement, announceFrom } from "@/lib/realtime/publish.server";

/**
 * Tells the person's own devices that their settings moved, and those people who may have seen what moved: friends of how
 * they are, and whom they talk with of how far they have read. Nobody across a block or a waiting request, and nobody who
 * shares nothing of the kind and so sees nothing. Never fails the request.
 */
export async function announcePrivacy(
	personId: string,
	what: { isPresence: boolean; isReads: boolean },
): Promise<void> {
	await announceFrom(async () => {
		const arms = [sql`select ${personId} as id`];
		if (what.isPresence) arms.push(friendsOf(personId));
		if (what.isReads) arms.push(readersOf(personId));
		const [rows] = await database().execute(sql`
			select p.id, p.channel_generation as generation from (${sql.join(arms, sql` union `)}) near
			join people p on p.id = near.id`);
		const channels = (
			rows as unknown as { id: string; generation: number }[]
		).map((row) => personChannel(row.id, row.generation));
		const news: Announcement[] = [];
		for (let at = 0; at < channels.length; at += CHANNELS_PER_EVENT_MAX)
			news.push({
				channels: channels.slice(at, at + CHANNELS_PER_EVENT_MAX),
				event: privacyChanged.name,
				data: { personId },
			});
		return news;
	});
}

const friendsOf = (personId: string): SQL => sql`
	select f.high_id as id from friendships f join people p on p.id = f.high_id
		where f.low_id = ${personId} and f.state = 'friends' and p.shares_presence
	union select f.low_id from friendships f join people p on p.id = f.low_id
		where f.high_id = ${personId} and f.state = 'friends' and p.shares_presence`;

/** Whom the person talks with where receipts are shared. */
const readersOf = (personId: string): SQL => sql`
	select m.person_id as id from members own
	join conversations c on c.id = own.conversation_id
	join members m on m.conversation_id = c.id
	join people p on p.id = m.person_id
	where own.person_id = ${personId} and p.shares_reads and c.last_sequence > 0
		and c.kind <> 'channel' and c.member_count <= ${RECEIPTS_SHARED_MAX}
		and (c.kind = 'group' or c.request = 'none' or exists (
			select 1 from friendships f where f.low_id = c.low_id and f.high_id = c.high_id and f.state = 'friends'))
		and not exists (select 1 from blocks b where b.blocker_id = c.low_id and b.blocked_id = c.high_id)
		and not exists (select 1 from blocks b where b.blocker_id = c.high_id and b.blocked_id = c.low_id)`;
