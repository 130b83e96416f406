"use client";

import {
	type RefObject,
	useCallback,
	useEffect,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import { useLive } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import { readSequenceOf } from "@/lib/messages/markers";
import { newestLoaded, type Timeline } from "@/lib/messages/timeline";
import type { Seen } from "./use-seen";

/** How long to wait before the server is asked again what came meanwhile. */
const RETRY_MS = 2_000;

/**
 * After which message the unread divider stands; null while there is none. It is set when the chat opens, and again when
 * somebody writes while nobody looks: the tab is hidden and the log stood at its newest. Either way it is brought into
 * view, in the same drawing as what came, so that reading goes on where it ended. Who comes back to a tab that slept first gets what it missed: until
 * then nothing counts as read.
 */
export function useUnreadAfter(
	log: ConversationLog,
	{
		timeline,
		opened,
		seen,
	}: {
		timeline: Timeline;
		/** The conversation as it was when the chat was opened. */
		opened: ConversationView;
		seen: Seen;
	},
): number | null {
	const { connection } = useLive();
	const { isHeldBack, look } = seen;
	const { isAtEnd } = seen.scroll;
	const { viewerId } = timeline;
	const [unread, setUnread] = useState(() =>
		opened.unread > 0
			? { after: readSequenceOf(opened.markers, viewerId) }
			: null,
	);
	const whenUpToDate = useUpToDate(log);
	/** The newest message when the person went away from the end of the log; null once they are back and up to date. */
	const leftAt = useRef<number | null>(null);
	/** Set while they are back and the server is asked what they missed: it may come piece by piece. */
	const isSettling = useRef(false);
	/** Set while they are away, or what they missed still comes, and the divider waits for them. */
	const isAwaited = useRef(false);
	const latest = useRef(timeline);
	useLayoutEffect(() => {
		latest.current = timeline;
		const left = leftAt.current;
		if (left === null || !hasNewsAfter(timeline, left)) return;
		leftAt.current = null;
		isAwaited.current =
			isSettling.current || document.visibilityState === "hidden";
		setUnread({ after: left });
	}, [timeline]);
	useDividerInView({ unread, timeline, isAwaited, seen });
	useEffect(() => {
		const isWaiting = () =>
			isHeldBack.current && document.visibilityState === "visible";
		const settle = async () => {
			if (!isWaiting()) return;
			isSettling.current = true;
			await whenUpToDate();
			isSettling.current = false;
			if (!isWaiting()) return;
			isAwaited.current = false;
			leftAt.current = null;
			isHeldBack.current = false;
			look();
		};
		const onVisibility = () => {
			if (document.visibilityState === "visible") return void settle();
			isAwaited.current = false;
			leftAt.current = isAtEnd() ? newestLoaded(latest.current) : null;
			isHeldBack.current = leftAt.current !== null;
		};
		document.addEventListener("visibilitychange", onVisibility);
		const unsubscribe = connection.subscribe(() => void settle());
		return () => {
			document.removeEventListener("visibilitychange", onVisibility);
			unsubscribe();
		};
	}, [connection, isAtEnd, isHeldBack, look, whenUpToDate]);
	return unread?.after ?? null;
}

/**
 * Answers once the server has told all there is, however often it must be asked, and it is on the screen. A socket that slept may say it is
 * connected long after its line is dead, so its word is not enough. Never answers when the chat is left first.
 */
function useUpToDate(log: ConversationLog): () => Promise<void> {
	const retry = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(retry.current), []);
	return useCallback(async () => {
		while (!(await log.catchUp()))
			await new Promise((done) => {
				clearTimeout(retry.current);
				retry.current = setTimeout(done, RETRY_MS);
			});
		// What came is drawn by then.
		await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
	}, [log]);
}

/** Brings a new divider into view, and keeps it there while nobody is back. */
function useDividerInView({
	unread,
	timeline,
	isAwaited,
	seen: { scroll, isHeldBack, look },
}: {
	unread: object | null;
	timeline: Timeline;
	isAwaited: RefObject<boolean>;
	seen: Seen;
}): void {
	const { toRow } = scroll;
	useLayoutEffect(() => {
		if (!unread) return;
		toRow("unread");
		// What still comes would be scrolled to, and count as seen.
		if (isAwaited.current) return;
		isHeldBack.current = false;
		look();
	}, [unread, toRow, isAwaited, isHeldBack, look]);
	useLayoutEffect(() => {
		// What comes next must not push it out of sight.
		if (timeline && isAwaited.current) toRow("unread");
	}, [timeline, isAwaited, toRow]);
}

function hasNewsAfter({ messages, viewerId }: Timeline, sequence: number) {
	return messages.some(
		(one) => one.sequence > sequence && one.senderId !== viewerId,
	);
}
