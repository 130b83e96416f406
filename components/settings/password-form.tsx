"use client";

import { useRouter } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { PasswordField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { changePasswordAction } from "@/lib/auth/actions";
import { PASSWORD_LENGTH_MIN } from "@/lib/limits";
import { useSent } from "./use-sent";

/** Changes the password. `handle` lets a password manager know whose it is. */
export function PasswordForm({ handle }: { handle: string }) {
	const t = useT();
	const { show } = useToast();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(
		changePasswordAction,
		(_, element) => {
			element.reset();
			show({ text: t.settings.passwordChanged });
			// The list of devices below is now shorter.
			router.refresh();
		},
	);
	return (
		<form {...form} className="grid gap-5">
			<input
				type="text"
				name="username"
				autoComplete="username"
				defaultValue={handle}
				readOnly
				hidden
			/>
			<PasswordField
				name="current"
				label={t.auth.currentPassword}
				error={fields.current}
				autoComplete="current-password"
				required
			/>
			<PasswordField
				name="password"
				label={t.auth.newPassword}
				hint={t.auth.passwordHint(PASSWORD_LENGTH_MIN)}
				error={fields.password}
				autoComplete="new-password"
				required
			/>
			<FormError text={text} />
			<div>
				<Button type="submit" busy={isBusy}>
					{t.settings.changePassword}
				</Button>
			</div>
		</form>
	);
}
