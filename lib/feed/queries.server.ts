import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { communities, communityMembers } from "@/db/schema/communities";
import { conversations, members } from "@/db/schema/conversations";
import { postComments, postLikes, posts } from "@/db/schema/feed";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import {
	accessPost,
	type PostAccess,
	readAccess,
} from "@/lib/feed/access.server";
import type {
	LikersQuery,
	NewPostsQuery,
	PostsAskedQuery,
	PostsQuery,
} from "@/lib/feed/input";
import { readPolls } from "@/lib/feed/polls.server";
import { isUnblocked } from "@/lib/feed/readable.server";
import { readFeedIds } from "@/lib/feed/streams.server";
import type {
	LikersView,
	NewPostsView,
	PlacesView,
	PostPageView,
	PostsView,
	PostView,
} from "@/lib/feed/view";
import { card, readNamed } from "@/lib/feed/words.server";
import {
	LIKERS_PAGE_LENGTH,
	NEW_POSTS_COUNTED_MAX,
	POSTS_PAGE_LENGTH,
} from "@/lib/limits";
import { accessPerson } from "@/lib/people/access.server";
import { previewOf } from "@/lib/previews/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * A page of the viewer's feed, newest first: their own posts, those of friends and of whom they follow, and those in their
 * groups and communities, as far as they may read them. Seven queries, however long the page is, and one
 * more where something is asked on it.
 */
export async function readFeed(
	viewer: Viewer,
	{ before }: PostsQuery,
): Promise<PostPageView> {
	const limit = POSTS_PAGE_LENGTH + 1;
	const ids = await readFeedIds(viewer, { before, limit });
	const shown = ids.slice(0, POSTS_PAGE_LENGTH);
	const found =
		shown.length === 0
			? []
			: await readAccess(viewer, inArray(posts.id, shown));
	// By the ids and not by the rows: what was deleted between the two queries is no reason to end the feed.
	const next = ids.length > shown.length ? (shown.at(-1) ?? null) : null;
	const at = new Map(shown.map((id, index) => [id, index]));
	found.sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
	return { posts: await describePosts(viewer, found), next };
}

/** Those of these posts that the viewer may read: what is on a screen, as it is now. */
export async function listPosts(
	viewer: Viewer,
	{ ids }: PostsAskedQuery,
): Promise<Result<PostsView>> {
	const found = await readAccess(viewer, inArray(posts.id, ids));
	return ok({ posts: await describePosts(viewer, found) });
}

/** How many posts of others the feed has got since one that is known. */
export async function countNewPosts(
	viewer: Viewer,
	{ since }: NewPostsQuery,
): Promise<Result<NewPostsView>> {
	const limit = NEW_POSTS_COUNTED_MAX + 1;
	const { length } = await readFeedIds(viewer, { since, limit });
	const count = Math.min(length, NEW_POSTS_COUNTED_MAX);
	return ok({ count, isMore: length > count });
}

/** One post, by itself. */
export async function readPost(
	viewer: Viewer,
	id: string,
): Promise<Result<PostView>> {
	const access = await accessPost(viewer, id);
	if (!access.ok) return access;
	const [post] = await describePosts(viewer, [access.value]);
	return ok(post as PostView);
}

/** A page of what a person posted, as far as the viewer may read it. Refuses who has no page. */
export async function listPersonPosts(
	viewer: Viewer,
	handle: string,
	{ before }: PostsQuery,
): Promise<Result<PostPageView>> {
	const person = await accessPerson(viewer, handle);
	if (!person.ok) return person;
	const isTheirs = and(
		eq(posts.authorId, person.value.id),
		before ? lt(posts.id, before) : undefined,
	);
	const found = await readAccess(viewer, isTheirs, database(), {
		limit: POSTS_PAGE_LENGTH + 1,
	});
	const shown = found.slice(0, POSTS_PAGE_LENGTH);
	const next = found.length > shown.length ? (shown.at(-1)?.id ?? null) : null;
	return ok({ posts: await describePosts(viewer, shown), next });
}

