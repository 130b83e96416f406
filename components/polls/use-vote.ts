"use client";

import { useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";

/**
 * What the viewer chooses in a poll: shown at once, asked of the server (`cast`) one after the other so that the last press
 * is the one that counts, and drawn back with words when it is refused.
 */
export function useVote(
	known: readonly number[] | undefined,
	cast: (options: number[]) => Promise<Result<unknown>>,
) {
	const t = useT();
	const { show } = useToast();
	const [wanted, setWanted] = useState<number[] | null>(null);
	const newest = useRef<number[] | null>(null);
	const line = useRef<Promise<void>>(Promise.resolve());
	const send = async (options: number[]) => {
		// Something later is wanted already.
		if (newest.current !== options) return;
		const answer = await cast(options);
		if (!answer.ok)
			show({
				id: "deed",
				kind: "danger",
				text: t.messages.nothingChanged(problemText(t, answer.problem).text),
			});
		if (newest.current === options) setWanted(null);
	};
	const choose = (options: number[]) => {
		newest.current = options;
		setWanted(options);
		line.current = line.current.then(() => send(options));
	};
	return { mine: wanted ?? known ?? [], choose };
}
