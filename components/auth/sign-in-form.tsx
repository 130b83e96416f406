"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { signInAction } from "@/lib/auth/actions";
import { HandleField, PresentPasswordField } from "./name-and-password";
import { useRefusable } from "./use-refusable";

/** User name and password; `next` is where to go after. */
export function SignInForm({ next }: { next: string | null }) {
	const t = useT();
	const { form, fields, values, text, isBusy } = useRefusable(signInAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			{next && <input type="hidden" name="next" value={next} />}
			<HandleField error={fields.handle} defaultValue={values.handle} />
			<PresentPasswordField
				name="password"
				label={t.auth.password}
				error={fields.password}
			/>
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{t.auth.signIn}
			</Button>
		</form>
	);
}
