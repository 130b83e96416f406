"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { answerGroup } from "@/lib/groups/api.browser";
import type { AnswerGroupInput } from "@/lib/groups/input";
import type { GroupView } from "@/lib/groups/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

type Answer = AnswerGroupInput["answer"];

/** A stranger wants the viewer in a group: what it is, who asks, and yes or no. */
export function GroupRequest({ id, group }: { id: string; group: GroupView }) {
	const t = useT();
	const live = useLive();
	const router = useRouter();
	const [busy, setBusy] = useState<Answer | null>(null);
	const [problem, setProblem] = useState<Problem | null>(null);
	const adder = group.addedBy?.displayName ?? t.groups.someone;
	const give = async (answer: Answer) => {
		setBusy(answer);
		const answered = await answerGroup(id, answer);
		setBusy(null);
		if (!answered.ok) return setProblem(answered.problem);
		// The page is drawn anew by the server, now as a member's.
		if (answer === "accept") return router.refresh();
		router.replace("/conversations");
		live.drop(id);
	};
	const button = (
		answer: Answer,
		look: "primary" | "quiet" | "plain",
		label: string,
	) => (
		<Button
			look={look}
			busy={busy === answer}
			disabled={busy !== null && busy !== answer}
			onClick={() => void give(answer)}
		>
			{label}
		</Button>
	);
	return (
		<section
			aria-label={t.conversations.requests}
			className="grid justify-items-center gap-3 border-line border-t bg-raised px-4 py-5 pb-[calc(1.25rem+var(--spacing-safe-bottom))] text-center"
		>
			<p className="font-semibold">
				<bdi>{t.groups.requestTitle(adder, group.name)}</bdi>
			</p>
			<p className="max-w-md text-ink-soft text-sm">{t.groups.requestLead}</p>
			<FormError text={problem && problemText(t, problem).text} />
			<div className="flex flex-wrap justify-center gap-2">
				{button("accept", "primary", t.conversations.accept)}
				{button("decline", "quiet", t.conversations.decline)}
				{button("block", "plain", t.groups.blockAdder(adder))}
			</div>
		</section>
	);
}
