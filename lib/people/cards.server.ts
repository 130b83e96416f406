import { people } from "@/db/schema/people";
import { asHigh, asLow, relationTo } from "@/lib/people/access.server";
import { presenceColumns } from "@/lib/people/presence-columns.server";
import { sharedPresence } from "@/lib/people/presence-view";
import type { RelationRow } from "@/lib/people/relation";
import type {
	DirectoryCardView,
	PersonCardView,
	PresenceView,
	Relation,
} from "@/lib/people/view";
import type { Viewer } from "@/lib/viewer";

/** What a card is made of; the query joins `standingJoins`, and `presence` by `presenceOn`. */
export const cardColumns = (viewerId: string) => ({
	id: people.id,
	handle: people.handle,
	displayName: people.displayName,
	photoId: people.photoId,
	asLow: { state: asLow.state, requestedBy: asLow.requestedBy },
	asHigh: { state: asHigh.state, requestedBy: asHigh.requestedBy },
	...presenceColumns(viewerId),
});

type PresenceRow = {
	isPresenceShared: boolean;
	status: PresenceView["status"] | null;
	lastSeenOn: string | null;
};
type CardRow = PersonCardView &
	PresenceRow & { asLow: RelationRow; asHigh: RelationRow };

/** A row of `cardColumns` as the viewer may know it. */
export function cardView(row: CardRow, viewer: Viewer): DirectoryCardView {
	const { id, handle, displayName, photoId } = row;
	const relation = relationTo(id, row.asLow ?? row.asHigh, viewer);
	const presence = presenceFor(relation, row);
	return { id, handle, displayName, photoId, relation, presence };
}

/** Presence is for friends alone, and only between two who share theirs. */
export function presenceFor(
	relation: Relation,
	row: PresenceRow,
): PresenceView | null {
	return relation === "friends" ? sharedPresence(row) : null;
}
