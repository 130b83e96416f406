"use client";

import { type SubmitEvent, useRef, useState, useTransition } from "react";
import { formTexts } from "@/components/auth/form-texts";
import { useT } from "@/components/i18n/use-t";
import { type Problem, type Result, refuse } from "@/lib/problem";

/**
 * A form in the settings: sent by hand, so that a refusal loses nothing of what was typed; `onDone` gets the answer.
 * A line that breaks on the way is a refusal like any other.
 */
export function useSent<T>(
	send: (form: FormData) => Promise<Result<T>>,
	onDone: (value: T, form: HTMLFormElement) => void,
) {
	const t = useT();
	const [isBusy, start] = useTransition();
	const [problem, setProblem] = useState<Problem | null>(null);
	const ref = useRef<HTMLFormElement>(null);
	return {
		isBusy,
		problem,
		...formTexts(t, problem),
		form: {
			ref,
			noValidate: true,
			// Sent before any script has come it is of no use; but no password may end up in an address.
			method: "post",
			onSubmit(event: SubmitEvent<HTMLFormElement>) {
				event.preventDefault();
				if (isBusy) return;
				const form = event.currentTarget;
				start(async () => {
					const result = await send(new FormData(form)).catch(() =>
						refuse("unavailable"),
					);
					setProblem(result.ok ? null : result.problem);
					if (result.ok) onDone(result.value, form);
				});
			},
		},
	};
}
