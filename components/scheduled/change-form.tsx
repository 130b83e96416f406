"use client";

import { type FormEvent, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { isBlank } from "@/lib/messages/blank";
import type { Result } from "@/lib/problem";
import { reschedule } from "@/lib/scheduled/api.browser";
import { fromLocal, toLocal } from "@/lib/scheduled/times";
import type { ScheduledView } from "@/lib/scheduled/view";
import { useScheduledWords } from "./words";

/** Other words and another time for what waits, in the row's place. `onDone(null)`: nothing is to be changed. */
export function ChangeForm({
	item,
	onDone,
}: {
	item: ScheduledView;
	onDone: (answer: Result<ScheduledView> | null) => void;
}) {
	const t = useT();
	const words = useScheduledWords();
	const [wrong, setWrong] = useState<"text" | "time" | null>(null);
	const [isBusy, setBusy] = useState(false);
	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		// The window lies in the composer's form, by React's tree.
		event.stopPropagation();
		const fields = new FormData(event.currentTarget);
		const text = String(fields.get("text"));
		const at = fromLocal(String(fields.get("time")), new Date());
		if (isBlank(text) && item.attachments.length === 0) return setWrong("text");
		if (!at) return setWrong("time");
		setBusy(true);
		onDone(await reschedule(item.id, { text, dueAt: at.toISOString() }));
		setBusy(false);
	};
	return (
		<form onSubmit={submit} className="grid gap-3" noValidate>
			<TextArea
				name="text"
				label={words.text}
				defaultValue={item.text}
				maxLength={MESSAGE_LENGTH_MAX}
				autoFocus
				error={wrong === "text" ? t.problems.empty : undefined}
			/>
			<TextField
				name="time"
				type="datetime-local"
				label={words.time}
				defaultValue={toLocal(new Date(item.dueAt))}
				error={wrong === "time" ? words.timeInvalid : undefined}
			/>
			<div className="flex flex-wrap gap-2">
				<Button type="submit" size="small" busy={isBusy}>
					{words.save}
				</Button>
				<Button look="plain" size="small" onClick={() => onDone(null)}>
					{t.common.cancel}
				</Button>
			</div>
		</form>
	);
}
