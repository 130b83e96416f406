import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { postComments, postLikes, posts } from "@/db/schema/feed";
import { refusable, sqlErrorCode, transaction } from "@/db/tx";
import { accessPost } from "@/lib/feed/access.server";
import type { CommentBody } from "@/lib/feed/body";
import { readComment } from "@/lib/feed/comments.server";
import type {
	CommentInput,
	DeleteCommentInput,
	EditCommentInput,
	LikeInput,
} from "@/lib/feed/input";
import { noteComment, noteLike, noteMentions } from "@/lib/feed/notices.server";
import { countLikes } from "@/lib/feed/queries.server";
import { isUnblocked } from "@/lib/feed/readable.server";
import type { CommentView, LikedView } from "@/lib/feed/view";
import { withNames } from "@/lib/feed/words.server";
import { newId } from "@/lib/ids";
import { forgetSubjects, type Noticed } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Likes a post that the viewer may read, or takes that back; twice is once. */
export async function likePost(
	viewer: Viewer,
	{ postId, isLiked }: LikeInput,
): Promise<Result<LikedView>> {
	const { personId } = viewer;
	const done = await unlessDeleted(() =>
		transaction(async (tx) => {
			const access = await accessPost(viewer, postId, tx);
			if (!access.ok) return access;
			if (isLiked)
				await tx
					.insert(postLikes)
					.values({ postId, personId, createdAt: new Date() })
					.onDuplicateKeyUpdate({ set: { personId: sql`person_id` } });
			else
				await tx
					.delete(postLikes)
					.where(
						and(eq(postLikes.postId, postId), eq(postLikes.personId, personId)),
					);
			const authorId = access.value.author.id;
			return ok(await noteLike(tx, viewer, { postId, authorId, isLiked }));
		}),
	);
	if (!done.ok) return done;
	await tellNotices(done.value);
	const counts = await countLikes(viewer, [postId]);
	return ok(counts.get(postId) ?? { likes: 0, isLiked: false });
}

/**
 * Comments on a post that the viewer may read, or replies to a comment there that they see. A retry with the same client
 * id answers the first. Refuses a reply to a reply.
 */
export async function addComment(
	viewer: Viewer,
	input: CommentInput,
): Promise<Result<CommentView>> {
	const made = await unlessDeleted(() =>
		refusable((tx) => insertComment(tx, viewer, input)),
	);
	if (!made.ok) return made;
	await tellNotices(made.value.noticed);
	const comment = await readComment(made.value.id);
	return comment ? ok(comment) : refuse("not_found");
}

/** Gives the viewer's own comment other words, on a post that they may still read. */
export async function editComment(
	viewer: Viewer,
	{ commentId, text }: EditCommentInput,
): Promise<Result<CommentView>> {
	const edited = await refusable(async (tx) => {
		const [row] = await tx
			.select({ postId: postComments.postId, body: postComments.body })
			.from(postComments)
			.where(
				and(
					eq(postComments.id, commentId),
					eq(postComments.authorId, viewer.personId),
				),
			)
			.for("update");
		if (!row) return refuse("not_found");
		const access = await accessPost(viewer, row.postId, tx);
		if (!access.ok) return access;
		if ((row.body as CommentBody).text === text) return ok();
		const body: CommentBody = { v: 1, ...(await withNames(tx, text)) };
		await tx
			.update(postComments)
			.set({ body, editedAt: new Date() })
			.where(eq(postComments.id, commentId));
		return ok();
	});
	if (!edited.ok) return edited;
	const comment = await readComment(commentId);
	return comment ? ok(comment) : refuse("not_found");
}

/**
 * Deletes a comment with the replies to it: one's own, wherever it stands, and any on one's own post. Everything else is
 * not found.
 */
export async function deleteComment(
	viewer: Viewer,
	{ commentId }: DeleteCommentInput,
): Promise<Result<null>> {
	return transaction(async (tx) => {
		const [row] = await tx
			.select({ id: postComments.id })
			.from(postComments)
			.innerJoin(posts, eq(posts.id, postComments.postId))
			.where(
				and(
					eq(postComments.id, commentId),
					or(
						eq(postComments.authorId, viewer.personId),
						eq(posts.authorId, viewer.personId),
					),
				),
			);
		if (!row) return refuse("not_found");
		const replies = await tx
			.select({ id: postComments.id })
			.from(postComments)
			.where(eq(postComments.parentId, commentId));
		await forgetSubjects(tx, [commentId, ...replies.map(({ id }) => id)]);
		await tx.delete(postComments).where(eq(postComments.id, commentId));
		return ok();
	});
}

async function insertComment(
	tx: Executor,
	viewer: Viewer,
	{ postId, parentId, clientId, text }: CommentInput,
): Promise<Result<{ id: string; noticed: Noticed[] }>> {
	const access = await accessPost(viewer, postId, tx);
	if (!access.ok) return access;
	const parent = parentId
		? await findParent(tx, viewer, { postId, parentId })
		: null;
	if (parentId && !parent) return refuse("not_found");
	const newCommentId = newId();
	const body: CommentBody = { v: 1, ...(await withNames(tx, text)) };
	// The unique key decides between two at once; the row that stands keeps its words.
	await tx
		.insert(postComments)
		.values({
			id: newCommentId,
			postId,
			parentId: parentId ?? null,
			authorId: viewer.personId,
			clientId,
			body,
			createdAt: new Date(),
		})
		.onDuplicateKeyUpdate({ set: { clientId: sql`client_id` } });
	const [row] = await tx
		.select({ id: postComments.id })
		.from(postComments)
		.where(
			and(
				eq(postComments.authorId, viewer.personId),
				eq(postComments.clientId, clientId),
				eq(postComments.postId, postId),
			),
		)
		// Past the transaction's own view of the table, which began before the other one committed.
		.for("update");
	if (!row) return refuse("conflict");
	const { id } = row;
	// A retry finds the first attempt, which was told of then.
	if (id !== newCommentId) return ok({ id, noticed: [] });
	const authorId = access.value.author.id;
	const subject = { kind: "comment" as const, id };
	const { mentions } = body;
	return ok({
		id,
		noticed: [
			...(await noteComment(tx, viewer, { postId, authorId, parent })),
			...(await noteMentions(tx, viewer, { postId, subject, mentions })),
		],
	});
}

/** The comment that is answered: on this post, seen by the viewer, and answering none itself. */
async function findParent(
	tx: Executor,
	viewer: Viewer,
	{ postId, parentId }: { postId: string; parentId: string },
): Promise<{ id: string; authorId: string } | null> {
	const [parent] = await tx
		.select({ id: postComments.id, authorId: postComments.authorId })
		.from(postComments)
		.where(
			and(
				eq(postComments.id, parentId),
				eq(postComments.postId, postId),
				isNull(postComments.parentId),
				isUnblocked(viewer, postComments.authorId),
			),
		);
	return parent ?? null;
}

/** What was deleted while it was answered is not there. */
async function unlessDeleted<T>(
	work: () => Promise<Result<T>>,
): Promise<Result<T>> {
	try {
		return await work();
	} catch (error) {
		if (sqlErrorCode(error) === "ER_NO_REFERENCED_ROW_2")
			return refuse("not_found");
		throw error;
	}
}
