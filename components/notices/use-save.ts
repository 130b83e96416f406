"use client";

import { useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";

/** A setting that is kept at once, and moves back when the server could not do it. */
export function useSave<T>(
	first: T,
	save: (value: T) => Promise<Result<null>>,
) {
	const t = useT();
	const { show } = useToast();
	const [value, setValue] = useState(first);
	const [, startTransition] = useTransition();
	const change = (wanted: T) => {
		const before = value;
		setValue(wanted);
		startTransition(async () => {
			const result = await save(wanted).catch(() => null);
			if (result?.ok) return;
			setValue(before);
			const problem = result?.problem ?? { code: "unavailable" };
			show({ kind: "danger", text: problemText(t, problem).text });
		});
	};
	return [value, change] as const;
}
