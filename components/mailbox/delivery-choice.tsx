"use client";

import { useId, useState } from "react";
import { Radio } from "@/components/ui/choice";
import { TextField } from "@/components/ui/text-field";
import { LETTER_DAYS_MAX } from "@/lib/mailbox/limits";
import { useWords } from "./use-words";

/** At once, or on a day where the sender is. */
export function DeliveryChoice({
	day,
	onChange,
}: {
	/** Null for at once. */
	day: string | null;
	onChange: (day: string | null) => void;
}) {
	const t = useWords();
	const name = useId();
	const [isLater, setLater] = useState(day !== null);
	return (
		<fieldset>
			<legend className="font-semibold text-sm">{t.deliver}</legend>
			<div className="flex flex-wrap gap-x-6">
				<Radio
					name={name}
					label={t.deliverNow}
					checked={!isLater}
					onChange={() => {
						setLater(false);
						onChange(null);
					}}
				/>
				<Radio
					name={name}
					label={t.deliverLater}
					checked={isLater}
					onChange={() => {
						setLater(true);
						onChange(dayIn(1));
					}}
				/>
			</div>
			{isLater && (
				<TextField
					type="date"
					label={t.deliverDay}
					hint={t.deliverHint}
					min={dayIn(0)}
					max={dayIn(LETTER_DAYS_MAX - 1)}
					value={day ?? ""}
					onChange={(event) => onChange(event.target.value || dayIn(1))}
					className="max-w-sm pt-1"
				/>
			)}
		</fieldset>
	);
}

/** The day here, so many days from now. */
function dayIn(days: number): string {
	const date = new Date();
	date.setDate(date.getDate() + days);
	const two = (value: number) => String(value).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
