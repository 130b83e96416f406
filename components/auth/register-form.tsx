"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { registerAction } from "@/lib/auth/actions";
import { AccountFields } from "./account-fields";
import { useRefusable } from "./use-refusable";

/** A new member's account, by invite or openly. */
export function RegisterForm({ invite }: { invite: string | null }) {
	const t = useT();
	const { form, fields, values, text, isBusy } = useRefusable(registerAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			{invite && <input type="hidden" name="invite" value={invite} />}
			<AccountFields fields={fields} values={values} />
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{t.auth.createAccount}
			</Button>
		</form>
	);
}
