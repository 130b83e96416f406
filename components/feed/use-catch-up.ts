"use client";

import { useEffect, useEffectEvent } from "react";
import { useLive } from "@/components/realtime/use-live";
import { listPosts } from "@/lib/feed/api.browser";
import { POSTS_ASKED_MAX } from "@/lib/limits";
import type { Posts } from "./use-posts";

/**
 * Once the line is back, what the device kept is made as it is now, in its place: what is gone goes, and nothing new is put
 * above what one reads, for that is announced as ever.
 */
export function useCatchUp(list: Posts, isKept: boolean): void {
	const { refreshed } = useLive();
	const catchUp = useEffectEvent(async () => {
		const ids = list.posts.map(({ id }) => id);
		for (let from = 0; from < ids.length; from += POSTS_ASKED_MAX) {
			const asked = ids.slice(from, from + POSTS_ASKED_MAX);
			const answer = await listPosts(asked);
			if (!answer.ok) return;
			const came = new Set(answer.value.posts.map(({ id }) => id));
			for (const post of answer.value.posts) list.changed(post);
			for (const id of asked.filter((one) => !came.has(one))) list.gone(id);
		}
	});
	useEffect(() => {
		// The server has answered since the line is back; a socket alone may be up before.
		if (isKept) return refreshed.listen(() => void catchUp());
	}, [isKept, refreshed]);
}
