"use client";

import { type ReactNode, useMemo } from "react";
import { doorEn } from "@/lib/i18n/door-en";
import type { Words } from "@/lib/i18n/en";
import { LocaleContext } from "./use-t";

/** The words of the door. Those of the rooms inside come with `inside-words.tsx`, which stands above all that reads them. */
export function ProviderEn({
	renderedAt,
	zone,
	children,
}: {
	renderedAt: number;
	zone: string;
	children: ReactNode;
}) {
	const value = useMemo(
		() => ({ locale: "en" as const, renderedAt, zone, words: doorEn as Words }),
		[renderedAt, zone],
	);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
