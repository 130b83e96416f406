"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { setUpAction } from "@/lib/auth/actions";
import { AccountFields } from "./account-fields";
import { useRefusable } from "./use-refusable";

/** The owner's account, and what the server is called. */
export function SetUpForm({ token }: { token: string }) {
	const t = useT();
	const { form, fields, values, text, isBusy } = useRefusable(setUpAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			<input type="hidden" name="token" value={token} />
			<TextField
				name="serverName"
				label={t.auth.serverName}
				hint={t.auth.serverNameHint}
				error={fields.serverName}
				defaultValue={values.serverName ?? t.common.appName}
				autoComplete="off"
				dir="auto"
				required
			/>
			<AccountFields fields={fields} values={values} />
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{t.auth.createAccount}
			</Button>
		</form>
	);
}
