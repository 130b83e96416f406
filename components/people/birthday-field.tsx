"use client";

import { useId } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ToldField } from "./told-field";
import { useProfileWords } from "./words";

const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** Day, month and year apart: who wants to keep the year to fewer people, or to themselves, can. */
export function BirthdayField({
	typed,
	audiences,
	hasFault,
}: {
	typed: { day?: string; month?: string; year?: string };
	audiences: { birthday: string; birthYear: string };
	hasFault: boolean;
}) {
	const t = useProfileWords();
	const { locale } = useLocale();
	const faultId = useId();
	const months = new Intl.DateTimeFormat(locale, {
		month: "long",
		timeZone: "UTC",
	});
	const fault = hasFault ? t.noBirthday : undefined;
	return (
		<fieldset
			className="grid gap-4"
			aria-describedby={fault ? faultId : undefined}
		>
			<legend className="sr-only">{t.fields.birthday}</legend>
			<ToldField field="birthday" audience={audiences.birthday}>
				<div className="grid gap-1.5">
					<div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
						<Select
							name="day"
							label={t.day}
							defaultValue={typed.day ?? ""}
							autoComplete="bday-day"
							aria-invalid={hasFault || undefined}
						>
							<option value="">{t.noDate}</option>
							{DAYS.map((day) => (
								<option key={day}>{day}</option>
							))}
						</Select>
						<Select
							name="month"
							label={t.month}
							defaultValue={typed.month ?? ""}
							autoComplete="bday-month"
						>
							<option value="">{t.noDate}</option>
							{DAYS.slice(0, 12).map((month) => (
								<option key={month} value={month}>
									{months.format(Date.UTC(2000, Number(month) - 1, 1))}
								</option>
							))}
						</Select>
					</div>
					{fault && (
						<p id={faultId} className="text-danger-text text-sm">
							{fault}
						</p>
					)}
				</div>
			</ToldField>
			<ToldField field="birthYear" audience={audiences.birthYear}>
				<TextField
					name="year"
					label={t.fields.birthYear}
					hint={t.yearHint}
					defaultValue={typed.year}
					inputMode="numeric"
					autoComplete="bday-year"
					maxLength={4}
				/>
			</ToldField>
		</fieldset>
	);
}
