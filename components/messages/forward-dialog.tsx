"use client";

import { useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { newId } from "@/lib/ids";
import type { ForwardedView, MessageView } from "@/lib/messages/view";
import type { ProblemCode } from "@/lib/problem";
import { ChatsDialog } from "./chats-dialog";
import { useDeeds } from "./use-deeds";

/** Chooses conversations that messages are said in again, in their order. */
export function ForwardDialog({
	messages,
	onClose,
	onDone = onClose,
}: {
	messages: MessageView[];
	onClose: () => void;
	/** All were said everywhere. */
	onDone?: () => void;
}) {
	const { messages: t } = useT();
	const sendAll = useSendAll(messages);
	return (
		<ChatsDialog
			title={t.forwardTitle}
			action={t.forward}
			told={t.forwardedTo}
			{...{ sendAll, onClose, onDone }}
		/>
	);
}

/** Says them all in the chosen conversations; answers which of these refused, or null when one could not be asked for. */
function useSendAll(messages: MessageView[]) {
	const deeds = useDeeds();
	// One for all tries: a try whose answer was lost is not said twice.
	const clientIds = useRef(new Map<string, string>());
	const targetOf = ({ id }: MessageView, conversationId: string) => {
		const key = `${id} ${conversationId}`;
		const clientId = clientIds.current.get(key) ?? newId();
		clientIds.current.set(key, clientId);
		return { conversationId, clientId };
	};
	return async (chosen: ReadonlySet<string>) => {
		const refused = new Map<string, ProblemCode>();
		for (const message of messages) {
			const open = [...chosen].filter((id) => !refused.has(id));
			if (open.length === 0) break;
			const to = open.map((id) => targetOf(message, id));
			const answer = await deeds.forward(message, to);
			if (!answer.ok) return null;
			for (const [id, code] of refusalsOf(answer.value)) refused.set(id, code);
		}
		return refused;
	};
}

const refusalsOf = ({ results }: ForwardedView): [string, ProblemCode][] =>
	results.flatMap(({ conversationId, refusal }) =>
		refusal ? [[conversationId, refusal] as [string, ProblemCode]] : [],
	);
