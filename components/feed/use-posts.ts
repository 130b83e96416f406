"use client";

import { useReducer, useState } from "react";
import { reduceList, startList } from "@/lib/feed/list";
import type { PostPageView, PostView } from "@/lib/feed/view";
import type { Result } from "@/lib/problem";

/** A list of posts that goes on by a button; `fetchPage` gives the newest, or those before one. */
export function usePosts(
	first: PostPageView,
	fetchPage: (before?: string) => Promise<Result<PostPageView>>,
) {
	const [list, tell] = useReducer(reduceList, first, startList);
	const [status, setStatus] = useState<"ready" | "loading" | "failed">("ready");

	async function load(before?: string): Promise<boolean> {
		if (status === "loading") return false;
		setStatus("loading");
		const page = await fetchPage(before);
		setStatus(page.ok ? "ready" : "failed");
		if (!page.ok) return false;
		tell({ type: before ? "older" : "loaded", page: page.value });
		return true;
	}

	return {
		...list,
		status,
		/** Those before the last that is shown. */
		older: () => void (list.next && load(list.next)),
		/** The newest, in place of all that is shown; answers whether they came. */
		reload: () => load(),
		made: (post: PostView) => tell({ type: "made", post }),
		changed: (post: PostView) => tell({ type: "changed", post }),
		gone: (id: string) => tell({ type: "gone", id }),
	};
}

export type Posts = ReturnType<typeof usePosts>;
