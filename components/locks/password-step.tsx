"use client";

import { PresentPasswordField } from "@/components/auth/name-and-password";
import { useT } from "@/components/i18n/use-t";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import type { Result } from "@/lib/problem";
import { useLocksWords } from "./words";

/** Asks the password before a lock is changed; `children` are other fields that belong to the same step. */
export function PasswordStep<T>({
	send,
	onDone,
	label,
	isDanger = false,
	children,
}: {
	send: (form: FormData) => Promise<Result<T>>;
	onDone: (value: T) => void;
	label: string;
	isDanger?: boolean;
	children?: React.ReactNode;
}) {
	const t = useT();
	const words = useLocksWords();
	const { form, fields, text, isBusy } = useSent(send, onDone);
	return (
		<form {...form} className="grid gap-4">
			{children}
			<p className="text-ink-soft">{words.askPassword}</p>
			<PresentPasswordField
				name="current"
				label={t.auth.password}
				error={fields.current}
			/>
			<FormError text={text} />
			<Button
				type="submit"
				look={isDanger ? "danger" : "primary"}
				busy={isBusy}
			>
				{label}
			</Button>
		</form>
	);
}
