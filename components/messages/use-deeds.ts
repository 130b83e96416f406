"use client";

import { useMemo } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import * as api from "@/lib/messages/changes-api.browser";
import type { ForwardInput, MarkInput } from "@/lib/messages/input";
import type { MessageView } from "@/lib/messages/view";
import type { Result } from "@/lib/problem";

/**
 * What one does to messages: asked of the server, shown as it answers, and when it refuses said in words. Nothing is
 * drawn before the answer but what can be drawn back.
 */
export function useDeeds() {
	const t = useT();
	const live = useLive();
	const { show } = useToast();
	return useMemo(() => {
		const told = <T>(answer: Result<T>): Result<T> => {
			if (!answer.ok)
				show({
					id: "deed",
					kind: "danger",
					text: t.messages.nothingChanged(problemText(t, answer.problem).text),
				});
			return answer;
		};
		const taken = (answer: Result<MessageView>) => {
			if (answer.ok) live.change(answer.value);
			return answer;
		};
		return {
			deleteForAll: async (message: MessageView) =>
				told(taken(await api.deleteMessage(message))).ok,
			react: async (message: MessageView, emoji: string, isGiven: boolean) =>
				told(taken(await api.react(message, { emoji, isGiven }))).ok,
			pin: async (message: MessageView, isPinned: boolean) =>
				told(taken(await api.pinMessage(message, isPinned))).ok,
			forward: async (message: MessageView, to: ForwardInput["to"]) =>
				told(await api.forwardMessage(message, { to })),
			mark: async (message: api.MessageRef, input: MarkInput) => {
				const answer = told(await api.markMessage(message, input));
				if (answer.ok) live.log(message.conversationId).setMark(answer.value);
				return answer.ok;
			},
			/** The refusal is the form's to show. */
			edit: async (message: MessageView, clientId: string, text: string) =>
				taken(await api.editMessage(message, { clientId, text })),
		};
	}, [t, live, show]);
}
