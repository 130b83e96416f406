import { and, eq, type SQL, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { communities } from "@/db/schema/communities";
import { postComments, posts } from "@/db/schema/feed";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { CommentBody, PostBody } from "@/lib/feed/body";
import {
	isReadable,
	isUnblocked,
	type Reader,
} from "@/lib/feed/readable.server";
import type { AudienceView } from "@/lib/feed/view";
import { card } from "@/lib/feed/words.server";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** A post that the viewer may read. */
export type PostAccess = {
	id: string;
	author: PersonCardView;
	audience: AudienceView;
	body: PostBody;
	editedAt: Date | null;
	createdAt: Date;
};

/** The gate of one post. Not there, deleted, not for the viewer and withheld by a block look the same. */
export async function accessPost(
	viewer: Reader,
	id: string,
	executor: Executor = database(),
): Promise<Result<PostAccess>> {
	const [row] = await readAccess(viewer, eq(posts.id, id), executor);
	return row ? ok(row) : refuse("not_found");
}

/**
 * The posts that `where` selects and the viewer may read, in no order: the only way to obtain any, so that no list can be
 * built past the gate.
 */
export async function readAccess(
	viewer: Reader,
	where: SQL | undefined,
	executor: Executor = database(),
	page?: { limit: number },
): Promise<PostAccess[]> {
	const asked = executor
		.select({
			id: posts.id,
			author: card,
			audience: posts.audience,
			placeId: posts.placeId,
			placeName: sql<
				string | null
			>`coalesce(${groups.name}, ${communities.name})`,
			body: posts.body,
			editedAt: posts.editedAt,
			createdAt: posts.createdAt,
		})
		.from(posts)
		.innerJoin(people, eq(people.id, posts.authorId))
		.leftJoin(groups, eq(groups.conversationId, posts.conversationId))
		.leftJoin(communities, eq(communities.id, posts.communityId))
		.where(and(where, isReadable(viewer)));
	const rows = await (page
		? asked.orderBy(sql`${posts.id} desc`).limit(page.limit)
		: asked);
	return rows.map(({ audience, placeId, placeName, body, ...row }) => ({
		...row,
		body: body as PostBody,
		audience:
			audience === "group" || audience === "community"
				? { kind: audience, id: placeId, name: placeName ?? "" }
				: { kind: audience },
	}));
}

/** The gate of one comment: on a post that the viewer may read, and by somebody whom no block keeps apart from them. */
export async function accessComment(
	viewer: Reader,
	id: string,
): Promise<Result<{ authorId: string; body: CommentBody }>> {
	const [row] = await database()
		.select({ authorId: postComments.authorId, body: postComments.body })
		.from(postComments)
		.innerJoin(posts, eq(posts.id, postComments.postId))
		.where(
			and(
				eq(postComments.id, id),
				isUnblocked(viewer, postComments.authorId),
				isReadable(viewer),
			),
		);
	return row
		? ok({ ...row, body: row.body as CommentBody })
		: refuse("not_found");
}

/** The viewer's own post, its row locked; anybody else's is not found. */
export async function lockOwnPost(
	tx: Executor,
	viewer: Pick<Viewer, "personId">,
	id: string,
): Promise<Result<PostBody>> {
	const [row] = await tx
		.select({ body: posts.body })
		.from(posts)
		.where(and(eq(posts.id, id), eq(posts.authorId, viewer.personId)))
		.for("update");
	return row ? ok(row.body as PostBody) : refuse("not_found");
}
