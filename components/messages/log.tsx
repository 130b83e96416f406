"use client";

import { type Ref, useCallback, useImperativeHandle, useMemo } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import { useStore } from "@/components/realtime/use-live";
import { readersOf } from "@/lib/conversations/loudness";
import type { ConversationView } from "@/lib/conversations/view";
import type {
	ConversationLog,
	LogState,
} from "@/lib/messages/conversation-log.browser";
import { asShared } from "@/lib/messages/markers";
import { type LogRow, logRows } from "@/lib/messages/rows";
import type { Problem } from "@/lib/problem";
import { LogEdge, LogStart } from "./log-edges";
import { LogRows } from "./log-rows";
import { ToNewestButton } from "./to-newest-button";
import { useDayOf } from "./use-day-of";
import type { LogScroll } from "./use-log-scroll";
import { usePlace } from "./use-place";
import { useRovingRows } from "./use-roving-rows";
import { useSeen } from "./use-seen";
import { useUnreadAfter } from "./use-unread-after";

export type LogHandle = {
	toNewest: () => void;
	/** Leads to a message, or to the nearest that is there; answers why it could not. */
	jumpTo: (sequence: number) => Promise<Problem | null>;
	/** Scrolls by a view's height, up (-1) or down (1). */
	turnPage: (direction: -1 | 1) => void;
};

/**
 * Out of sight while the page is still coming in, when nothing stands below it yet: as its newest row is at the bottom,
 * all that is there would move with each row that comes.
 */
const frameLook = "relative flex min-h-0 flex-1 last:invisible";

/** The messages of a conversation: opens at the first unread, holds the reader's place, and knows what was seen. */
export function Log({
	ref,
	log,
	conversation,
	opened,
}: {
	ref: Ref<LogHandle>;
	log: ConversationLog;
	conversation: ConversationView;
	/** The conversation as it was when the chat was opened. */
	opened: ConversationView;
}) {
	const t = useT();
	const state = useStore(log.state);
	const { timeline } = state;
	const seen = useSeen(log);
	const { scroll, isAway } = seen;
	const { turnPage } = scroll;
	const unreadAfter = useUnreadAfter(log, { timeline, opened, seen });
	const dayOf = useDayOf();
	const readers = useMemo(() => readersOf(conversation), [conversation]);
	const { markers } = conversation;
	const rows = useMemo(() => {
		const shared = asShared(timeline.markers, markers);
		return logRows(
			{ ...timeline, markers: shared },
			...([unreadAfter, dayOf, readers] as const),
		);
	}, [timeline, markers, unreadAfter, dayOf, readers]);
	const toNewest = useToNewest(log, scroll);
	useRovingRows(scroll.scroller);
	const jumpTo = usePlace(log, rows, scroll);
	useImperativeHandle(ref, () => ({ toNewest, jumpTo, turnPage }), [
		toNewest,
		jumpTo,
		turnPage,
	]);

	const name = conversationName(conversation);
	return (
		<div className={frameLook}>
			<div
				ref={scroll.scroller}
				onScroll={scroll.onScroll}
				role="log"
				aria-live="off"
				aria-label={t.conversations.log(name)}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard.
				tabIndex={0}
				className="pane-scroll flex w-full flex-col-reverse [overflow-anchor:none] focus-visible:-outline-offset-2"
			>
				<LogContent
					log={log}
					state={state}
					rows={rows}
					name={name}
					isGroup={conversation.group !== null}
					onToggle={scroll.hold}
				/>
			</div>
			{(isAway || timeline.hasNewer) && (
				<ToNewestButton
					unread={conversation.unread}
					isBusy={state.first === "loading"}
					onPress={toNewest}
				/>
			)}
		</div>
	);
}

/** The loaded stretch between its two edges. */
function LogContent({
	log,
	state: { timeline, older, newer },
	rows,
	name,
	isGroup,
	onToggle,
}: {
	log: ConversationLog;
	state: LogState;
	rows: LogRow[];
	name: string;
	isGroup: boolean;
	onToggle: () => void;
}) {
	return (
		<div className="mx-auto w-full max-w-4xl px-3 pt-4 pb-1 sm:px-5">
			{timeline.hasOlder ? (
				<LogEdge
					key={timeline.messages[0]?.sequence}
					progress={older}
					onReach={() => void log.loadOlder()}
				/>
			) : (
				<LogStart name={name} isGroup={isGroup} isEmpty={rows.length === 0} />
			)}
			<LogRows rows={rows} isGroup={isGroup} onToggle={onToggle} />
			{timeline.hasNewer && (
				<LogEdge
					key={timeline.messages.at(-1)?.sequence}
					progress={newer}
					onReach={() => void log.loadNewer()}
				/>
			)}
		</div>
	);
}

function useToNewest(log: ConversationLog, { toEnd }: LogScroll): () => void {
	return useCallback(() => {
		if (!log.state.get().timeline.hasNewer) return toEnd();
		void log.loadNewest().then(() => requestAnimationFrame(toEnd));
	}, [log, toEnd]);
}
