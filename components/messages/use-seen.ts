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
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import type { Timeline } from "@/lib/messages/timeline";
import { type LogScroll, seenSequence, useLogScroll } from "./use-log-scroll";

export type Seen = {
	scroll: LogScroll;
	/** The newest is out of sight. */
	isAway: boolean;
	/** While set, nothing counts as seen. */
	isHeldBack: RefObject<boolean>;
	/** Looks again at what is on the screen. */
	look: () => void;
};

/** Tells the server what the reader has seen, while the tab is looked at; and whether the newest is out of sight. */
export function useSeen(log: ConversationLog): Seen {
	const live = useLive();
	const [isAway, setAway] = useState(false);
	const view = useRef<LogScroll>(null);
	const isHeldBack = useRef(false);
	const look = useCallback(() => {
		const scroll = view.current;
		const element = scroll?.scroller.current;
		if (!scroll || !element) return;
		setAway(!scroll.isAtEnd());
		if (scroll.isAtEnd()) log.trimOld();
		if (document.visibilityState !== "visible" || isHeldBack.current) return;
		const { timeline } = log.state.get();
		const seen = lastOfOthers(timeline, seenSequence(element));
		if (seen > 0) live.read(log.conversationId, seen);
	}, [live, log]);
	const isWhole = useCallback(() => !log.state.get().timeline.hasNewer, [log]);
	const scroll = useLogScroll({ onMoved: look, isWhole });
	useLayoutEffect(() => {
		view.current = scroll;
	});
	useEffect(() => {
		document.addEventListener("visibilitychange", look);
		return () => document.removeEventListener("visibilitychange", look);
	}, [look]);
	return { scroll, isAway, isHeldBack, look };
}

/** Own messages need no mark: it moves to the last message of somebody else that was seen. */
function lastOfOthers({ messages, viewerId }: Timeline, seen: number): number {
	const last = messages.findLast(
		(one) => one.sequence <= seen && one.senderId !== viewerId,
	);
	return last?.sequence ?? 0;
}
