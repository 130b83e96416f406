"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { PasswordField, TextField } from "@/components/ui/text-field";
import { signInAction } from "@/lib/auth/actions";
import { useRefusable } from "./use-refusable";

/** User name and password; `next` is where to go after. */
export function SignInForm({ next }: { next: string | null }) {
	const t = useT();
	const { form, fields, values, text, isBusy } = useRefusable(signInAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			{next && <input type="hidden" name="next" value={next} />}
			<TextField
				name="handle"
				label={t.auth.handle}
				error={fields.handle}
				defaultValue={values.handle}
				autoComplete="username"
				autoCapitalize="none"
				autoCorrect="off"
				spellCheck={false}
				dir="auto"
				required
			/>
			<PasswordField
				name="password"
				label={t.auth.password}
				error={fields.password}
				autoComplete="current-password"
				required
			/>
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{t.auth.signIn}
			</Button>
		</form>
	);
}
