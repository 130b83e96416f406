"use client";

import { type ReactNode, useMemo } from "react";
import { doorFi } from "@/lib/i18n/door-fi";
import type { Words } from "@/lib/i18n/en";
import { LocaleContext } from "./use-t";

/** The words of the door. Those of the rooms inside come with `inside-words.tsx`, which stands above all that reads them. */
export function ProviderFi({
	renderedAt,
	zone,
	children,
}: {
	renderedAt: number;
	zone: string;
	children: ReactNode;
}) {
	const value = useMemo(
		() => ({ locale: "fi" as const, renderedAt, zone, words: doorFi as Words }),
		[renderedAt, zone],
	);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
