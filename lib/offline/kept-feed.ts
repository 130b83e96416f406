import type { PlacesView, PostPageView, PostView } from "@/lib/feed/view";
import { KEPT_POSTS_MAX } from "@/lib/limits";

/** What a device keeps of the feed: its newest posts as they were seen, and where one might have posted. */
export type KeptFeed = {
	page: PostPageView;
	places: PlacesView;
	savedAtMs: number;
};

/** What is kept of a list: as many of its newest as a device keeps, and where it goes on after them. */
export function feedToKeep({
	posts,
	next,
}: {
	posts: readonly PostView[];
	next: string | null;
}): PostPageView {
	const kept = posts.slice(0, KEPT_POSTS_MAX);
	const isCut = kept.length < posts.length;
	return { posts: kept, next: isCut ? (kept.at(-1)?.id ?? null) : next };
}

/** The pictures in some posts. */
export function picturesOfPosts(posts: readonly PostView[]): Set<string> {
	return new Set(
		posts.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
	);
}
