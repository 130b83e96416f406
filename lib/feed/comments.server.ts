import { and, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { postComments } from "@/db/schema/feed";
import { people } from "@/db/schema/people";
import { accessPost } from "@/lib/feed/access.server";
import type { CommentBody } from "@/lib/feed/body";
import type { CommentsQuery } from "@/lib/feed/input";
import { isUnblocked } from "@/lib/feed/readable.server";
import type { CommentPageView, CommentView } from "@/lib/feed/view";
import { card, readNamed } from "@/lib/feed/words.server";
import { COMMENTS_PAGE_LENGTH, REPLIES_FIRST } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

type Row = Awaited<ReturnType<typeof selectComments>>[number];

/**
 * A page of the comments on a post that the viewer may read, oldest first, each with its first replies; with `parent` the
 * replies to one. Whom a block keeps apart from the viewer says nothing here, nor does who answers them.
 */
export async function listComments(
	viewer: Viewer,
	postId: string,
	{ parent, after }: CommentsQuery,
): Promise<Result<CommentPageView>> {
	const access = await accessPost(viewer, postId);
	if (!access.ok) return access;
	if (parent && !(await isThere(viewer, postId, parent)))
		return refuse("not_found");
	const found = await selectComments(
		and(
			eq(postComments.postId, postId),
			parent
				? eq(postComments.parentId, parent)
				: isNull(postComments.parentId),
			after ? gt(postComments.id, after) : undefined,
			isUnblocked(viewer, postComments.authorId),
		),
		COMMENTS_PAGE_LENGTH + 1,
	);
	const shown = found.slice(0, COMMENTS_PAGE_LENGTH);
	const next = found.length > shown.length ? (shown.at(-1)?.id ?? null) : null;
	const threads = parent ? new Map() : await readReplies(viewer, shown);
	const replies = [...threads.values()].flatMap(({ first }) => first);
	const toView = await viewsOf([...shown, ...replies]);
	const comments = shown.map((row) => ({
		...toView(row),
		replies: (threads.get(row.id)?.first ?? []).map(toView),
		replyCount: threads.get(row.id)?.count ?? 0,
	}));
	return ok({ comments, next });
}

/** A comment of a post that went through the gate, as it was just written. */
export async function readComment(id: string): Promise<CommentView | null> {
	const [row] = await selectComments(eq(postComments.id, id), 1);
	return row ? (await viewsOf([row]))(row) : null;
}

/** Whether the viewer sees this comment on this post, and it answers no other. */
async function isThere(
	viewer: Viewer,
	postId: string,
	id: string,
): Promise<boolean> {
	const [row] = await database()
		.select({ id: postComments.id })
		.from(postComments)
		.where(
			and(
				eq(postComments.id, id),
				eq(postComments.postId, postId),
				isNull(postComments.parentId),
				isUnblocked(viewer, postComments.authorId),
			),
		);
	return row !== undefined;
}

type Replies = { first: Row[]; count: number };

/** The first replies to each of these comments and how many there are, in two queries for all. */
async function readReplies(
	viewer: Viewer,
	rows: readonly Row[],
): Promise<Map<string, Replies>> {
	if (rows.length === 0) return new Map();
	const ids = rows.map(({ id }) => sql`${id}`);
	const unblocked = isUnblocked(viewer, sql`r.author_id`);
	const [ranked] = await database().execute(sql`
		select id, parent_id parentId, place, count from (
			select r.id, r.parent_id, row_number() over (partition by r.parent_id order by r.id) place,
				count(*) over (partition by r.parent_id) count
			from post_comments r where r.parent_id in (${sql.join(ids, sql`, `)}) and ${unblocked}) ranked
		where place <= ${REPLIES_FIRST}`);
	const places = ranked as unknown as {
		id: string;
		parentId: string;
		count: number;
	}[];
	if (places.length === 0) return new Map();
	const replies = await selectComments(
		inArray(
			postComments.id,
			places.map(({ id }) => id),
		),
	);
	const threads = new Map<string, Replies>();
	for (const { parentId, count } of places)
		threads.set(parentId, { first: [], count: Number(count) });
	for (const reply of replies)
		threads.get(reply.parentId ?? "")?.first.push(reply);
	return threads;
}

async function selectComments(where: SQL | undefined, limit = 1_000) {
	return await database()
		.select({
			id: postComments.id,
			parentId: postComments.parentId,
			author: card,
			body: postComments.body,
			editedAt: postComments.editedAt,
			createdAt: postComments.createdAt,
		})
		.from(postComments)
		.innerJoin(people, eq(people.id, postComments.authorId))
		.where(where)
		.orderBy(postComments.id)
		.limit(limit);
}

async function viewsOf(
	rows: readonly Row[],
): Promise<(row: Row) => CommentView> {
	const bodyOf = (row: Row) => row.body as CommentBody;
	const namedBy = await readNamed(rows.map(bodyOf));
	return (row) => ({
		id: row.id,
		author: row.author,
		text: bodyOf(row).text,
		mentions: bodyOf(row).mentions ?? [],
		named: namedBy(bodyOf(row)),
		createdAt: row.createdAt.toISOString(),
		editedAt: row.editedAt?.toISOString() ?? null,
	});
}
