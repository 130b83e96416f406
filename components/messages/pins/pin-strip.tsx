"use client";

import { lazy, Suspense, useMemo } from "react";
import { useStore } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import { shownPins } from "@/lib/messages/pins";

/** Most conversations keep nothing at hand, and load nothing for it. */
const Strip = lazy(async () => ({
	default: (await import("./strip")).Strip,
}));

/** A quiet line above the log while the conversation keeps messages at hand. */
export function PinStrip({
	log,
	conversation,
}: {
	log: ConversationLog;
	conversation: ConversationView;
}) {
	const { pins, marks } = useStore(log.state).timeline;
	const shown = useMemo(() => shownPins(pins, marks), [pins, marks]);
	if (shown.length === 0) return null;
	return (
		<Suspense>
			<Strip pins={shown} conversation={conversation} />
		</Suspense>
	);
}
