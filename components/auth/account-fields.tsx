"use client";

import { useLocale, useT } from "@/components/i18n/use-t";
import { Select } from "@/components/ui/select";
import { PasswordField, TextField } from "@/components/ui/text-field";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";
import { PASSWORD_LENGTH_MIN } from "@/lib/limits";

type Texts = Record<string, string | undefined>;

/**
 * What every new account asks for. No field has a maxlength: a password that a manager pastes must never be cut
 * without a word.
 */
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
			<TextField
				name="handle"
				label={t.auth.handle}
				hint={t.auth.handleHint}
				error={fields.handle}
				defaultValue={values.handle}
				autoComplete="username"
				autoCapitalize="none"
				autoCorrect="off"
				spellCheck={false}
				dir="auto"
				required
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
			<PasswordField
				name="password"
				label={t.auth.password}
				hint={t.auth.passwordHint(PASSWORD_LENGTH_MIN)}
				error={fields.password}
				autoComplete="new-password"
				required
			/>
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
