import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { isUnblocked } from "@/lib/feed/readable.server";
import type { Audience } from "@/lib/feed/view";
import type { Viewer } from "@/lib/viewer";

/** One of the sequences of posts that a feed is merged of: a person's for everyone, say, or a group's. */
export type Stream = { audience: Audience; placeId: string };
/** Which posts of the feed: the newest before one, or the newest after one that are not the viewer's own. */
export type Range = { before?: string; since?: string; limit: number };

/**
 * The ids of the viewer's feed, newest first. A feed is the merged streams of whom the viewer is, is friends with and
 * follows, and of their groups and communities. The newest of each is one step into an index, and the first n posts of all
 * lie in the n streams whose newest are the newest; so the cost grows with whom one follows, never with how much was posted.
 */
export async function readFeedIds(
	viewer: Viewer,
	range: Range,
): Promise<string[]> {
	const all = await readStreams(viewer, range);
	if (all.length === 0) return [];
	const newest = await rowsOf<Stream>(newestQuery(viewer, all, range));
	if (newest.length === 0) return [];
	const found = await rowsOf<{ id: string }>(idsQuery(viewer, newest, range));
	return found.map(({ id }) => id);
}

/** All streams of a viewer; whom a block keeps apart from them has none. */
export async function readStreams(
	viewer: Viewer,
	{ since }: Pick<Range, "since">,
): Promise<Stream[]> {
	const me = sql`cast(${viewer.personId} as uuid)`;
	const friends = sql`
		select high_id id from friendships where low_id = ${me} and state = 'friends'
		union all select low_id from friendships where high_id = ${me} and state = 'friends'`;
	const streams = await rowsOf<Stream>(sql`
		select 'everyone' audience, s.id placeId from (
			select followed_id id from follows where follower_id = ${me} union ${friends}) s
			where ${isUnblocked(viewer, sql`s.id`)}
		union all select 'friends', s.id from (${friends}) s where ${isUnblocked(viewer, sql`s.id`)}
		union all select 'group', m.conversation_id from members m join conversations c on c.id = m.conversation_id
			where m.person_id = ${me} and c.kind = 'group'
		union all select 'community', community_id from community_members where person_id = ${me}`);
	// What is new is what others posted.
	if (since) return streams;
	const placeId = viewer.personId;
	return [
		...streams,
		{ audience: "everyone", placeId },
		{ audience: "friends", placeId },
	];
}

/** The streams with the newest posts in a range, as SQL. */
export function newestQuery(
	viewer: Viewer,
	streams: readonly Stream[],
	range: Range,
): SQL {
	const placesOf = (audience: Audience) =>
		streams.flatMap((one) =>
			one.audience === audience ? [sql`${one.placeId}`] : [],
		);
	const parts: SQL[] = [];
	for (const audience of ["everyone", "friends"] as const) {
		const places = placesOf(audience);
		// Every author there is unblocked, so the newest of each is the end of a range: a step into the index for each.
		if (places.length > 0)
			parts.push(sql`select audience, place_id, max(id) newest from posts p force index (posts_by_place)
				where p.audience = ${audience} and p.place_id in (${sql.join(places, sql`, `)}) ${within(range)}
				group by audience, place_id`);
	}
	// In a place of many the newest may be somebody's who is blocked: the newest other counts.
	for (const stream of streams)
		if (isShared(stream))
			parts.push(
				sql`select ${stream.audience} audience, cast(${stream.placeId} as uuid) place_id, (${streamQuery(viewer, stream, range, 1)}) newest`,
			);
	return sql`select audience, place_id placeId from (${sql.join(parts, sql` union all `)}) streams
		where newest is not null order by newest desc limit ${range.limit}`;
}

function idsQuery(
	viewer: Viewer,
	streams: readonly Stream[],
	range: Range,
): SQL {
	const each = streams.map(
		(stream) => sql`(${streamQuery(viewer, stream, range, range.limit)})`,
	);
	return sql`select id from (${sql.join(each, sql` union all `)}) merged order by id desc limit ${range.limit}`;
}

/** The newest of one stream, as SQL: a range of one index, read backwards. */
function streamQuery(
	viewer: Viewer,
	stream: Stream,
	range: Range,
	limit: number,
): SQL {
	const { audience, placeId } = stream;
	const others = isShared(stream)
		? sql`and ${isUnblocked(viewer, sql`p.author_id`)} ${
				range.since ? sql`and p.author_id <> ${viewer.personId}` : sql``
			}`
		: sql``;
	return sql`select p.id from posts p force index (posts_by_place)
		where p.audience = ${audience} and p.place_id = ${placeId} ${within(range)} ${others}
		order by p.id desc limit ${limit}`;
}

const within = ({ before, since }: Range): SQL =>
	sql`${before ? sql`and p.id < ${before}` : sql``} ${since ? sql`and p.id > ${since}` : sql``}`;

/** Whether several people post there. */
const isShared = ({ audience }: Stream): boolean =>
	audience === "group" || audience === "community";

async function rowsOf<Row>(query: SQL): Promise<Row[]> {
	const [rows] = await database().execute(query);
	return rows as unknown as Row[];
}
