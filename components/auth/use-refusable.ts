"use client";

import {
	type SubmitEvent,
	startTransition,
	useActionState,
	useEffect,
	useRef,
} from "react";
import { useT } from "@/components/i18n/use-t";
import type { FormState } from "@/lib/auth/view";
import { formTexts } from "./form-texts";

const FRESH: FormState = { problem: null, values: {}, count: 0 };

/**
 * A form that may be refused. Without scripts it is an ordinary form; with them it is sent by hand, because React
 * empties a form after its action and would throw away a password that only needs one more letter. A refusal moves the
 * focus to the first field at fault.
 */
export function useRefusable(
	action: (state: FormState, form: FormData) => Promise<FormState>,
) {
	const t = useT();
	const ref = useRef<HTMLFormElement>(null);
	const [state, send, isBusy] = useActionState(action, FRESH);
	useEffect(() => {
		if (state.count === 0) return;
		ref.current
			?.querySelector<HTMLElement>("input[aria-invalid], select[aria-invalid]")
			?.focus();
	}, [state]);
	return {
		isBusy,
		values: state.values,
		...formTexts(t, state.problem),
		form: {
			ref,
			action: send,
			onSubmit(event: SubmitEvent<HTMLFormElement>) {
				event.preventDefault();
				if (isBusy) return;
				const form = new FormData(event.currentTarget);
				startTransition(() => send(form));
			},
		},
	};
}
