"use client";

import { listPersonPosts } from "@/lib/feed/api.browser";
import type { PostPageView } from "@/lib/feed/view";
import { FriendsToName } from "./feed-people";
import { PostList } from "./post-list";
import { usePosts } from "./use-posts";
import { useWords } from "./use-words";

/** On a person's page: what they posted, as far as the viewer may read it. */
export function PersonPosts({
	handle,
	first,
}: {
	handle: string;
	first: PostPageView;
}) {
	const words = useWords();
	const posts = usePosts(first, (before) => listPersonPosts(handle, before));
	return (
		<section
			aria-labelledby="posts"
			className="grid grid-cols-[minmax(0,1fr)] gap-3"
		>
			<h2 id="posts" className="font-bold text-lg">
				{words.posts}
			</h2>
			<FriendsToName>
				<PostList
					posts={posts}
					empty={<p className="text-ink-soft">{words.noPosts}</p>}
				/>
			</FriendsToName>
		</section>
	);
}
