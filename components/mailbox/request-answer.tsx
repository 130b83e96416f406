"use client";

import { useRouter } from "next/navigation";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { answerLetter } from "@/lib/mailbox/actions";
import type { AnswerInput } from "@/lib/mailbox/input";
import type { LetterView } from "@/lib/mailbox/view";
import { useSteps } from "./use-steps";
import { useWords } from "./use-words";

/** A stranger's letter: take it, leave it, or hear nothing of them any more. They are told of none of it. */
export function RequestAnswer({ letter }: { letter: LetterView }) {
	const t = useWords();
	const router = useRouter();
	const { show } = useToast();
	const { run, isBusy } = useSteps();
	const name = letter.sender?.displayName ?? t.noPerson;
	const answer = async (answer: AnswerInput["answer"]) => {
		const done = await run(() => answerLetter({ letterId: letter.id, answer }));
		if (!done) return false;
		show({ text: t.answered });
		if (answer === "accept") router.refresh();
		else router.push("/mailbox/requests");
		return true;
	};
	return (
		<section className="grid gap-3 rounded-lg border border-line bg-raised px-5 py-4">
			<p>{t.requestLead(name)}</p>
			<div className="flex flex-wrap gap-2">
				<Button busy={isBusy} onClick={() => void answer("accept")}>
					{t.accept}
				</Button>
				<Button look="quiet" onClick={() => void answer("decline")}>
					{t.decline}
				</Button>
				{letter.sender && (
					<AlertDialog
						title={t.blockTitle(name)}
						description={t.blockLead}
						confirmLabel={t.block}
						onConfirm={() => answer("block")}
						trigger={<Button look="plain">{t.block}</Button>}
					/>
				)}
			</div>
		</section>
	);
}
