"use client";

import { useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import type { MessageView } from "@/lib/messages/view";
import { vote } from "@/lib/polls/api.browser";

/**
 * What the viewer chooses in a poll: shown at once, asked of the server one after the other so that the last press is the
 * one that counts, and drawn back with words when it is refused.
 */
export function useVote(message: MessageView | undefined) {
	const t = useT();
	const live = useLive();
	const { show } = useToast();
	const [wanted, setWanted] = useState<number[] | null>(null);
	const newest = useRef<number[] | null>(null);
	const line = useRef<Promise<void>>(Promise.resolve());
	const send = async (to: MessageView, options: number[]) => {
		// Something later is wanted already.
		if (newest.current !== options) return;
		const answer = await vote(to, options);
		if (answer.ok) live.change(answer.value);
		else
			show({
				id: "deed",
				kind: "danger",
				text: t.messages.nothingChanged(problemText(t, answer.problem).text),
			});
		if (newest.current === options) setWanted(null);
	};
	const choose = (options: number[]) => {
		if (!message) return;
		newest.current = options;
		setWanted(options);
		line.current = line.current.then(() => send(message, options));
	};
	return { mine: wanted ?? message?.poll?.mine ?? [], choose };
}
