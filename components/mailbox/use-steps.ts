"use client";

import { useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { changeLetters } from "@/lib/mailbox/actions";
import type { Step } from "@/lib/mailbox/rules";
import type { Result } from "@/lib/problem";
import { useMailbox } from "./mailbox-context";
import { useWords } from "./use-words";

/**
 * Does things with letters and says what could not be done. What was thrown away can be taken out again at once.
 * `take` answers whether it was done.
 */
export function useSteps() {
	const t = useT();
	const words = useWords();
	const { show } = useToast();
	const { touch } = useMailbox();
	const [isBusy, startTransition] = useTransition();

	function run<T>(action: () => Promise<Result<T>>): Promise<T | null> {
		return new Promise((done) => {
			startTransition(async () => {
				const result = await action().catch(() => null);
				if (result?.ok) touch();
				else {
					const problem = result?.problem ?? { code: "unavailable" as const };
					show({ kind: "danger", text: problemText(t, problem).text });
				}
				done(result?.ok ? ((result.value ?? true) as T) : null);
			});
		});
	}

	async function take(letterIds: string[], step: Step): Promise<boolean> {
		const done = await run(() => changeLetters({ letterIds, step }));
		if (done === null) return false;
		const count = letterIds.length;
		if (step === "restore") show({ text: words.restored(count) });
		if (step === "trash")
			show({
				id: "letters-trashed",
				text: words.trashed(count),
				action: {
					label: words.undo,
					run: () => void take(letterIds, "restore"),
				},
			});
		return true;
	}

	return { run, take, isBusy };
}