/** A page of those who like a post that the viewer may read, without whom a block keeps apart from them. */
export async function listLikers(
	viewer: Viewer,
	postId: string,
	{ after }: LikersQuery,
): Promise<Result<LikersView>> {
	const access = await accessPost(viewer, postId);
	if (!access.ok) return access;
	const rows = await database()
		.select(card)
		.from(postLikes)
		.innerJoin(people, eq(people.id, postLikes.personId))
		.where(
			and(
				eq(postLikes.postId, postId),
				after ? gt(postLikes.personId, after) : undefined,
				isUnblocked(viewer, postLikes.personId),
			),
		)
		.orderBy(postLikes.personId)
		.limit(LIKERS_PAGE_LENGTH + 1);
	const shown = rows.slice(0, LIKERS_PAGE_LENGTH);
	const next = rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null;
	return ok({ people: shown, next });
}

/** Where the viewer may post to: the groups they may write in, and their communities. */
export async function listPlaces(viewer: Viewer): Promise<PlacesView> {
	const [inGroups, inCommunities] = await Promise.all([
		database()
			.select({ id: groups.conversationId, name: groups.name })
			.from(members)
			.innerJoin(conversations, eq(conversations.id, members.conversationId))
			.innerJoin(groups, eq(groups.conversationId, members.conversationId))
			.where(
				and(
					eq(members.personId, viewer.personId),
					eq(conversations.kind, "group"),
					sql`(${conversations.onlyAdminsWrite} = 0 or ${members.role} = 'admin')`,
				),
			)
			.orderBy(groups.name),
		database()
			.select({ id: communities.id, name: communities.name })
			.from(communityMembers)
			.innerJoin(communities, eq(communities.id, communityMembers.communityId))
			.where(eq(communityMembers.personId, viewer.personId))
			.orderBy(communities.name),
	]);
	return { groups: inGroups, communities: inCommunities };
}

/** Posts that went through the gate, as they leave the server: with counts and whom they name, in their order. */
export async function describePosts(
	viewer: Viewer,
	found: readonly PostAccess[],
): Promise<PostView[]> {
	if (found.length === 0) return [];
	const ids = found.map(({ id }) => id);
	const [likes, comments, polls, namedBy] = await Promise.all([
		countLikes(viewer, ids),
		countComments(viewer, ids),
		readPolls(viewer, found),
		readNamed(found.map(({ body }) => body)),
	]);
	return found.map(({ id, author, audience, body, ...row }) => ({
		id,
		author,
		audience,
		text: body.text,
		mentions: body.mentions ?? [],
		named: namedBy(body),
		attachments: body.attachments,
		poll: polls.get(id) ?? null,
		preview: previewOf(body.preview),
		createdAt: row.createdAt.toISOString(),
		editedAt: row.editedAt?.toISOString() ?? null,
		likes: likes.get(id)?.likes ?? 0,
		isLiked: likes.get(id)?.isLiked ?? false,
		comments: comments.get(id) ?? 0,
	}));
}

/** How many like each of these posts, and whether the viewer does; the posts went through the gate before. */
export async function countLikes(
	viewer: Viewer,
	ids: string[],
): Promise<Map<string, { likes: number; isLiked: boolean }>> {
	const rows = await database()
		.select({
			id: postLikes.postId,
			likes: sql<number>`count(*)`.mapWith(Number),
			isMine: sql<number>`max(${postLikes.personId} = ${viewer.personId})`,
		})
		.from(postLikes)
		.where(
			and(
				inArray(postLikes.postId, ids),
				isUnblocked(viewer, postLikes.personId),
			),
		)
		.groupBy(postLikes.postId);
	return new Map(
		rows.map(({ id, likes, isMine }) => [
			id,
			{ likes, isLiked: Number(isMine) === 1 },
		]),
	);
}

/** A reply under a comment that is withheld is withheld with it, so it is not counted either. */
async function countComments(
	viewer: Viewer,
	ids: string[],
): Promise<Map<string, number>> {
	const rows = await database()
		.select({
			id: postComments.postId,
			count: sql<number>`count(*)`.mapWith(Number),
		})
		.from(postComments)
		.where(
			and(
				inArray(postComments.postId, ids),
				isUnblocked(viewer, postComments.authorId),
				sql`(${postComments.parentId} is null or exists (
					select 1 from post_comments answered where answered.id = ${postComments.parentId}
						and ${isUnblocked(viewer, sql`answered.author_id`)}))`,
			),
		)
		.groupBy(postComments.postId);
	return new Map(rows.map(({ id, count }) => [id, count]));
}
