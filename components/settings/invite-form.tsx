"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { INVITE_USES_MAX } from "@/lib/limits";
import type { Result } from "@/lib/problem";
import { useSent } from "./use-sent";
import { useSettingsWords } from "./words";

const DAYS = [1, 7, 30, 90];
const DAYS_DEFAULT = 7;

/** Makes an invite link: for how many, and for how long. */
export function InviteForm<T>({
	send,
	onMade,
	label,
	more,
}: {
	send: (form: FormData) => Promise<Result<T>>;
	onMade: (made: T) => void;
	label: string;
	/** Fields of one kind of link alone. */
	more?: ReactNode;
}) {
	const words = useSettingsWords();
	const { form, fields, text, isBusy } = useSent(send, onMade);
	return (
		<form {...form} className="grid gap-4">
			<div className="grid gap-4 sm:grid-cols-2">
				<TextField
					name="usesMax"
					type="number"
					inputMode="numeric"
					min={1}
					max={INVITE_USES_MAX}
					label={words.inviteUses}
					error={fields.usesMax}
					defaultValue="1"
					required
				/>
				<Select
					name="days"
					label={words.inviteDays}
					error={fields.days}
					defaultValue={DAYS_DEFAULT}
				>
					{DAYS.map((days) => (
						<option key={days} value={days}>
							{words.days(days)}
						</option>
					))}
				</Select>
			</div>
			{more}
			<FormError text={text} />
			<div>
				<Button type="submit" busy={isBusy}>
					{label}
				</Button>
			</div>
		</form>
	);
}
