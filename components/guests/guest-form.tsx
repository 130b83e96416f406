"use client";

import { useRefusable } from "@/components/auth/use-refusable";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { enterAsGuestAction } from "@/lib/guests/actions";

/** The way in by a name alone: into the lobby, or into the channel whose link it is. */
export function GuestForm({ token }: { token?: string }) {
	const t = useT();
	const { form, fields, values, text, isBusy } =
		useRefusable(enterAsGuestAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			{token && <input type="hidden" name="token" value={token} />}
			<TextField
				name="guestName"
				label={t.auth.guestName}
				hint={t.auth.guestNameHint}
				error={fields.guestName}
				defaultValue={values.guestName}
				autoComplete="nickname"
				dir="auto"
				required
			/>
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{t.auth.guestEnter}
			</Button>
		</form>
	);
}
