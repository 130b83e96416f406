import { type SQL, sql } from "drizzle-orm";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { RECEIPTS_SHARED_MAX } from "@/lib/limits";
import type { MarkerView } from "@/lib/messages/view";
import { isShared } from "@/lib/people/presence-columns.server";

/** SQL: whether the member of the outer query and the viewer tell each other how far they have read; one always knows it of oneself. */
const isReadShared = (viewerId: string) =>
	sql`(${members.personId} = ${viewerId} or ${isShared(people.sharesReads, viewerId)})`;

/** What a query of `members` and `people` selects of how far a member has come, as the viewer may know it. */
export const markerColumns = (viewerId: string) => ({
	personId: members.personId,
	readSequence:
		sql<number>`if(${isReadShared(viewerId)}, ${members.readSequence}, 0)`.mapWith(
			Number,
		),
	deliveredSequence: members.deliveredSequence,
	version: members.version,
	isReadShared: isReadShared(viewerId).mapWith(Boolean),
});

/** A row of `markerColumns`. */
export function markerView({
	isReadShared,
	...marker
}: MarkerView & { isReadShared: unknown }): MarkerView {
	return isReadShared ? marker : { ...marker, isReadHidden: true };
}

/**
 * SQL: conversations of which somebody hides how far they have read, among those that share receipts at all. There markers
 * take no version, so a version does not say which are new.
 */
export const isReadPartly = (id: SQL) => sql`exists (
	select 1 from ${conversations} c join ${members} h on h.conversation_id = c.id join ${people} p on p.id = h.person_id
	where c.id = ${id} and c.member_count <= ${RECEIPTS_SHARED_MAX} and c.kind <> 'channel' and not p.shares_reads)`;
