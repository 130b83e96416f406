"use client";

import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";
import { usePollsWords } from "./words";

/** Asks before an own poll is closed, for it cannot be opened again. */
export function ClosePollDialog({
	close,
	onClose,
}: {
	close: () => Promise<Result<unknown>>;
	onClose: () => void;
}) {
	const t = useT();
	const words = usePollsWords();
	const { show } = useToast();
	const confirm = async () => {
		const answer = await close();
		if (!answer.ok)
			show({
				id: "deed",
				kind: "danger",
				text: t.messages.nothingChanged(problemText(t, answer.problem).text),
			});
		return answer.ok;
	};
	return (
		<AlertDialog
			open
			onOpenChange={onClose}
			title={words.closeTitle}
			description={words.closeLead}
			confirmLabel={words.close}
			isDanger={false}
			onConfirm={confirm}
		/>
	);
}
