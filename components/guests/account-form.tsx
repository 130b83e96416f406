"use client";

import { AccountFields } from "@/components/auth/account-fields";
import { useRefusable } from "@/components/auth/use-refusable";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import { makeAccountAction } from "@/lib/guests/actions";

/** What a guest gives to stay. `needsInvite`: new accounts are made by invite here, and the guest has not come with one. */
export function AccountForm({
	displayName,
	invite,
	needsInvite,
}: {
	displayName: string;
	invite: string | null;
	needsInvite: boolean;
}) {
	const t = useT();
	const live = useLive();
	const hasScripts = useHasScripts();
	const { form, fields, values, text, isBusy } = useRefusable(
		async (state, sent) => {
			// The visit's session ends with it, and that is not to be taken for a sign-out. Who gets an account goes from here.
			live.stop();
			const refused = await makeAccountAction(state, sent);
			live.start();
			return refused;
		},
	);
	return (
		<form {...form} noValidate className="grid gap-5">
			{invite && <input type="hidden" name="invite" value={invite} />}
			{needsInvite && (
				<TextField
					name="invite"
					label={t.auth.guestInvite}
					hint={t.auth.guestInviteHint}
					error={fields.invite}
					defaultValue={values.invite}
					autoComplete="off"
					required
				/>
			)}
			<AccountFields
				fields={fields}
				values={{ ...values, displayName: values.displayName || displayName }}
			/>
			<FormError text={text} />
			<div>
				<Button type={hasScripts ? "submit" : "button"} busy={isBusy}>
					{t.auth.createAccount}
				</Button>
			</div>
		</form>
	);
}
