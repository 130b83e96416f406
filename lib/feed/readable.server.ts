import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { posts } from "@/db/schema/feed";
import type { Viewer } from "@/lib/viewer";

/** As much of a viewer as decides what is for them: notices ask for people who are not here. */
export type Reader = Pick<Viewer, "personId" | "role">;

/**
 * SQL: no block stands between this person and the viewer, in either direction, and they have not deleted their account.
 * Who blocks the viewer is not told; their posts are missing like posts that were never made.
 */
export const isUnblocked = (
	viewer: Reader,
	person: AnyColumn | SQL,
): SQL => sql`(
	not exists (select 1 from blocks b where b.blocker_id = ${viewer.personId} and b.blocked_id = ${person})
	and not exists (select 1 from blocks b where b.blocked_id = ${viewer.personId} and b.blocker_id = ${person})
	and not exists (select 1 from departures d where d.person_id = ${person}))`;

/**
 * SQL: the viewer may read this row of `posts`. It is their own; or no block stands between them and the author, and it is
 * for everyone, for the author's friends and they are one, or for a group or community that they are in now. Part of every
 * query that gives anything of a post away: its words, counts, comments and files. Guests read none.
 */
export function isReadable(viewer: Reader): SQL {
	if (viewer.role === "guest") return sql`false`;
	const me = viewer.personId;
	return sql`(${posts.authorId} = ${me} or (${isUnblocked(viewer, posts.authorId)} and (
		${posts.audience} = 'everyone'
		or (${posts.audience} = 'friends' and (
			exists (select 1 from friendships f where f.low_id = ${me} and f.high_id = ${posts.authorId} and f.state = 'friends')
			or exists (select 1 from friendships f where f.high_id = ${me} and f.low_id = ${posts.authorId} and f.state = 'friends')))
		or (${posts.audience} = 'group' and exists (
			select 1 from members m where m.conversation_id = ${posts.conversationId} and m.person_id = ${me}))
		or (${posts.audience} = 'community' and exists (
			select 1 from community_members m where m.community_id = ${posts.communityId} and m.person_id = ${me})))))`;
}
