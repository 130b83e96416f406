"use client";

import { Paperclip } from "lucide-react";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import type { ScheduledWords } from "@/lib/i18n/en/scheduled";
import { problemText } from "@/lib/i18n/problem-text";
import type { ProblemCode, Result } from "@/lib/problem";
import { dropScheduled, sendScheduled } from "@/lib/scheduled/api.browser";
import type { ScheduledView } from "@/lib/scheduled/view";
import { ChangeForm } from "./change-form";
import { useScheduledWords } from "./words";

/** One message that waits, or that could not be sent, and the ways to change, send or forget it. */
export function ScheduledRow({
	item,
	onChanged,
}: {
	item: ScheduledView;
	onChanged: () => Promise<void>;
}) {
	const words = useScheduledWords();
	const [isChanging, setChanging] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const after = useAfter(onChanged);
	if (isChanging)
		return (
			<ChangeForm
				item={item}
				onDone={async (answer) => {
					if (answer === null || (await after(answer))) setChanging(false);
				}}
			/>
		);
	const send = async () => {
		setBusy(true);
		await after(await sendScheduled(item.id), words.couldNot);
		setBusy(false);
	};
	return (
		<>
			<Said item={item} />
			<div className="flex flex-wrap gap-2">
				<Button
					look="quiet"
					size="small"
					aria-label={words.changeNamed(item.text)}
					onClick={() => setChanging(true)}
				>
					{words.change}
				</Button>
				<Button look="quiet" size="small" busy={isBusy} onClick={send}>
					{words.sendNow}
				</Button>
				<AlertDialog
					trigger={
						<Button look="plain" size="small">
							{words.drop}
						</Button>
					}
					title={words.dropTitle}
					description={words.dropLead}
					confirmLabel={words.drop}
					onConfirm={async () => after(await dropScheduled(item.id))}
				/>
			</div>
		</>
	);
}

function Said({ item }: { item: ScheduledView }) {
	const t = useT();
	const words = useScheduledWords();
	const { text, attachments, dueAt, problem } = item;
	return (
		<div className="grid gap-1">
			<p className="font-semibold text-sm">
				<Time at={dueAt} look="full" />
			</p>
			{text && (
				<p className="wrap-anywhere line-clamp-4 whitespace-pre-line">
					<bdi>{text}</bdi>
				</p>
			)}
			{attachments.length > 0 && (
				<p className="flex items-center gap-1.5 text-ink-soft text-sm">
					<Paperclip aria-hidden="true" className="size-4" />
					{words.files(attachments.length)}
				</p>
			)}
			{problem && (
				<p className="text-danger-text text-sm">
					{words.couldNot} {whyOf(words, problem) ?? t.problems[problem]}
				</p>
			)}
		</div>
	);
}

function whyOf({ why }: ScheduledWords, code: ProblemCode): string | null {
	return code in why ? why[code as keyof typeof why] : null;
}

/** Takes an answer: fetches the list anew, and says what was refused. Answers whether all is well. */
function useAfter(onChanged: () => Promise<void>) {
	const t = useT();
	const words = useScheduledWords();
	const { show } = useToast();
	return async (
		answer: Result<unknown>,
		gone = words.saidMeanwhile,
	): Promise<boolean> => {
		await onChanged();
		if (answer.ok) return true;
		const { code } = answer.problem;
		const text =
			code === "not_found" || code === "conflict"
				? gone
				: problemText(t, answer.problem).text;
		show({ kind: "danger", text });
		return false;
	};
}
