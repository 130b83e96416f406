"use client";

import { X } from "lucide-react";
import dynamic from "next/dynamic";
import { useT } from "@/components/i18n/use-t";
import { Preview } from "@/components/previews/preview";
import { useLive } from "@/components/realtime/use-live";
import { IconButton } from "@/components/ui/icon-button";
import { LateSuspense } from "@/components/ui/late-suspense";
import { useToast } from "@/components/ui/toast";
import { removePostPreview } from "@/lib/feed/actions";
import type { PostView } from "@/lib/feed/view";
import { useRefusalText } from "./use-refusal-text";
import { useWords } from "./use-words";

/** Loaded with the first poll that is on the page. */
const PostPoll = dynamic(() => import("./post-poll").then((m) => m.PostPoll));

type Extra = { post: PostView; onChange: (post: PostView) => void };

/** What a post has besides words and pictures: what it asks, and what its link leads to. */
export function PostExtras({ post, onChange }: Extra) {
	return (
		<>
			{post.poll && (
				<LateSuspense
					fallback={<p className="font-semibold">{post.poll.question}</p>}
				>
					<PostPoll post={post} asked={post.poll} onChange={onChange} />
				</LateSuspense>
			)}
			<PostPreview post={post} onChange={onChange} />
		</>
	);
}

/** Its author may take it away, for all. */
function PostPreview({ post, onChange }: Extra) {
	const t = useT();
	const words = useWords();
	const refusalText = useRefusalText();
	const { viewerId, me } = useLive();
	const { show } = useToast();
	if (!post.preview || !me.showsPreviews) return null;
	const remove = async () => {
		const asked = { postId: post.id };
		const done = await removePostPreview(asked).catch(() => null);
		if (done?.ok) return onChange({ ...post, preview: null });
		const text = refusalText(done?.problem, words.offlineDeed);
		show({ id: "deed", kind: "danger", text });
	};
	return (
		<div className="flex max-w-md items-start gap-1">
			<div className="min-w-0 flex-1 [&>a]:w-full!">
				<Preview preview={post.preview} />
			</div>
			{viewerId === post.author.id && (
				<IconButton
					size="small"
					label={t.previews.remove}
					icon={<X />}
					onClick={() => void remove()}
				/>
			)}
		</div>
	);
}
