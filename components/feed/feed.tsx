"use client";

import { ArrowUp } from "lucide-react";
import { useEffect, useRef } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { readFeed } from "@/lib/feed/api.browser";
import type { PlacesView, PostPageView } from "@/lib/feed/view";
import { FriendsToName } from "./feed-people";
import { PostForm } from "./post-form";
import { EmptyFeed, PostList } from "./post-list";
import { RecentChats } from "./recent-chats";
import { useCatchUp } from "./use-catch-up";
import { useKeepingFeed } from "./use-keeping-feed";
import { useNewPosts } from "./use-new-posts";
import { usePosts } from "./use-posts";
import { useWords } from "./use-words";

/** Home: what people tell, newest first, to its end; beside it, or on a phone above it, the chats. */
export function Feed({
	first,
	places,
	isKept = false,
}: {
	first: PostPageView;
	places: PlacesView;
	/** It comes from the device: as it was when it was seen last. */
	isKept?: boolean;
}) {
	const words = useWords();
	const posts = usePosts(first, readFeed);
	useKeepingFeed(posts, places);
	useCatchUp(posts, isKept);
	const list = useRef<HTMLDivElement>(null);
	const { newestKnown } = posts;
	const isAsked = useRef(false);
	// Once they are drawn: the first of the new ones is where one reads on.
	useEffect(() => {
		if (!isAsked.current || !newestKnown) return;
		isAsked.current = false;
		document.getElementById("content")?.scrollTo({ top: 0 });
		list.current?.querySelector("article")?.focus({ preventScroll: true });
	}, [newestKnown]);
	const showNew = () => {
		isAsked.current = true;
		void posts.reload();
	};
	return (
		<PageFrame title={words.title} isWide>
			<div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-[minmax(0,1fr)_19rem] xl:gap-8">
				<RecentChats />
				<FriendsToName>
					<div className="mx-auto grid w-full max-w-2xl grid-cols-[minmax(0,1fr)] content-start gap-4 xl:col-start-1 xl:row-start-1">
						<PostForm places={places} onMade={posts.made} />
						<NewPosts newestKnown={newestKnown} onShow={showNew} />
						<div ref={list}>
							<PostList posts={posts} empty={<EmptyFeed />} isToItsEnd />
						</div>
					</div>
				</FriendsToName>
			</div>
		</PageFrame>
	);
}

/** Says that there is more; what one reads stays where it is until one asks. */
function NewPosts({
	newestKnown,
	onShow,
}: {
	newestKnown: string;
	onShow: () => void;
}) {
	const words = useWords();
	const { count, isMore } = useNewPosts(newestKnown);
	return (
		<div
			role="status"
			className="sticky top-18 z-10 h-0 justify-self-center overflow-visible"
		>
			{count > 0 && (
				<Button
					size="small"
					className="shadow-overlay! motion-safe:animate-pop-in"
					icon={<ArrowUp aria-hidden="true" className="size-4" />}
					onClick={onShow}
				>
					{words.newPosts(count, isMore)}
				</Button>
			)}
		</div>
	);
}
