import type { PostPageView, PostView } from "@/lib/feed/view";

/** A list of posts as far as it was fetched. */
export type PostList = {
	posts: readonly PostView[];
	next: string | null;
	/** The newest that the server listed: what came after it is announced. One's own new post does not move it. */
	newestKnown: string;
};

export type PostListAction =
	| { type: "loaded"; page: PostPageView }
	| { type: "older"; page: PostPageView }
	| { type: "made"; post: PostView }
	| { type: "changed"; post: PostView }
	| { type: "gone"; id: string };

/** Older than any post. */
export const NO_POST = "00000000-0000-7000-8000-000000000000";

/** The list that a page begins with. */
export function startList(page: PostPageView): PostList {
	return { ...page, newestKnown: page.posts[0]?.id ?? NO_POST };
}

/** The list after something happened to it; nothing is in it twice, and nothing that stays in it moves. */
export function reduceList(list: PostList, action: PostListAction): PostList {
	switch (action.type) {
		case "loaded":
			return startList(action.page);
		case "older": {
			const known = new Set(list.posts.map(({ id }) => id));
			const more = action.page.posts.filter(({ id }) => !known.has(id));
			return {
				...list,
				posts: [...list.posts, ...more],
				next: action.page.next,
			};
		}
		case "made":
			return {
				...list,
				posts: [action.post, ...without(list, action.post.id)],
			};
		case "changed":
			return {
				...list,
				posts: list.posts.map((one) =>
					one.id === action.post.id ? action.post : one,
				),
			};
		case "gone":
			return { ...list, posts: without(list, action.id) };
		default:
			return action satisfies never;
	}
}

const without = ({ posts }: PostList, id: string) =>
	posts.filter((one) => one.id !== id);
