"use client";

import { useT } from "@/components/i18n/use-t";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { changeEmailAction } from "@/lib/account/actions";
import { useAccountWords } from "./words";

/** The e-mail address of an account; an empty field is none. */
export function EmailForm({ email }: { email: string | null }) {
	const t = useT();
	const words = useAccountWords();
	const { show } = useToast();
	const { form, fields, text, isBusy } = useSent(changeEmailAction, () =>
		show({ text: words.emailSaved }),
	);
	return (
		<form {...form} className="grid gap-5">
			<TextField
				name="email"
				type="email"
				label={t.auth.email}
				isOptional
				autoComplete="email"
				defaultValue={email ?? ""}
				error={fields.email}
			/>
			<FormError text={text} />
			<div>
				<Button type="submit" busy={isBusy}>
					{words.emailSave}
				</Button>
			</div>
		</form>
	);
}
