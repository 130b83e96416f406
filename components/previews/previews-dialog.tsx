"use client";

import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Switch } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import { problemText } from "@/lib/i18n/problem-text";
import {
	changePreviews,
	readPreviews,
} from "@/lib/messages/previews-api.browser";
import type { PreviewsView } from "@/lib/previews/view";
import type { Problem } from "@/lib/problem";

/** Whether links are previewed in a conversation, and what that means. */
export function PreviewsDialog({
	conversationId,
	isOpen,
	onOpenChange,
}: {
	conversationId: string;
	isOpen: boolean;
	onOpenChange: (isOpen: boolean) => void;
}) {
	const t = useT();
	return (
		<Dialog
			open={isOpen}
			onOpenChange={onOpenChange}
			title={t.previews.title}
			description={t.previews.how}
		>
			<PreviewsSwitch conversationId={conversationId} />
		</Dialog>
	);
}

function PreviewsSwitch({ conversationId }: { conversationId: string }) {
	const t = useT();
	const [previews, setPreviews] = useState<PreviewsView | null>(null);
	const [problem, setProblem] = useState<Problem | null>(null);
	useEffect(() => {
		let isWanted = true;
		void readPreviews(conversationId).then((answer) => {
			if (!isWanted) return;
			if (answer.ok) setPreviews(answer.value);
			else setProblem(answer.problem);
		});
		return () => {
			isWanted = false;
		};
	}, [conversationId]);
	/** At once, and back when the server could not do it. */
	const turn = async (before: PreviewsView, areMade: boolean) => {
		setPreviews({ ...before, areMade });
		const answer = await changePreviews(conversationId, areMade);
		setPreviews(answer.ok ? answer.value : before);
		setProblem(answer.ok ? null : answer.problem);
	};
	return (
		<>
			{!previews && !problem && (
				<p role="status">
					<Spinner />
					<span className="sr-only">{t.common.loading}</span>
				</p>
			)}
			{previews && (
				<Switch
					label={t.previews.here}
					hint={
						previews.mayChange ? t.previews.hereHint : t.previews.adminsHere
					}
					checked={previews.areMade}
					disabled={!previews.mayChange}
					onChange={(event) => void turn(previews, event.target.checked)}
				/>
			)}
			<FormError text={problem && problemText(t, problem).text} />
		</>
	);
}
