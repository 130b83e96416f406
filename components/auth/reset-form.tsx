"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { resetPasswordAction } from "@/lib/resets/actions";
import { NewPasswordField, WhoseAccount } from "./name-and-password";
import { useRefusable } from "./use-refusable";
import { useEntryWords } from "./words";

/** A new password by a link. `handle` lets a password manager know whose it is. */
export function ResetForm({
	token,
	handle,
}: {
	token: string;
	handle: string;
}) {
	const t = useT();
	const words = useEntryWords();
	const { form, fields, text, isBusy } = useRefusable(resetPasswordAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			<input type="hidden" name="token" value={token} />
			<WhoseAccount handle={handle} />
			<NewPasswordField label={t.auth.newPassword} error={fields.password} />
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{words.resetDone}
			</Button>
		</form>
	);
}
