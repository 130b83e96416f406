"use client";

import { type ReactNode, useMemo } from "react";
import { doorNb } from "@/lib/i18n/door-nb";
import type { Words } from "@/lib/i18n/en";
import { LocaleContext } from "./use-t";

/** The words of the door. Those of the rooms inside come with `inside-words.tsx`, which stands above all that reads them. */
export function ProviderNb({
	renderedAt,
	zone,
	children,
}: {
	renderedAt: number;
	zone: string;
	children: ReactNode;
}) {
	const value = useMemo(
		() => ({ locale: "nb" as const, renderedAt, zone, words: doorNb as Words }),
		[renderedAt, zone],
	);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
