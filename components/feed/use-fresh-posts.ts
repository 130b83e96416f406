"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useLive } from "@/components/realtime/use-live";
import { listPosts } from "@/lib/feed/api.browser";
import type { PostView } from "@/lib/feed/view";
import { POSTS_ASKED_MAX } from "@/lib/limits";

/** How often posts on the screen are asked for whose poll is open; coming back to the page asks at once. */
const ASK_MS = 15_000;
/** A preview is there within some seconds of posting, or not at all. */
const SOON_MS = 3_000;
const SOON_FOR_MS = 15_000;

/**
 * Keeps what is on the screen and may change by itself as it is: open polls, and the preview of what one has just posted.
 * Asked for while it is seen, and nothing is asked where nothing can change; why not told, see `use-new-posts.ts`.
 */
export function useFreshPosts(
	posts: readonly PostView[],
	changed: (post: PostView) => void,
): void {
	const { viewerId } = useLive();
	const firstSeen = useRef(new Map<string, number>());
	const askedAtMs = useRef(0);
	/** What earlier answers put there, and nobody changed since. */
	const fromHere = useRef(new WeakSet<PostView>());
	/** One question after the other, so that the last answer is the newest. */
	const line = useRef(Promise.resolve());
	/** One's own words with a link that has no preview, for some seconds from when they were first seen here. */
	const isYoung = ({ id, author, text, preview }: PostView, nowMs: number) => {
		if (author.id !== viewerId || preview || !text.includes(".")) return false;
		const key = `${id} ${text}`;
		const sinceMs = firstSeen.current.get(key) ?? nowMs;
		firstSeen.current.set(key, sinceMs);
		return nowMs - sinceMs < SOON_FOR_MS;
	};
	/** What changed here meanwhile, by the viewer's own hand, is newer than the answer. */
	const take = useEffectEvent((asked: PostView[], came: PostView[]) => {
		for (const post of came) {
			const now = posts.find(({ id }) => id === post.id);
			if (!now || !(asked.includes(now) || fromHere.current.has(now))) continue;
			fromHere.current.add(post);
			changed(post);
		}
	});
	const ask = useEffectEvent(async (isBack: boolean) => {
		if (document.visibilityState !== "visible" || !navigator.onLine) return;
		const nowMs = Date.now();
		const isDue = isBack || nowMs - askedAtMs.current >= ASK_MS;
		const asked = posts
			.filter(
				(post) =>
					isYoung(post, nowMs) ||
					(isDue && post.poll?.stands.closedAt === null),
			)
			.filter(isOnScreen)
			.slice(0, POSTS_ASKED_MAX);
		if (isDue) askedAtMs.current = nowMs;
		if (asked.length === 0) return;
		const answer = await listPosts(asked.map(({ id }) => id));
		if (answer.ok) take(asked, answer.value.posts);
	});
	useEffect(() => {
		askedAtMs.current = Date.now();
		const inLine = (isBack: boolean) => {
			line.current = line.current.then(() => ask(isBack)).catch(() => {});
		};
		const onBack = () => inLine(true);
		const timer = setInterval(() => inLine(false), SOON_MS);
		const events = ["focus", "online"] as const;
		for (const name of events) addEventListener(name, onBack);
		return () => {
			clearInterval(timer);
			for (const name of events) removeEventListener(name, onBack);
		};
	}, []);
}

function isOnScreen({ id }: PostView): boolean {
	const box = document
		.querySelector(`[data-post="${id}"]`)
		?.getBoundingClientRect();
	return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}
