"use client";

import { useLocale, useT } from "@/components/i18n/use-t";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";
import { HandleField, NewPasswordField } from "./name-and-password";

type Texts = Record<string, string | undefined>;

/** What every new account asks for. */
export function AccountFields({
	fields,
	values,
}: {
	fields: Texts;
	values: Texts;
}) {
	const t = useT();
	const { locale } = useLocale();
	return (
		<>
			<HandleField
				hint={t.auth.handleHint}
				error={fields.handle}
				defaultValue={values.handle}
			/>
			<TextField
				name="displayName"
				label={t.auth.displayName}
				hint={t.auth.displayNameHint}
				error={fields.displayName}
				defaultValue={values.displayName}
				autoComplete="name"
				dir="auto"
				required
			/>
			<NewPasswordField label={t.auth.password} error={fields.password} />
			<TextField
				name="email"
				type="email"
				label={t.auth.email}
				hint={t.auth.emailHint}
				error={fields.email}
				defaultValue={values.email}
				autoComplete="email"
				isOptional
			/>
			<Select
				name="language"
				label={t.auth.language}
				error={fields.language}
				defaultValue={values.language || locale}
			>
				{LOCALES.map((value) => (
					<option key={value} value={value} lang={value}>
						{LOCALE_NAMES[value]}
					</option>
				))}
			</Select>
		</>
	);
}
