"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { signInByCodeAction } from "@/lib/two-step/actions";
import { useRefusable } from "./use-refusable";
import { useEntryWords } from "./words";

/** The second step of a sign-in: the app's code, or a recovery code. `next` is where to go after. */
export function CodeForm({ next }: { next: string | null }) {
	const words = useEntryWords();
	const [isRecovery, setRecovery] = useState(false);
	const { form, fields, text, isBusy } = useRefusable(signInByCodeAction);
	return (
		<form {...form} noValidate className="grid gap-5">
			{next && <input type="hidden" name="next" value={next} />}
			{isRecovery ? (
				<TextField
					key="recovery"
					name="code"
					label={words.recoveryCode}
					hint={words.recoveryLead}
					error={fields.code}
					autoComplete="off"
					autoCapitalize="none"
					autoCorrect="off"
					spellCheck={false}
					dir="ltr"
					autoFocus
					required
				/>
			) : (
				<TextField
					key="app"
					name="code"
					label={words.code}
					hint={words.codeHint}
					error={fields.code}
					inputMode="numeric"
					autoComplete="one-time-code"
					dir="ltr"
					autoFocus
					required
				/>
			)}
			<FormError text={text} />
			<Button type="submit" size="large" wide busy={isBusy}>
				{words.goOn}
			</Button>
			<Button look="plain" onClick={() => setRecovery(!isRecovery)}>
				{isRecovery ? words.useApp : words.useRecovery}
			</Button>
		</form>
	);
}
