import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { blocks, friendships } from "@/db/schema/contacts";
import { people, presence } from "@/db/schema/people";
import { receivedCount, sentCount } from "@/lib/contacts/announce.server";
import type {
	ContactCountsView,
	ContactsView,
	FriendView,
	RequestView,
} from "@/lib/contacts/view";
import { CONTACTS_MAX } from "@/lib/limits";
import { isNoGuest } from "@/lib/people/access.server";
import {
	presenceColumns,
	presenceOn,
} from "@/lib/people/presence-columns.server";
import { sharedPresence } from "@/lib/people/presence-view";
import { relationOf } from "@/lib/people/relation";
import { collationOf } from "@/lib/people/search";
import type { PersonCardView } from "@/lib/people/view";
import { dayOf } from "@/lib/presence/rules";
import type { Viewer } from "@/lib/viewer";

/** Everything on the viewer's contacts page, in two queries however many they are. */
export async function readContacts(viewer: Viewer): Promise<ContactsView> {
	const byName = sql`${people.displayName} collate ${sql.raw(collationOf(viewer.language))}`;
	const [pairs, blocked] = await Promise.all([
		readPairs(viewer, byName),
		readBlocked(viewer, byName),
	]);
	const friends: FriendView[] = [];
	const requests: Record<"received" | "sent", (RequestView & { at: Date })[]> =
		{ received: [], sent: [] };
	for (const row of pairs) {
		const relation = relationOf(row, viewer.personId);
		if (relation === "friends")
			friends.push({ ...cardOf(row), presence: sharedPresence(row) });
		if (relation === "received" || relation === "sent")
			requests[relation].push({
				...cardOf(row),
				sentOn: dayOf(row.createdAt),
				at: row.createdAt,
			});
	}
	return {
		friends,
		received: newestFirst(requests.received),
		sent: newestFirst(requests.sent),
		blocked,
	};
}

/** The numbers for the badges of the navigation. */
export async function readContactCounts(
	viewer: Viewer,
): Promise<ContactCountsView> {
	const [row] = await database()
		.select({ receivedCount: receivedCount(), sentCount: sentCount() })
		.from(people)
		.where(eq(people.id, viewer.personId));
	return row ?? { receivedCount: 0, sentCount: 0 };
}

function readPairs({ personId }: Viewer, byName: SQL) {
	return database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			state: friendships.state,
			requestedBy: friendships.requestedBy,
			createdAt: friendships.createdAt,
			...presenceColumns(personId),
		})
		.from(friendships)
		.innerJoin(
			people,
			and(
				eq(
					people.id,
					sql`if(${friendships.lowId} = ${personId}, ${friendships.highId}, ${friendships.lowId})`,
				),
				isNoGuest,
			),
		)
		.leftJoin(presence, presenceOn(personId))
		.where(
			or(eq(friendships.lowId, personId), eq(friendships.highId, personId)),
		)
		.orderBy(byName, people.id)
		.limit(CONTACTS_MAX);
}

async function readBlocked(
	{ personId }: Viewer,
	byName: SQL,
): Promise<PersonCardView[]> {
	return database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			// The photo of somebody one blocked does not come back to one's eyes.
			photoId: sql<null>`null`,
		})
		.from(blocks)
		.innerJoin(people, and(eq(people.id, blocks.blockedId), isNoGuest))
		.where(eq(blocks.blockerId, personId))
		.orderBy(byName, people.id)
		.limit(CONTACTS_MAX);
}

function cardOf(row: PersonCardView): PersonCardView {
	const { id, handle, displayName, photoId } = row;
	return { id, handle, displayName, photoId };
}

function newestFirst(rows: (RequestView & { at: Date })[]): RequestView[] {
	return rows
		.sort((a, b) => b.at.getTime() - a.at.getTime())
		.map(({ at: _, ...view }) => view);
}
