import { z } from "zod";
import {
	commentsQuery,
	likersQuery,
	newPostsQuery,
	postParams,
	postsAskedQuery,
	postsQuery,
} from "@/lib/feed/input";
import type {
	CommentPageView,
	LikersView,
	NewPostsView,
	PostPageView,
	PostsView,
	PostView,
} from "@/lib/feed/view";
import { type Operation, person } from "@/lib/http/contract";
import { attachmentSchema } from "@/lib/media/events";
import { handleParams } from "@/lib/people/search";
import { pollSchema, votersSchema } from "@/lib/polls/events";
import { previewSchema } from "@/lib/previews/events";

const words = {
	text: z.string(),
	mentions: z.array(
		z.object({ from: z.number(), length: z.number(), personId: z.string() }),
	),
	named: z.array(person),
};
const placed = { id: z.string(), name: z.string() };

const post = z
	.object({
		...words,
		id: z.string(),
		author: person,
		audience: z.union([
			z.object({ kind: z.enum(["everyone", "friends"]) }),
			z.object({ kind: z.enum(["group", "community"]), ...placed }),
		]),
		attachments: z.array(attachmentSchema),
		poll: z
			.object({
				question: z.string(),
				options: z.array(z.string()),
				isMultiple: z.boolean(),
				isAnonymous: z.boolean(),
				closesAt: z.string().nullable(),
				stands: pollSchema,
			})
			.nullable(),
		preview: previewSchema.nullable(),
		createdAt: z.string(),
		editedAt: z.string().nullable(),
		likes: z.number(),
		isLiked: z.boolean(),
		comments: z.number(),
	})
	.meta({ id: "Post" }) satisfies z.ZodType<PostView>;

const postPage = z.object({
	posts: z.array(post),
	next: z.string().nullable(),
}) satisfies z.ZodType<PostPageView>;

const said = {
	...words,
	id: z.string(),
	author: person,
	createdAt: z.string(),
	editedAt: z.string().nullable(),
};
const commentPage = z.object({
	comments: z.array(
		z.object({
			...said,
			replies: z.array(z.object(said)),
			replyCount: z.number(),
		}),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<CommentPageView>;

/** The reads of the feed; what changes it are server actions of the pages. */
export const FEED_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/feed",
		name: "readFeed",
		summary:
			"A page of the feed, newest first; go on with `before` from `next`.",
		query: postsQuery,
		response: postPage,
	},
	{
		method: "get",
		path: "/api/feed/new",
		name: "countNewPosts",
		summary: "How many posts of others the feed has since one that is known.",
		query: newPostsQuery,
		response: z.object({
			count: z.number(),
			isMore: z.boolean(),
		}) satisfies z.ZodType<NewPostsView>,
	},
	{
		method: "get",
		path: "/api/feed/posts",
		name: "listPosts",
		summary:
			"Posts by their ids, as they are now; what is not for the viewer is not among them.",
		query: postsAskedQuery,
		response: z.object({
			posts: z.array(post),
		}) satisfies z.ZodType<PostsView>,
	},
	{
		method: "get",
		path: "/api/feed/posts/{id}",
		name: "readPost",
		summary: "One post that is for the viewer.",
		params: postParams,
		response: post,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/feed/posts/{id}/comments",
		name: "listComments",
		summary:
			"Comments on a post, oldest first, or the replies to one (`parent`); go on with `after` from `next`.",
		params: postParams,
		query: commentsQuery,
		response: commentPage,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/feed/posts/{id}/likes",
		name: "listLikers",
		summary: "Who likes a post; go on with `after` from `next`.",
		params: postParams,
		query: likersQuery,
		response: z.object({
			people: z.array(person),
			next: z.string().nullable(),
		}) satisfies z.ZodType<LikersView>,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/feed/posts/{id}/votes",
		name: "listPostVoters",
		summary: "Who chose what in the poll of a post that is not anonymous.",
		params: postParams,
		response: votersSchema,
		refusals: [404, 409],
	},
	{
		method: "get",
		path: "/api/people/{handle}/posts",
		name: "listPersonPosts",
		summary: "What a person posted, as far as it is for the viewer.",
		params: handleParams,
		query: postsQuery,
		response: postPage,
		refusals: [404],
	},
];
