import { listComments } from "@/lib/feed/comments.server";
import {
	commentsQuery,
	likersQuery,
	newPostsQuery,
	postParams,
	postsAskedQuery,
	postsQuery,
} from "@/lib/feed/input";
import { listPostVoters } from "@/lib/feed/polls.server";
import {
	countNewPosts,
	listLikers,
	listPersonPosts,
	listPosts,
	readFeed,
	readPost,
} from "@/lib/feed/queries.server";
import { route } from "@/lib/http/handle.server";
import { handleParams } from "@/lib/people/search";
import { ok } from "@/lib/problem";

export const readFeedRoute = route({
	rate: "read",
	query: postsQuery,
	run: async (viewer, { query }) => ok(await readFeed(viewer, query)),
});

export const countNewPostsRoute = route({
	rate: "read",
	query: newPostsQuery,
	run: (viewer, { query }) => countNewPosts(viewer, query),
});

export const readPostRoute = route({
	rate: "read",
	params: postParams,
	run: (viewer, { params }) => readPost(viewer, params.id),
});

export const listPostsRoute = route({
	rate: "read",
	query: postsAskedQuery,
	run: (viewer, { query }) => listPosts(viewer, query),
});

export const listPostVotersRoute = route({
	rate: "read",
	params: postParams,
	run: (viewer, { params }) => listPostVoters(viewer, params.id),
});

export const listCommentsRoute = route({
	rate: "read",
	params: postParams,
	query: commentsQuery,
	run: (viewer, { params, query }) => listComments(viewer, params.id, query),
});

export const listLikersRoute = route({
	rate: "read",
	params: postParams,
	query: likersQuery,
	run: (viewer, { params, query }) => listLikers(viewer, params.id, query),
});

export const listPersonPostsRoute = route({
	rate: "read",
	params: handleParams,
	query: postsQuery,
	run: (viewer, { params, query }) =>
		listPersonPosts(viewer, params.handle, query),
});
