"use client";

import { useT } from "@/components/i18n/use-t";
import { problemText } from "@/lib/i18n/problem-text";
import type { Saving } from "@/lib/mailbox/saver.browser";
import { useWords } from "./use-words";

/** Where the words are by now. */
export function SavingLine({ saving }: { saving: Saving }) {
	const t = useWords();
	const words = useT();
	const text = {
		untouched: "",
		saving: t.saving,
		saved: t.saved,
		kept: t.keptHere,
		newer: "",
		sent: "",
		refused:
			saving.state === "refused" ? problemText(words, saving.problem).text : "",
	}[saving.state];
	return (
		<p
			role="status"
			className="max-w-[50%] text-end text-ink-soft text-xs sm:text-sm"
		>
			{text}
		</p>
	);
}
