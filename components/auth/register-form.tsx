"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { registerAction } from "@/lib/auth/actions";
import { AccountFields } from "./account-fields";
import { useRefusable } from "./use-refusable";

/** A new member's account, by invite or openly; `next` is where to go after. */
export function RegisterForm({
	invite,
	next,
}: {
	invite: string | null;
	next: string | null;
}) {
	const t = useT();
	const { form, fields, values, text, isBusy } = useRefusable(registerAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			{invite && <input type="hidden" name="invite" value={invite} />}
			{next && <input type="hidden" name="next" value={next} />}
			<AccountFields fields={fields} values={values} />
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{t.auth.createAccount}
			</Button>
		</form>
	);
}
