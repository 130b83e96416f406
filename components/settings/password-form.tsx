"use client";

import { useRouter } from "next/navigation";
import {
	NewPasswordField,
	PresentPasswordField,
	WhoseAccount,
} from "@/components/auth/name-and-password";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { changePasswordAction } from "@/lib/auth/actions";
import { useSent } from "./use-sent";
import { useSettingsWords } from "./words";

/** Changes the password. `handle` lets a password manager know whose it is. */
export function PasswordForm({ handle }: { handle: string }) {
	const t = useT();
	const words = useSettingsWords();
	const { show } = useToast();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(
		changePasswordAction,
		(_, element) => {
			element.reset();
			show({ text: words.passwordChanged });
			// The list of devices below is now shorter.
			router.refresh();
		},
	);
	return (
		<form {...form} className="grid gap-5">
			<WhoseAccount handle={handle} />
			<PresentPasswordField
				name="current"
				label={t.auth.currentPassword}
				error={fields.current}
			/>
			<NewPasswordField label={t.auth.newPassword} error={fields.password} />
			<FormError text={text} />
			<div>
				<Button type="submit" busy={isBusy}>
					{words.changePassword}
				</Button>
			</div>
		</form>
	);
}
