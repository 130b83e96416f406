"use client";

import { useT } from "@/components/i18n/use-t";
import {
	PasswordField,
	TextField,
	type TextFieldProps,
} from "@/components/ui/text-field";
import { PASSWORD_LENGTH_MIN } from "@/lib/limits";

type Given = Pick<
	TextFieldProps,
	"hint" | "error" | "defaultValue" | "autoComplete" | "onFocus"
>;

// No field has a maxlength: a password that a manager pastes must never be cut without a word.

/** Shown to nobody: tells a password manager whose password a form is about that asks for no user name. */
export function WhoseAccount({ handle }: { handle: string }) {
	return (
		<input
			type="text"
			name="username"
			autoComplete="username"
			defaultValue={handle}
			readOnly
			hidden
		/>
	);
}

/** The user name, as it is asked for at the door: no capital letter or correction of a phone's gets into it. */
export function HandleField(given: Given) {
	const t = useT();
	return (
		<TextField
			autoComplete="username"
			{...given}
			name="handle"
			label={t.auth.handle}
			autoCapitalize="none"
			autoCorrect="off"
			spellCheck={false}
			dir="auto"
			required
		/>
	);
}

/** A password that is being chosen: says the rule, and managers offer one. */
export function NewPasswordField({
	label,
	error,
}: {
	label: string;
	error?: string;
}) {
	const t = useT();
	return (
		<PasswordField
			name="password"
			label={label}
			hint={t.auth.passwordHint(PASSWORD_LENGTH_MIN)}
			error={error}
			autoComplete="new-password"
			required
		/>
	);
}

/** The password that somebody has: managers fill it in. */
export function PresentPasswordField({
	name,
	label,
	error,
}: {
	name: string;
	label: string;
	error?: string;
}) {
	return (
		<PasswordField
			name={name}
			label={label}
			error={error}
			autoComplete="current-password"
			required
		/>
	);
}
