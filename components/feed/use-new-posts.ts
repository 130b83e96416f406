"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { countNewPosts } from "@/lib/feed/api.browser";
import type { NewPostsView } from "@/lib/feed/view";

/** How often a page that is seen asks; coming back to it asks at once. */
const ASK_MS = 45_000;
const NONE: NewPostsView = { count: 0, isMore: false };

/**
 * How many posts of others came since the newest that is known. Asked for and not told: a post would have to be announced to
 * each who may read it, which is most of a server, and hardly any of them look at a feed then.
 */
export function useNewPosts(newestKnown: string): NewPostsView {
	const [known, setKnown] = useState({ since: newestKnown, found: NONE });
	const ask = useEffectEvent(async () => {
		if (document.visibilityState !== "visible" || !navigator.onLine) return;
		const since = newestKnown;
		const found = await countNewPosts(since);
		if (found.ok) setKnown({ since, found: found.value });
	});
	useEffect(() => {
		const onSeen = () => void ask();
		const timer = setInterval(onSeen, ASK_MS);
		const events = ["focus", "online"] as const;
		for (const name of events) addEventListener(name, onSeen);
		document.addEventListener("visibilitychange", onSeen);
		return () => {
			clearInterval(timer);
			for (const name of events) removeEventListener(name, onSeen);
			document.removeEventListener("visibilitychange", onSeen);
		};
	}, []);
	// What was counted from another post on says nothing of this one.
	return known.since === newestKnown ? known.found : NONE;
}
