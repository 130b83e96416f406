"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { answerReport } from "@/lib/reports/actions";
import { REPORT_OUTCOMES, type ReportOutcome } from "@/lib/reports/kinds";
import { REPORT_WORDS_LENGTH_MAX } from "@/lib/reports/limits";

/** A few words for who reported, and what came of it: one press answers. */
export function AnswerForm({
	reportId,
	words,
}: {
	reportId: string;
	words: {
		answerTo: string;
		answerHint: string;
		outcomes: Record<ReportOutcome, string>;
		answered: string;
	};
}) {
	const t = useT();
	const router = useRouter();
	const { show } = useToast();
	const [isBusy, start] = useTransition();
	const [refusal, setRefusal] = useState<string | null>(null);
	const field = useRef<HTMLFormElement>(null);
	const answer = (outcome: ReportOutcome) =>
		start(async () => {
			const form = new FormData(field.current ?? undefined);
			const input = { reportId, outcome, words: form.get("words") };
			const done = await answerReport(input).catch(() => null);
			if (done?.ok) {
				show({ text: words.answered });
				return router.refresh();
			}
			const problem = done?.problem ?? { code: "unavailable" as const };
			setRefusal(problemText(t, problem).text);
		});
	return (
		<form
			ref={field}
			className="grid gap-3 border-line border-t pt-3"
			onSubmit={(event) => event.preventDefault()}
		>
			<TextArea
				name="words"
				label={words.answerTo}
				hint={words.answerHint}
				isOptional
				maxLength={REPORT_WORDS_LENGTH_MAX}
			/>
			<FormError text={refusal} />
			<div className="flex flex-wrap gap-3">
				{REPORT_OUTCOMES.map((outcome) => (
					<Button
						key={outcome}
						look={outcome === "done" ? "primary" : "quiet"}
						busy={isBusy}
						onClick={() => answer(outcome)}
					>
						{words.outcomes[outcome]}
					</Button>
				))}
			</div>
		</form>
	);
}
