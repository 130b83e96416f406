import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import type { Query } from "@/db/writer";
import { RECEIPTS_SHARED_MAX } from "@/lib/limits";
import { markerTold } from "@/lib/messages/events";
import type { Habits, Move, Moved } from "@/lib/messages/plan-moves";
import type { MarkerView } from "@/lib/messages/view";
import { personChannel } from "@/lib/realtime/channels";
import type { Announcement } from "@/lib/realtime/publish.server";

type Row = {
	conversationId: string | null;
	personId: string | null;
	isUnseen: number;
	isReadHidden: number;
};

/** What those who move their markers hide, and where somebody hides how far they have read; one statement for a batch. */
export async function findHabits(query: Query, moves: Move[]): Promise<Habits> {
	const rows = await query<Row>(
		`select null conversationId, p.id personId, (p.is_invisible or not p.shares_presence) isUnseen,
			(not p.shares_reads) isReadHidden
		from people p where p.id in (?) and (p.is_invisible or not p.shares_presence or not p.shares_reads)
		union all
		select c.id, null, 0, 1 from conversations c
		where c.id in (?) and c.kind <> 'channel' and c.member_count <= ? and exists (
			select 1 from members m join people p on p.id = m.person_id
			where m.conversation_id = c.id and not p.shares_reads)`,
		[
			[...new Set(moves.map(({ personId }) => personId))],
			[...new Set(moves.map(({ conversationId }) => conversationId))],
			RECEIPTS_SHARED_MAX,
		],
	);
	const ids = (pick: (row: Row) => string | null | 0) =>
		new Set(rows.flatMap((row) => pick(row) || []));
	return {
		unseen: ids((row) => row.isUnseen && row.personId),
		readsHidden: ids((row) => row.isReadHidden && row.personId),
		partly: ids((row) => row.conversationId),
	};
}

/**
 * A marker that not everybody may know, on own channels: whole for the person's own devices, and for who shares how far they
 * have read when the person does; for all others only that it arrived, and only when that is new.
 */
export async function tellSome({
	conversationId,
	marker,
	isDelivered,
}: Moved): Promise<Announcement[]> {
	const rows = await database()
		.select({
			id: people.id,
			generation: people.channelGeneration,
			sharesReads: people.sharesReads,
		})
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(and(eq(members.conversationId, conversationId)));
	const isTold = rows.some(
		(row) => row.id === marker.personId && row.sharesReads,
	);
	const mayKnow = (row: (typeof rows)[number]) =>
		row.id === marker.personId || (isTold && row.sharesReads);
	const tell = (whom: typeof rows, data: MarkerView): Announcement[] =>
		whom.length === 0
			? []
			: [
					{
						channels: whom.map((row) => personChannel(row.id, row.generation)),
						event: markerTold.name,
						// Whoever hears it has not heard what came before: it moves nobody's version.
						data: { conversationId, ...data, version: 0 },
					},
				];
	const others = rows.filter((row) => !mayKnow(row));
	return [
		...tell(rows.filter(mayKnow), marker),
		...(isDelivered
			? tell(others, { ...marker, readSequence: 0, isReadHidden: true })
			: []),
	];
}
