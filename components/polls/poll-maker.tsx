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
import { usePollsWords } from "./words";

type Answer = { key: number; text: string };

/** A window in which a poll is made. */
export function PollMaker({
	sendLabel,
	onSend,
	onClose,
}: {
	/** What its button says where it is not sent at once. */
	sendLabel?: string;
	onSend: (poll: PollInput) => void;
	onClose: () => void;
}) {
	const t = useT();
	const words = usePollsWords();
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
		<Dialog open onOpenChange={onClose} title={words.make}>
			<form onSubmit={submit} className="grid gap-4" noValidate>
				<TextField
					name="question"
					label={words.question}
					placeholder={words.questionHint}
					maxLength={POLL_QUESTION_LENGTH_MAX}
					error={isAt("question") ? t.problems.empty : undefined}
				/>
				<Answers
					answers={answers}
					onChange={setAnswers}
					error={
						(isAt("few") && words.needsAnswers(POLL_OPTIONS_MIN)) ||
						(isAt("same") && words.sameAnswers) ||
						null
					}
				/>
				<div className="grid">
					<Checkbox name="several" label={words.several} />
					<Checkbox
						name="anonymous"
						label={words.anonymous}
						hint={words.anonymousHint}
					/>
				</div>
				<Select
					label={words.closes}
					value={ending}
					onChange={(event) => setEnding(event.target.value as Ending)}
				>
					<option value="never">{words.never}</option>
					<option value="hour">{words.inHour}</option>
					<option value="day">{words.inDay}</option>
					<option value="week">{words.inWeek}</option>
					<option value="time">{words.atTime}</option>
				</Select>
				{ending === "time" && (
					<TextField
						name="time"
						type="datetime-local"
						label={words.closesWhen}
						error={isAt("time") ? words.timePast : undefined}
					/>
				)}
				<Button type="submit" className="justify-self-end">
					{sendLabel ?? words.send}
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
	const words = usePollsWords();
	const write = (key: number, text: string) =>
		onChange(answers.map((one) => (one.key === key ? { key, text } : one)));
	const add = () =>
		onChange([...answers, blank((answers.at(-1)?.key ?? 0) + 1)]);
	return (
		<fieldset className="grid gap-2">
			<legend className="mb-1.5 font-semibold text-sm">{words.answers}</legend>
			{answers.map(({ key, text }, index) => (
				<div key={key} className="flex items-center gap-1">
					<TextField
						label={words.answer(index + 1)}
						labelHidden
						placeholder={words.answer(index + 1)}
						maxLength={POLL_OPTION_LENGTH_MAX}
						className="min-w-0 flex-1"
						value={text}
						autoFocus={index >= POLL_OPTIONS_MIN && text === ""}
						onChange={(event) => write(key, event.target.value)}
					/>
					{answers.length > POLL_OPTIONS_MIN && (
						<IconButton
							label={words.removeAnswer(index + 1)}
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
					{words.addAnswer}
				</Button>
			)}
		</fieldset>
	);
}

function blank(key: number): Answer {
	return { key, text: "" };
}
