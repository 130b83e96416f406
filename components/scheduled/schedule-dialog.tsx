"use client";

import Link from "next/link";
import { useState } from "react";
import { useLocale, useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import { fullTime } from "@/lib/i18n/time";
import { newId } from "@/lib/ids";
import type { AttachmentView } from "@/lib/media/view";
import { isBlank } from "@/lib/messages/blank";
import { scheduleMessage } from "@/lib/scheduled/api.browser";
import { choicesAt, fromLocal } from "@/lib/scheduled/times";
import { ScheduledList } from "./scheduled-list";
import { useScheduled } from "./use-scheduled";
import { useScheduledWords } from "./words";

/** What stands in the composer. */
export type Written = {
	text: string;
	attachments: AttachmentView[];
	isUploading: boolean;
	replyTo?: { sequence: number };
};

/** The window in which one says when something is sent, above what waits already. Without anything written: the list alone. */
export function ScheduleDialog({
	conversationId,
	written,
	onScheduled,
	onClose,
}: {
	conversationId: string;
	written: Written | null;
	/** What was written waits now: the composer lets go of it. */
	onScheduled?: () => void;
	onClose: () => void;
}) {
	const words = useScheduledWords();
	const list = useScheduled(conversationId);
	const hasWords =
		written && (!isBlank(written.text) || written.attachments.length > 0);
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={written ? words.title : words.all}
			description={written ? words.lead : undefined}
		>
			{written && !hasWords && (
				<p>
					{written.isUploading ? words.filesUploading : words.nothingWritten}
				</p>
			)}
			{written && hasWords && (
				<WhenForm
					conversationId={conversationId}
					written={written}
					onScheduled={() => {
						onScheduled?.();
						onClose();
					}}
				/>
			)}
			{(!written || (list.items?.length ?? 0) > 0) && (
				<section className="grid gap-1">
					<h3 className="font-semibold">{words.list}</h3>
					<ScheduledList list={list} label={words.list} />
					<Link
						href="/scheduled"
						prefetch={false}
						className="justify-self-start text-accent-text underline"
					>
						{words.everywhere}
					</Link>
				</section>
			)}
		</Dialog>
	);
}

function WhenForm({
	conversationId,
	written,
	onScheduled,
}: {
	conversationId: string;
	written: Written;
	onScheduled: () => void;
}) {
	const { locale } = useLocale();
	const words = useScheduledWords();
	const [choices] = useState(() => choicesAt(new Date()));
	const { schedule, refusal, isBusy } = useSchedule(
		conversationId,
		written,
		onScheduled,
	);
	return (
		<div className="grid gap-4">
			<ul className="grid gap-2">
				{choices.map(({ choice, at }) => (
					<li key={choice}>
						<Button
							look="quiet"
							wide
							disabled={isBusy}
							onClick={() => void schedule(at)}
							className="h-auto! flex-wrap justify-between! py-2"
						>
							<span>{words.choices[choice]}</span>{" "}
							<span className="font-normal text-ink-soft text-sm">
								{fullTime(at, { locale })}
							</span>
						</Button>
					</li>
				))}
			</ul>
			<form
				noValidate
				className="flex flex-wrap items-end gap-3"
				onSubmit={(event) => {
					event.preventDefault();
					// The window lies in the composer's form, by React's tree.
					event.stopPropagation();
					const time = new FormData(event.currentTarget).get("time");
					void schedule(fromLocal(String(time), new Date()));
				}}
			>
				<TextField
					name="time"
					type="datetime-local"
					label={words.ownTime}
					className="min-w-40 flex-1"
				/>
				<Button type="submit" busy={isBusy}>
					{words.schedule}
				</Button>
			</form>
			<FormError text={refusal} />
		</div>
	);
}

/** One client id for the window: pressed again after an answer that was lost, it is the same message. */
function useSchedule(
	conversationId: string,
	{ text, attachments, isUploading, replyTo }: Written,
	onScheduled: () => void,
) {
	const t = useT();
	const words = useScheduledWords();
	const { show } = useToast();
	const [clientId] = useState(() => newId());
	const [refusal, setRefusal] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const schedule = async (at: Date | null) => {
		if (isUploading) return setRefusal(words.filesUploading);
		if (!at) return setRefusal(words.timeInvalid);
		setBusy(true);
		const answer = await scheduleMessage(conversationId, {
			...{ clientId, text, replyTo, dueAt: at.toISOString() },
			attachmentIds: attachments.map(({ id }) => id),
		});
		setBusy(false);
		if (!answer.ok) {
			const isTime = answer.problem.fields?.dueAt !== undefined;
			return setRefusal(
				isTime ? words.timeInvalid : problemText(t, answer.problem).text,
			);
		}
		show({ text: words.done });
		onScheduled();
	};
	return { schedule, refusal, isBusy };
}
