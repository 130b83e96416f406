import type { AttachmentView } from "@/lib/media/view";
import type { ReplyTo } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";
import type { PollInput } from "@/lib/polls/input";
import type { Problem } from "@/lib/problem";

/** A message of the viewer's that the server has not confirmed. */
export type PendingMessage = {
	clientId: string;
	conversationId: string;
	text: string;
	attachments: AttachmentView[];
	replyTo?: ReplyTo;
	poll?: PollInput;
	createdAt: string;
	/** Null while it waits to be sent; set when the server refused it and the person must decide. */
	problem: Problem | null;
};

/** What waits to be confirmed and is not among the messages; the same value when nothing was confirmed. */
export function unconfirmed(state: {
	pending: readonly PendingMessage[];
	messages: readonly MessageView[];
	viewerId: string;
}): readonly PendingMessage[] {
	if (state.pending.length === 0) return state.pending;
	const confirmed = new Set<string>();
	for (const message of state.messages)
		if (message.senderId === state.viewerId) confirmed.add(message.clientId);
	const pending = state.pending.filter((p) => !confirmed.has(p.clientId));
	return pending.length === state.pending.length ? state.pending : pending;
}
