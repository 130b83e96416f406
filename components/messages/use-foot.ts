"use client";

import { type RefObject, useCallback, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import type { MessageView } from "@/lib/messages/view";
import type { LogHandle } from "./log";
import { useReplying } from "./use-replying";
import type { Send } from "./use-writing";

/** What is being written at the foot of a chat: a new message, a reply, or an earlier one once more. */
export function useFoot(
	log: ConversationLog,
	handle: RefObject<LogHandle | null>,
) {
	const live = useLive();
	const { conversationId } = log;
	const [replying, onReply] = useReplying(conversationId);
	const [editing, onEdit] = useState<MessageView | null>(null);
	const onSend: Send = useCallback(
		(text, attachments, poll) => {
			// A poll asks by itself: what was about to be answered stays to be answered.
			const replyTo = replying ? { sequence: replying.sequence } : undefined;
			live.send(
				conversationId,
				text,
				attachments,
				poll ? { poll } : { replyTo },
			);
			if (!poll) onReply(null);
			handle.current?.toNewest();
		},
		[live, conversationId, handle, replying, onReply],
	);
	return {
		...{ onSend, replying, onReply, editing, onEdit },
		onEditLast: () => onEdit(lastOwn(log)),
		startReply: (message: MessageView) => {
			onEdit(null);
			onReply(message.sequence);
		},
	};
}

/** The newest message of the viewer's that has words to change; none while a newer one is on its way. */
function lastOwn(log: ConversationLog): MessageView | null {
	const { messages, marks, viewerId, pending } = log.state.get().timeline;
	if (pending.length > 0) return null;
	const isOwnWords = ({ senderId, body, sequence }: MessageView) =>
		senderId === viewerId &&
		body.kind === "plain" &&
		!body.isForwarded &&
		!marks.get(sequence)?.isHidden;
	return messages.findLast(isOwnWords) ?? null;
}
