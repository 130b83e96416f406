"use client";

import { type ReactNode, useMemo } from "react";
import { doorFi } from "@/lib/i18n/door-fi";
import type { Words } from "@/lib/i18n/en";
import { LocaleContext } from "./use-t";

/** The words of the door. Those of the rooms inside come with `inside-words.tsx`, which stands above all that reads them. */
export function ProviderFi({
	renderedAt,
	children,
}: {
	renderedAt: number;
	children: ReactNode;
}) {
	const value = useMemo(
		() => ({ locale: "fi" as const, renderedAt, words: doorFi as Words }),
		[renderedAt],
	);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
