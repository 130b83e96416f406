import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { people, presence } from "@/db/schema/people";
import {
	type Circle,
	type CircleCursor,
	type CirclePageView,
	type CircleQuery,
	encodeCircleCursor,
	type FollowsView,
} from "@/lib/contacts/circles";
import {
	accessPerson,
	asHigh,
	asLow,
	isNoGuest,
	standingJoins,
} from "@/lib/people/access.server";
import { cardColumns, cardView } from "@/lib/people/cards.server";
import { presenceOn } from "@/lib/people/presence-columns.server";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const NOTHING: FollowsView = {
	isFollowing: false,
	followers: 0,
	following: 0,
	mutual: null,
};

/**
 * Whether the viewer follows a person and how many are around them, in two queries. Whom the viewer blocks is counted
 * nowhere; of the blocked person themselves there is nothing. Missing people are not found.
 */
export async function readFollows(
	viewer: Viewer,
	handle: string,
): Promise<Result<FollowsView>> {
	const access = await accessPerson(viewer, handle);
	if (!access.ok) return access;
	const { id, relation, isBlocked } = access.value;
	if (isBlocked) return ok(NOTHING);
	const countOf = (circle: Circle) =>
		sql<number>`(select count(*) from (${rowsOf(circle, viewer, { id, part: null })}) c)`.mapWith(
			Number,
		);
	const [row] = await database()
		.select({
			isFollowing: followsExist(viewer.personId, id).mapWith(Boolean),
			followers: countOf("followers"),
			following: countOf("following"),
			mutual: relation === "self" ? sql<null>`null` : countOf("mutual"),
		})
		.from(people)
		.where(eq(people.id, id));
	return ok(row ?? NOTHING);
}

/**
 * A page of a circle around a person, newest first, in two queries. Everybody here may see everybody's; whom the viewer
 * blocks is left out, as in the directory, and so is all that is around a person whom they block.
 */
export async function readCircle(
	viewer: Viewer,
	{ handle, circle }: { handle: string; circle: Circle },
	{ after, limit }: CircleQuery,
): Promise<Result<CirclePageView>> {
	const access = await accessPerson(viewer, handle);
	if (!access.ok) return access;
	const { id, isBlocked } = access.value;
	if (isBlocked) return ok({ people: [], next: null });
	const part = { after, limit: limit + 1 };
	const page = sql`(select c.id, c.at from (${rowsOf(circle, viewer, { id, part })}) c
		order by c.at desc, c.id desc limit ${part.limit}) around`;
	const on = standingJoins(viewer.personId);
	const rows = await database()
		.select({
			...cardColumns(viewer.personId),
			at: sql`around.at`.mapWith(asDate),
		})
		.from(page)
		.innerJoin(people, and(eq(people.id, sql`around.id`), isNoGuest))
		.leftJoin(asLow, on.asLow)
		.leftJoin(asHigh, on.asHigh)
		.leftJoin(presence, presenceOn(viewer.personId))
		.orderBy(desc(sql`around.at`), desc(people.id));
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return ok({
		people: shown.map((row) => cardView(row, viewer)),
		next:
			rows.length > limit && last
				? encodeCircleCursor({ atMs: last.at.getTime(), id: last.id })
				: null,
	});
}

/** The driver gives a moment of a derived table as its text, or as a date already. */
const asDate = (value: string | Date): Date =>
	value instanceof Date ? value : new Date(`${value.replace(" ", "T")}Z`);

/** Whether the viewer follows the person, in the viewer's own eyes. */
const followsExist = (viewerId: string, personId: string) => sql`(
	exists (select 1 from follows f where f.follower_id = ${viewerId} and f.followed_id = ${personId})
	or exists (select 1 from withheld_follows f where f.follower_id = ${viewerId} and f.followed_id = ${personId}))`;

/** Which part of a list is asked for; every arm of it is cut before they are put together, so that a page costs a page. */
type Part = { after: CircleCursor | undefined; limit: number };

/** The end of an arm: what comes after the cursor, newest first, no more than a page. */
function cut(id: SQL, at: SQL, part: Part | null): SQL {
	if (!part) return sql``;
	const { after, limit } = part;
	const moment = after && new Date(after.atMs);
	return sql`${after ? sql`and (${at} < ${moment} or (${at} = ${moment} and ${id} < ${after.id}))` : sql``}
		order by ${at} desc, ${id} desc limit ${limit}`;
}

/**
 * Who is in a circle around a person, as `id` and `at`: all for counting, or a part. What is withheld is there for its
 * follower alone.
 */
function rowsOf(
	circle: Circle,
	{ personId }: Viewer,
	{ id, part }: { id: string; part: Part | null },
): SQL {
	if (circle === "mutual")
		return sql`select mine.id, mine.at from (${friendsOf(personId)}) mine
			join (${friendsOf(id)}) theirs on theirs.id = mine.id
			where true ${cut(sql`mine.id`, sql`mine.at`, part)}`;
	const isFollowers = circle === "followers";
	const who = isFollowers ? sql`f.follower_id` : sql`f.followed_id`;
	const whose = isFollowers ? sql`f.followed_id` : sql`f.follower_id`;
	const end = cut(who, sql`f.created_at`, part);
	return sql`(select ${who} as id, f.created_at as at from follows f where ${whose} = ${id}
			and not exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = ${who})
			and not exists (select 1 from departures d where d.person_id = ${who}) ${end})
		union all (select ${who}, f.created_at from withheld_follows f
			where ${whose} = ${id} and f.follower_id = ${personId}
			and not exists (select 1 from departures d where d.person_id = ${who}) ${end})`;
}

/** SQL: a person's friends, as `id` and since when (`at`). */
export const friendsOf = (personId: string) => sql`
	select f.high_id as id, f.created_at as at from friendships f where f.low_id = ${personId} and f.state = 'friends'
		and not exists (select 1 from departures d where d.person_id = f.high_id)
	union all select f.low_id, f.created_at from friendships f where f.high_id = ${personId} and f.state = 'friends'
		and not exists (select 1 from departures d where d.person_id = f.low_id)`;
