import type {
	CommentPageView,
	LikersView,
	NewPostsView,
	PostPageView,
	PostsView,
	PostView,
} from "@/lib/feed/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { VotersView } from "@/lib/polls/view";
import type { Result } from "@/lib/problem";

/** A page of the feed. */
export function readFeed(before?: string): Promise<Result<PostPageView>> {
	return callApi("/api/feed", { query: { before } });
}

/** How many posts of others are newer than this one. */
export function countNewPosts(since: string): Promise<Result<NewPostsView>> {
	return callApi("/api/feed/new", { query: { since } });
}

export function readPost(id: string): Promise<Result<PostView>> {
	return callApi(`/api/feed/posts/${id}`);
}

/** Posts that are on the screen, as they are now; what is not there any more is not among them. */
export function listPosts(ids: string[]): Promise<Result<PostsView>> {
	return callApi("/api/feed/posts", { query: { ids: ids.join(",") } });
}

/** Who chose what in the poll of a post. */
export function listPostVoters(id: string): Promise<Result<VotersView>> {
	return callApi(`/api/feed/posts/${id}/votes`);
}

/** A page of the comments on a post, or with `parent` of the replies to one. */
export function listComments(
	id: string,
	query: { parent?: string; after?: string },
): Promise<Result<CommentPageView>> {
	return callApi(`/api/feed/posts/${id}/comments`, { query });
}

export function listLikers(
	id: string,
	after?: string,
): Promise<Result<LikersView>> {
	return callApi(`/api/feed/posts/${id}/likes`, { query: { after } });
}

/** A page of what a person posted. */
export function listPersonPosts(
	handle: string,
	before?: string,
): Promise<Result<PostPageView>> {
	return callApi(`/api/people/${encodeURIComponent(handle)}/posts`, {
		query: { before },
	});
}
