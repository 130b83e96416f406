"use client";

import { useEffect, useEffectEvent, useReducer, useState } from "react";
import { listComments } from "@/lib/feed/api.browser";
import { reduceThreads } from "@/lib/feed/threads";
import type { CommentView, PostView } from "@/lib/feed/view";

/** The comments on a post, page by page, with what is said, changed and deleted here meanwhile. */
export function useComments(
	{ id, comments: count }: PostView,
	onCount: (count: number) => void,
) {
	const [threads, tell] = useReducer(reduceThreads, []);
	const [next, setNext] = useState<string | null>(null);
	const [status, setStatus] = useState<"loading" | "ready" | "failed">(
		"loading",
	);

	async function load(after: string | null): Promise<void> {
		setStatus("loading");
		const page = await listComments(id, after ? { after } : {});
		setStatus(page.ok ? "ready" : "failed");
		if (!page.ok) return;
		setNext(page.value.next);
		tell({ type: "loaded", threads: page.value.comments });
	}
	const loadFirst = useEffectEvent(() => void load(null));
	useEffect(() => loadFirst(), []);

	/** The other replies to a comment; answers whether they came. */
	async function moreReplies(
		parentId: string,
		after: string,
	): Promise<boolean> {
		const page = await listComments(id, { parent: parentId, after });
		if (page.ok)
			tell({ type: "replies", parentId, replies: page.value.comments });
		return page.ok;
	}

	return {
		...{ threads, next, status, moreReplies },
		more: () => void load(next),
		made: (comment: CommentView, parentId?: string) => {
			tell({ type: "made", comment, parentId });
			onCount(count + 1);
		},
		changed: (comment: CommentView) => tell({ type: "changed", comment }),
		/** With the replies to it. */
		gone: (commentId: string) => {
			const thread = threads.find((one) => one.id === commentId);
			tell({ type: "gone", id: commentId });
			onCount(Math.max(0, count - 1 - (thread?.replyCount ?? 0)));
		},
	};
}

export type CommentsHere = ReturnType<typeof useComments>;
