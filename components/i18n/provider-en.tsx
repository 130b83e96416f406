"use client";

import { type ReactNode, useMemo } from "react";
import { en } from "@/lib/i18n/en";
import { LocaleContext } from "./use-t";

export function ProviderEn({
	renderedAt,
	children,
}: {
	renderedAt: number;
	children: ReactNode;
}) {
	const value = useMemo(
		() => ({ locale: "en" as const, renderedAt, words: en }),
		[renderedAt],
	);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
