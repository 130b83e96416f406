import { and, eq, ne, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { departures } from "@/db/schema/account";
import { members } from "@/db/schema/conversations";
import { formerMembers, groupRequests, groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { markerColumns, markerView } from "@/lib/conversations/markers.server";
import { accessGroup } from "@/lib/groups/access.server";
import type { MembersView, MemberView } from "@/lib/groups/view";
import { CONTACTS_MAX } from "@/lib/limits";
import { collationOf } from "@/lib/people/search";
import { shownName } from "@/lib/people/shown-name.server";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const cardFor = ({ language }: Viewer) => ({
	id: people.id,
	handle: people.handle,
	displayName: shownName(language),
	photoId: people.photoId,
});

/**
 * Everybody who is or was in a group, for its members; who was asked and who is banned, for its admins. The gate and
 * five queries, however many they are.
 */
export async function listMembers(
	viewer: Viewer,
	id: string,
): Promise<Result<MembersView>> {
	const access = await accessGroup(viewer, id, "member");
	if (!access.ok) return access;
	const isAdmin = access.value.role === "admin";
	const [[group], present, former, asked] = await Promise.all([
		database()
			.select({ version: groups.version })
			.from(groups)
			.where(eq(groups.conversationId, id)),
		readPresent(viewer, id),
		readFormer(viewer, id),
		isAdmin ? readAsked(viewer, id) : [],
	]);
	return ok({
		version: group?.version ?? 0,
		members: present,
		former: former.map(({ isBanned: _, ...person }) => person),
		asked,
		banned: isAdmin
			? former
					.filter((person) => person.isBanned)
					.map(({ isBanned: _, ...person }) => person)
			: [],
	});
}

async function readPresent(viewer: Viewer, id: string): Promise<MemberView[]> {
	const { language } = viewer;
	const byName = sql`coalesce(${members.alias}, ${people.displayName}) collate ${sql.raw(collationOf(language))}`;
	const rows = await database()
		.select({
			...cardFor(viewer),
			role: members.role,
			alias: members.alias,
			joinedAt: members.joinedAt,
			marker: markerColumns(viewer.personId),
		})
		.from(members)
		.innerJoin(people, eq(people.id, members.personId))
		.where(and(eq(members.conversationId, id), ne(people.role, "gone")))
		.orderBy(members.role, byName, people.id);
	return rows.map(({ marker, ...row }) => {
		const { readSequence, deliveredSequence, isReadHidden } =
			markerView(marker);
		return {
			...row,
			joinedAt: row.joinedAt.toISOString(),
			...{ readSequence, deliveredSequence },
			...(isReadHidden && { isReadHidden }),
		};
	});
}

/** Who has deleted their account has a seat as long as they may come back, and is shown with those who left. */
async function readFormer(viewer: Viewer, id: string) {
	const card = cardFor(viewer);
	const [left, gone] = await Promise.all([
		database()
			.select({ ...card, isBanned: formerMembers.isBanned })
			.from(formerMembers)
			.innerJoin(people, eq(people.id, formerMembers.personId))
			.where(eq(formerMembers.conversationId, id))
			.limit(CONTACTS_MAX),
		database()
			.select({ ...card, isBanned: sql<boolean>`0`.mapWith(Boolean) })
			.from(departures)
			.innerJoin(people, eq(people.id, departures.personId))
			.innerJoin(members, eq(members.personId, people.id))
			.where(eq(members.conversationId, id)),
	]);
	return [...left, ...gone];
}

/** To the group, who declined and who was never told go on waiting. */
function readAsked(viewer: Viewer, id: string) {
	return database()
		.select(cardFor(viewer))
		.from(groupRequests)
		.innerJoin(people, eq(people.id, groupRequests.personId))
		.where(and(eq(groupRequests.conversationId, id)))
		.limit(CONTACTS_MAX);
}
