"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import type { PostView } from "@/lib/feed/view";
import { FriendsToName } from "./feed-people";
import { PostCard } from "./post-card";
import { useFreshPosts } from "./use-fresh-posts";
import { useWords } from "./use-words";

/** A post by itself, with what was said to it. */
export function OnePost({ first }: { first: PostView }) {
	const words = useWords();
	const router = useRouter();
	const [post, setPost] = useState(first);
	useFreshPosts([post], setPost);
	return (
		<PageFrame
			title={words.postBy(post.author.displayName)}
			back={<BackLink href="/feed" label={words.back} />}
		>
			<FriendsToName>
				<PostCard
					post={post}
					place={1}
					isOpen
					onChange={setPost}
					onGone={() => router.replace("/feed")}
				/>
			</FriendsToName>
		</PageFrame>
	);
}
