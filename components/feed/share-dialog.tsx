"use client";

import { useRef } from "react";
import { ChatsDialog } from "@/components/messages/chats-dialog";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/api.browser";
import type { ProblemCode } from "@/lib/problem";
import { useWords } from "./use-words";

/**
 * Takes a post to chats as a link. The link says nothing of the post: it is opened through the gate by whoever follows it,
 * so nobody ever sees more than the post is for.
 */
export function ShareDialog({
	postId,
	onClose,
}: {
	postId: string;
	onClose: () => void;
}) {
	const words = useWords();
	// One for all tries: a try whose answer was lost is not said twice.
	const clientIds = useRef(new Map<string, string>());
	const sendAll = async (chosen: ReadonlySet<string>) => {
		const refused = new Map<string, ProblemCode>();
		for (const id of chosen) {
			const clientId = clientIds.current.get(id) ?? newId();
			clientIds.current.set(id, clientId);
			const text = `${location.origin}/feed/${postId}`;
			const sent = await sendMessage(id, { clientId, text, attachmentIds: [] });
			if (!sent.ok) refused.set(id, sent.problem.code);
		}
		return refused;
	};
	return (
		<ChatsDialog
			title={words.shareTitle}
			lead={words.shareLead}
			action={words.share}
			told={words.shared}
			sendAll={sendAll}
			onClose={onClose}
			onDone={onClose}
		/>
	);
}
