"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ConversationView } from "@/lib/conversations/view";
import { readSequenceOf } from "@/lib/messages/markers";
import { newestLoaded, type Timeline } from "@/lib/messages/timeline";
import type { LogScroll } from "./use-log-scroll";

/**
 * After which message the unread divider stands; null while there is none. It is set when the chat opens, and again when
 * somebody writes while nobody looks: the tab is hidden and the log stood at its newest. Either way it is brought into
 * view, so that reading goes on where it ended.
 */
export function useUnreadAfter(
	timeline: Timeline,
	{
		opened,
		scroll: { isAtEnd, toRow },
	}: {
		/** The conversation as it was when the chat was opened. */
		opened: ConversationView;
		scroll: Pick<LogScroll, "isAtEnd" | "toRow">;
	},
): number | null {
	const { viewerId } = timeline;
	const [unreadAfter, setUnreadAfter] = useState(() =>
		opened.unread > 0 ? readSequenceOf(opened.markers, viewerId) : null,
	);
	/** The newest message when the person went away from the end of the log. */
	const leftAt = useRef<number | null>(null);
	/** Set while they are away and the divider waits for them. */
	const isAwaited = useRef(false);
	const latest = useRef(timeline);
	useEffect(() => {
		latest.current = timeline;
		const left = leftAt.current;
		if (left === null || !hasNewsAfter(timeline, left)) return;
		leftAt.current = null;
		isAwaited.current = true;
		setUnreadAfter(left);
	}, [timeline]);
	useLayoutEffect(() => {
		if (unreadAfter !== null) toRow("unread");
	}, [unreadAfter, toRow]);
	useLayoutEffect(() => {
		// What comes next must not push it out of sight before anybody is back.
		if (timeline && isAwaited.current) toRow("unread");
	}, [timeline, toRow]);
	useEffect(() => {
		const onVisibility = () => {
			const isLeft = document.visibilityState === "hidden" && isAtEnd();
			isAwaited.current = false;
			leftAt.current = isLeft ? newestLoaded(latest.current) : null;
		};
		document.addEventListener("visibilitychange", onVisibility);
		return () => document.removeEventListener("visibilitychange", onVisibility);
	}, [isAtEnd]);
	return unreadAfter;
}

function hasNewsAfter({ messages, viewerId }: Timeline, sequence: number) {
	return messages.some(
		(one) => one.sequence > sequence && one.senderId !== viewerId,
	);
}
