"use client";

import { useEffect, useEffectEvent } from "react";
import { useLive } from "@/components/realtime/use-live";
import type { PlacesView } from "@/lib/feed/view";
import type { Posts } from "./use-posts";

/** What changes comes in bursts, and what it comes to is written once. */
const GATHER_MS = 1_000;

/** Keeps the newest posts of the feed on the device as they are shown, to be read without a line (docs/offline.md). */
export function useKeepingFeed(list: Posts, places: PlacesView): void {
	const { viewerId } = useLive();
	const { posts, next } = list;
	const write = useEffectEvent(async () => {
		// Nothing new came, and what is kept is as old as it was.
		if (!navigator.onLine) return;
		const { keepFeed } = await import("@/lib/offline/feed.browser");
		await keepFeed(viewerId, { posts, next }, places);
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed.
	useEffect(() => {
		const timer = setTimeout(() => void write().catch(() => {}), GATHER_MS);
		return () => clearTimeout(timer);
	}, [posts, next]);
}
