import { and, eq, notInArray } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { blocks, friendships } from "@/db/schema/contacts";
import { people, presence } from "@/db/schema/people";
import { canonicalHandle } from "@/lib/people/handle";
import {
	presenceColumns,
	presenceOn,
} from "@/lib/people/presence-columns.server";
import { type RelationRow, relationOf } from "@/lib/people/relation";
import type { Relation } from "@/lib/people/view";
import { type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** The viewer's friendship row with the person of the outer query, in either order of the pair. */
export const asLow = alias(friendships, "as_low");
export const asHigh = alias(friendships, "as_high");
export const viewersBlock = alias(blocks, "viewers_block");

/** Join conditions for the three above; each finds at most one row by a primary key. */
export const standingJoins = (personId: string) => ({
	asLow: and(eq(asLow.lowId, personId), eq(asLow.highId, people.id)),
	asHigh: and(eq(asHigh.highId, personId), eq(asHigh.lowId, people.id)),
	viewersBlock: and(
		eq(viewersBlock.blockerId, personId),
		eq(viewersBlock.blockedId, people.id),
	),
});

/** Guests have no page, are in no directory, and nothing between two people begins with them; nor with who is gone. */
export const isNoGuest = notInArray(people.role, ["guest", "gone"]);

/** A person as the viewer may know them. */
export type PersonAccess = {
	id: string;
	handle: string;
	displayName: string;
	photoId: string | null;
	createdAt: Date;
	relation: Relation;
	/** The viewer blocks the person. Whether the person blocks the viewer is not looked up here: nobody may see it. */
	isBlocked: boolean;
	/** As the two share it; whether they are friends is for the view to ask. */
	isPresenceShared: boolean;
	status: "online" | "away" | "offline" | null;
	lastSeenOn: string | null;
};

/**
 * The gate to a person's page, by handle in any spelling. Every member may see every other; who blocks the viewer is
 * found like anybody else, because a page that vanished would tell.
 */
export async function accessPerson(
	viewer: Viewer,
	handle: string,
): Promise<Result<PersonAccess>> {
	const on = standingJoins(viewer.personId);
	const [row] = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			createdAt: people.createdAt,
			asLow: { state: asLow.state, requestedBy: asLow.requestedBy },
			asHigh: { state: asHigh.state, requestedBy: asHigh.requestedBy },
			blockerId: viewersBlock.blockerId,
			...presenceColumns(viewer.personId),
		})
		.from(people)
		.leftJoin(asLow, on.asLow)
		.leftJoin(asHigh, on.asHigh)
		.leftJoin(viewersBlock, on.viewersBlock)
		.leftJoin(presence, presenceOn(viewer.personId))
		.where(and(eq(people.handle, canonicalHandle(handle)), isNoGuest));
	if (!row) return refuse("not_found");
	const { asLow: low, asHigh: high, blockerId, ...person } = row;
	return {
		ok: true,
		value: {
			...person,
			relation: relationTo(person.id, low ?? high, viewer),
			isBlocked: blockerId !== null,
		},
	};
}

/** The relation, with oneself told apart. */
export function relationTo(
	personId: string,
	row: RelationRow,
	viewer: Viewer,
): Relation {
	return personId === viewer.personId
		? "self"
		: relationOf(row, viewer.personId);
}
