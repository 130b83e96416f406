"use client";

import { Plus, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import {
	POLL_OPTION_LENGTH_MAX,
	POLL_OPTIONS_MAX,
	POLL_OPTIONS_MIN,
	POLL_QUESTION_LENGTH_MAX,
} from "@/lib/limits";
import { closesAtOf, type Ending, readDraft } from "@/lib/polls/draft";
import type { PollInput } from "@/lib/polls/input";

type Answer = { key: number; text: string };

/** A window in which a poll is made. */
export function PollMaker({
	onSend,
	onClose,
}: {
	onSend: (poll: PollInput) => void;
	onClose: () => void;
}) {
	const t = useT();
	const [answers, setAnswers] = useState<Answer[]>([0, 1].map(blank));
	const [ending, setEnding] = useState<Ending>("never");
	const [error, setError] = useState<ReturnType<typeof readDraft>["error"]>();
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		// The dialog lies in the composer's form, by React's tree.
		event.stopPropagation();
		const fields = new FormData(event.currentTarget);
		const draft = readDraft({
			question: String(fields.get("question")),
			options: answers.map((one) => one.text),
			isMultiple: fields.has("several"),
			isAnonymous: fields.has("anonymous"),
			closesAt: closesAtOf(ending, String(fields.get("time")), new Date()),
		});
		setError(draft.error);
		if (draft.poll) onSend(draft.poll);
	};
	const isAt = (place: typeof error) => error === place;
	return (
		<Dialog open onOpenChange={onClose} title={t.polls.make}>
			<form onSubmit={submit} className="grid gap-4" noValidate>
				<TextField
					name="question"
					label={t.polls.question}
					placeholder={t.polls.questionHint}
					maxLength={POLL_QUESTION_LENGTH_MAX}
					error={isAt("question") ? t.problems.empty : undefined}
				/>
				<Answers
					answers={answers}
					onChange={setAnswers}
					error={
						(isAt("few") && t.polls.needsAnswers(POLL_OPTIONS_MIN)) ||
						(isAt("same") && t.polls.sameAnswers) ||
						null
					}
				/>
				<div className="grid">
					<Checkbox name="several" label={t.polls.several} />
					<Checkbox
						name="anonymous"
						label={t.polls.anonymous}
						hint={t.polls.anonymousHint}
					/>
				</div>
				<Select
					label={t.polls.closes}
					value={ending}
					onChange={(event) => setEnding(event.target.value as Ending)}
				>
					<option value="never">{t.polls.never}</option>
					<option value="hour">{t.polls.inHour}</option>
					<option value="day">{t.polls.inDay}</option>
					<option value="week">{t.polls.inWeek}</option>
					<option value="time">{t.polls.atTime}</option>
				</Select>
				{ending === "time" && (
					<TextField
						name="time"
						type="datetime-local"
						label={t.polls.closesWhen}
						error={isAt("time") ? t.polls.timePast : undefined}
					/>
				)}
				<Button type="submit" className="justify-self-end">
					{t.polls.send}
				</Button>
			</form>
		</Dialog>
	);
}

function Answers({
	answers,
	onChange,
	error,
}: {
	answers: Answer[];
	onChange: (answers: Answer[]) => void;
	error: string | null;
}) {
	const t = useT();
	const write = (key: number, text: string) =>
		onChange(answers.map((one) => (one.key === key ? { key, text } : one)));
	const add = () =>
		onChange([...answers, blank((answers.at(-1)?.key ?? 0) + 1)]);
	return (
		<fieldset className="grid gap-2">
			<legend className="mb-1.5 font-semibold text-sm">
				{t.polls.answers}
			</legend>
			{answers.map(({ key, text }, index) => (
				<div key={key} className="flex items-center gap-1">
					<TextField
						label={t.polls.answer(index + 1)}
						labelHidden
						placeholder={t.polls.answer(index + 1)}
						maxLength={POLL_OPTION_LENGTH_MAX}
						className="min-w-0 flex-1"
						value={text}
						autoFocus={index >= POLL_OPTIONS_MIN && text === ""}
						onChange={(event) => write(key, event.target.value)}
					/>
					{answers.length > POLL_OPTIONS_MIN && (
						<IconButton
							label={t.polls.removeAnswer(index + 1)}
							icon={<X />}
							onClick={() => onChange(answers.filter((one) => one.key !== key))}
						/>
					)}
				</div>
			))}
			<FormError text={error} />
			{answers.length < POLL_OPTIONS_MAX && (
				<Button
					look="plain"
					size="small"
					icon={<Plus aria-hidden="true" className="size-4" />}
					className="justify-self-start"
					onClick={add}
				>
					{t.polls.addAnswer}
				</Button>
			)}
		</fieldset>
	);
}

function blank(key: number): Answer {
	return { key, text: "" };
}
