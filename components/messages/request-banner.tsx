"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { answerRequest } from "@/lib/conversations/api.browser";
import type { AnswerInput } from "@/lib/conversations/input";
import type { ConversationView } from "@/lib/conversations/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

type Answer = AnswerInput["answer"];

/** A stranger's first message waits here for an answer; until then they learn nothing. */
export function RequestBanner({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const t = useT();
	const live = useLive();
	const router = useRouter();
	const [busy, setBusy] = useState<Answer | null>(null);
	const [problem, setProblem] = useState<Problem | null>(null);
	const give = async (answer: Answer) => {
		setBusy(answer);
		const answered = await answerRequest(conversation.id, answer);
		setBusy(null);
		if (!answered.ok) return setProblem(answered.problem);
		if (answer === "accept") return live.keep(answered.value);
		router.replace("/conversations");
		live.drop(conversation.id);
	};
	const button = (answer: Answer, look: "primary" | "quiet" | "plain") => (
		<Button
			look={look}
			busy={busy === answer}
			disabled={busy !== null && busy !== answer}
			onClick={() => void give(answer)}
		>
			{t.conversations[answer]}
		</Button>
	);
	return (
		<section
			aria-label={t.conversations.requests}
			className="grid justify-items-center gap-3 border-line border-t bg-raised px-4 py-5 pb-[calc(1.25rem+var(--spacing-safe-bottom))] text-center"
		>
			<p className="font-semibold">
				{t.conversations.requestTitle(conversation.other?.displayName ?? "")}
			</p>
			<p className="max-w-md text-ink-soft text-sm">
				{t.conversations.requestLead}
			</p>
			{problem && (
				<p role="alert" className="text-danger-text text-sm">
					{problemText(t, problem).text}
				</p>
			)}
			<div className="flex flex-wrap justify-center gap-2">
				{button("accept", "primary")}
				{button("decline", "quiet")}
				{button("block", "plain")}
			</div>
		</section>
	);
}
