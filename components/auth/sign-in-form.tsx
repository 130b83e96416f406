"use client";

import { KeyRound } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import { signInAction } from "@/lib/auth/actions";
import type { PasskeyQuestion } from "@/lib/passkeys/view";
import { HandleField, PresentPasswordField } from "./name-and-password";
import { usePasskey } from "./use-passkey";
import { useRefusable } from "./use-refusable";
import { useEntryWords } from "./words";

/** User name and password, or a passkey; `next` is where to go after. */
export function SignInForm({
	next,
	question,
	isLate,
}: {
	next: string | null;
	/** What the browser is asked for passkeys; null where there are none. */
	question: PasskeyQuestion | null;
	/** Who comes back from the second step has waited too long. */
	isLate: boolean;
}) {
	const t = useT();
	const words = useEntryWords();
	const { form, fields, values, text, isBusy } = useRefusable(signInAction);
	const passkey = usePasskey(question, next);
	const hasScripts = useHasScripts();
	return (
		<div className="grid gap-5">
			<form {...form} noValidate className="grid gap-5">
				{next && <input type="hidden" name="next" value={next} />}
				<HandleField
					error={fields.handle}
					defaultValue={values.handle}
					autoComplete="username webauthn"
					onFocus={passkey.onFocus}
				/>
				<PresentPasswordField
					name="password"
					label={t.auth.password}
					error={fields.password}
				/>
				<FormError text={text ?? (isLate ? words.late : null)} />
				<Button type="submit" size="large" wide busy={isBusy}>
					{t.auth.signIn}
				</Button>
			</form>
			<p className="flex items-center gap-3 text-ink-soft text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
				{words.or}
			</p>
			<FormError text={passkey.text} />
			<Button
				look="quiet"
				size="large"
				wide
				busy={passkey.isBusy}
				disabled={!hasScripts}
				icon={<KeyRound aria-hidden="true" className="size-5" />}
				onClick={passkey.onPress}
			>
				{words.usePasskey}
			</Button>
		</div>
	);
}
