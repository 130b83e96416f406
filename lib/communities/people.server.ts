import {
	and,
	asc,
	eq,
	exists,
	inArray,
	ne,
	or,
	type SQL,
	sql,
} from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { communityBans, communityMembers } from "@/db/schema/communities";
import { members } from "@/db/schema/conversations";
import { formerMembers } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import {
	accessChannel,
	accessCommunity,
} from "@/lib/communities/access.server";
import type { ChannelPeopleInput } from "@/lib/communities/input";
import { leads, leadsChannel } from "@/lib/communities/rules";
import type { PlaceMembersView } from "@/lib/communities/view";
import { CONTACTS_MAX } from "@/lib/limits";
import {
	collationOf,
	type DirectoryQuery,
	encodeCursor,
	escapeLike,
	SEARCH_COLLATION,
} from "@/lib/people/search";
import { shownName } from "@/lib/people/shown-name.server";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const cardFor = ({ language }: Viewer) => ({
	id: people.id,
	handle: people.handle,
	displayName: shownName(language),
	photoId: people.photoId,
});

/** A page of who is in a community, those who lead first, then by name; for its members. For who leads also who is banned. */
export async function listCommunityMembers(
	viewer: Viewer,
	id: string,
	query: DirectoryQuery,
): Promise<Result<PlaceMembersView>> {
	const access = await accessCommunity(viewer, id, "member");
	if (!access.ok) return access;
	const isFirst = !query.after && !query.search;
	const [page, banned] = await Promise.all([
		readPage(viewer, query, {
			table: communityMembers,
			role: communityMembers.role,
			where: eq(communityMembers.communityId, id),
			personId: communityMembers.personId,
		}),
		isFirst && leads(access.value.role) ? readBanned(viewer, id) : [],
	]);
	return ok({ ...page, banned });
}

/** The same of a channel, for who is in it. With a term it is what completes a name that is being typed. */
export async function listChannelMembers(
	viewer: Viewer,
	id: string,
	query: DirectoryQuery,
): Promise<Result<PlaceMembersView>> {
	const access = await accessChannel(viewer, id, "member");
	if (!access.ok) return access;
	const isFirst = !query.after && !query.search;
	const [page, banned] = await Promise.all([
		readPage(viewer, query, {
			table: members,
			role: sql`if(${members.role} = 'admin', 'moderator', 'member')`,
			where: eq(members.conversationId, id),
			personId: members.personId,
		}),
		isFirst && leadsChannel(access.value) ? readKeptOut(viewer, id) : [],
	]);
	return ok({ ...page, banned });
}

/**
 * The names and faces of these, as far as they are or were in the channel or lead it: what a page of messages needs. Who is
 * asked for and is neither is left out.
 */
export async function readChannelPeople(
	viewer: Viewer,
	id: string,
	{ ids }: ChannelPeopleInput,
): Promise<Result<PersonCardView[]>> {
	const access = await accessChannel(viewer, id, "member");
	if (!access.ok) return access;
	if (ids.length === 0) return ok([]);
	const { communityId } = access.value;
	const isIn = (table: typeof members | typeof formerMembers) =>
		exists(
			database()
				.select({ one: sql`1` })
				.from(table)
				.where(
					and(eq(table.conversationId, id), eq(table.personId, people.id)),
				),
		);
	const isNear = exists(
		database()
			.select({ one: sql`1` })
			.from(communityMembers)
			.where(
				and(
					eq(communityMembers.communityId, communityId ?? ""),
					eq(communityMembers.personId, people.id),
				),
			),
	);
	return ok(
		await database()
			.select(cardFor(viewer))
			.from(people)
			.where(
				and(
					inArray(people.id, ids),
					or(
						isIn(members),
						isIn(formerMembers),
						communityId ? isNear : undefined,
					),
				),
			),
	);
}

type Source = {
	table: typeof communityMembers | typeof members;
	role: MySqlColumn | SQL;
	personId: MySqlColumn;
	where: SQL;
};

/** One query, by key: who leads stands first, then the alphabet of the viewer's language. */
async function readPage(
	viewer: Viewer,
	{ search, after, limit }: DirectoryQuery,
	{ table, role, personId, where }: Source,
): Promise<Omit<PlaceMembersView, "banned">> {
	const rank = sql<number>`if(${role} = 'member', 1, 0)`;
	const name = sql`${people.displayName} collate ${sql.raw(collationOf(viewer.language))}`;
	const pattern = `%${escapeLike(search)}%`;
	const like = (text: MySqlColumn) =>
		sql`${text} collate ${sql.raw(SEARCH_COLLATION)} like ${pattern}`;
	const rows = await database()
		.select({
			...cardFor(viewer),
			plainName: people.displayName,
			role: sql<"owner" | "moderator" | "member">`${role}`.as("place_role"),
			rank: rank.mapWith(Number).as("place_rank"),
		})
		.from(table)
		.innerJoin(people, eq(people.id, personId))
		.where(
			and(
				where,
				ne(people.role, "gone"),
				search ? or(like(people.displayName), like(people.handle)) : undefined,
				after &&
					sql`(${rank}, ${name}, ${people.id}) > (${after.rank}, ${after.name}, ${after.id})`,
			),
		)
		.orderBy(rank, name, asc(people.id))
		.limit(limit + 1);
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return {
		members: page.map(({ rank: _, plainName: __, ...member }) => member),
		next:
			rows.length > limit && last
				? encodeCursor({ rank: last.rank, name: last.plainName, id: last.id })
				: null,
	};
}

function readBanned(viewer: Viewer, id: string): Promise<PersonCardView[]> {
	return database()
		.select(cardFor(viewer))
		.from(communityBans)
		.innerJoin(people, eq(people.id, communityBans.personId))
		.where(eq(communityBans.communityId, id))
		.limit(CONTACTS_MAX);
}

function readKeptOut(viewer: Viewer, id: string): Promise<PersonCardView[]> {
	return database()
		.select(cardFor(viewer))
		.from(formerMembers)
		.innerJoin(people, eq(people.id, formerMembers.personId))
		.where(
			and(
				eq(formerMembers.conversationId, id),
				eq(formerMembers.isBanned, true),
			),
		)
		.limit(CONTACTS_MAX);
}
