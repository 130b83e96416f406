import { z } from "zod";
import { AUDIENCES } from "@/lib/feed/view";
import {
	ATTACHMENTS_PER_MESSAGE_MAX,
	COMMENT_LENGTH_MAX,
	POST_LENGTH_MAX,
	POSTS_ASKED_MAX,
} from "@/lib/limits";
import { isBlank } from "@/lib/messages/blank";
import { idInput } from "@/lib/messages/input";
import { pollInput, voteInput } from "@/lib/polls/input";

/** Words as typed: zod counts code points, browsers and the limit count UTF-16 units. */
const words = (lengthMax: number) =>
	z
		.string("invalid")
		.max(lengthMax, "too_long")
		.refine((text) => text.length <= lengthMax, "too_long")
		.refine((text) => text.isWellFormed(), "invalid");

/** A new post. `placeId` names the group or the community, and nothing else has one. */
export const postInput = z
	.object({
		clientId: idInput,
		text: words(POST_LENGTH_MAX).default(""),
		attachmentIds: z
			.array(idInput, "invalid")
			.max(ATTACHMENTS_PER_MESSAGE_MAX, "too_long")
			.refine((ids) => new Set(ids).size === ids.length, "invalid")
			.default([]),
		poll: pollInput.optional(),
		audience: z.enum(AUDIENCES, "invalid"),
		placeId: idInput.optional(),
	})
	.refine(
		({ audience, placeId }) =>
			(audience === "group" || audience === "community") ===
			(placeId !== undefined),
		{ message: "invalid", path: ["placeId"] },
	)
	.refine(
		({ text, attachmentIds, poll }) =>
			attachmentIds.length > 0 || poll !== undefined || !isBlank(text),
		{ message: "empty", path: ["text"] },
	);
export type PostInput = z.infer<typeof postInput>;

export const postParams = z.object({ id: idInput });

/** Other words for a post; whether they may be none depends on its pictures. */
export const editPostInput = z.object({
	postId: idInput,
	text: words(POST_LENGTH_MAX),
});
export type EditPostInput = z.infer<typeof editPostInput>;

/** All that the viewer chooses in the poll of a post; nothing takes the vote back. */
export const votePostInput = voteInput.extend({ postId: idInput });
export type VotePostInput = z.infer<typeof votePostInput>;

/** One post of the viewer's own, to delete it, to close its poll or to take its preview away. */
export const ownPostInput = z.object({ postId: idInput });
export type OwnPostInput = z.infer<typeof ownPostInput>;

export const likeInput = z.object({
	postId: idInput,
	isLiked: z.boolean("invalid"),
});
export type LikeInput = z.infer<typeof likeInput>;

const commentWords = words(COMMENT_LENGTH_MAX).refine(
	(text) => !isBlank(text),
	"empty",
);

/** A comment, or with `parentId` a reply to one. */
export const commentInput = z.object({
	postId: idInput,
	parentId: idInput.optional(),
	clientId: idInput,
	text: commentWords,
});
export type CommentInput = z.infer<typeof commentInput>;

export const editCommentInput = z.object({
	commentId: idInput,
	text: commentWords,
});
export type EditCommentInput = z.infer<typeof editCommentInput>;

export const deleteCommentInput = z.object({ commentId: idInput });
export type DeleteCommentInput = z.infer<typeof deleteCommentInput>;

/** Which page of posts: those before this one, or the newest. */
export const postsQuery = z.object({ before: idInput.optional() });
export type PostsQuery = z.infer<typeof postsQuery>;

/** Posts that are on a screen, by their ids with commas between them. */
export const postsAskedQuery = z.object({
	ids: z
		.string("invalid")
		.transform((text) => text.split(","))
		.pipe(
			z
				.array(idInput, "invalid")
				.min(1, "empty")
				.max(POSTS_ASKED_MAX, "too_long"),
		),
});
export type PostsAskedQuery = z.infer<typeof postsAskedQuery>;

/** The newest post that is known. */
export const newPostsQuery = z.object({ since: idInput });
export type NewPostsQuery = z.infer<typeof newPostsQuery>;

/** Which comments: of the post, or the replies to one; those after this one, or the first. */
export const commentsQuery = z.object({
	parent: idInput.optional(),
	after: idInput.optional(),
});
export type CommentsQuery = z.infer<typeof commentsQuery>;

export const likersQuery = z.object({ after: idInput.optional() });
export type LikersQuery = z.infer<typeof likersQuery>;
