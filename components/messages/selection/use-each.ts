"use client";

import { useState } from "react";
import { useDeeds } from "@/components/messages/use-deeds";
import type { MessageView } from "@/lib/messages/view";

/**
 * Does the same to each message, one after the other. What is refused stops it, in words, and what is left stays chosen;
 * `onDone` when all is done.
 */
export function useEach(onDone: () => void) {
	const deeds = useDeeds();
	const [isBusy, setBusy] = useState(false);
	const each = async (
		messages: MessageView[],
		deed: (message: MessageView) => Promise<boolean>,
	) => {
		setBusy(true);
		let isDone = true;
		for (const message of messages) {
			isDone = await deed(message);
			if (!isDone) break;
		}
		setBusy(false);
		if (isDone) onDone();
		return isDone;
	};
	return {
		isBusy,
		star: (messages: MessageView[], isStarred: boolean) =>
			each(messages, (one) => deeds.mark(one, { isStarred })),
		deleteForMe: (messages: MessageView[]) =>
			each(messages, (one) => deeds.mark(one, { isHidden: true })),
		deleteForAll: (messages: MessageView[]) =>
			each(messages, deeds.deleteForAll),
	};
}
