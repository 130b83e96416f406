"use client";

import { useT } from "@/components/i18n/use-t";
import type { Target } from "@/components/messages/message-actions";
import { useLive } from "@/components/realtime/use-live";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { closePoll } from "@/lib/polls/api.browser";
import { usePollsWords } from "./words";

/** Asks before an own poll is closed, for it cannot be opened again. */
export function ClosePollDialog({
	target: { message },
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const t = useT();
	const words = usePollsWords();
	const live = useLive();
	const { show } = useToast();
	const confirm = async () => {
		const answer = await closePoll(message);
		if (answer.ok) live.change(answer.value);
		else
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
