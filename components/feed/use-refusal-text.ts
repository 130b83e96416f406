"use client";

import { useT } from "@/components/i18n/use-t";
import { problemText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

/** What a refusal says; when nothing answered and the device has no line, `offline`. */
export function useRefusalText(): (
	problem: Problem | undefined,
	offline: string,
) => string {
	const t = useT();
	return (problem, offline) => {
		if (problem) return problemText(t, problem).text;
		return navigator.onLine ? t.problems.unavailable : offline;
	};
}
