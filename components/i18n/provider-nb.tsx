"use client";

import { type ReactNode, useMemo } from "react";
import { nb } from "@/lib/i18n/nb";
import { LocaleContext } from "./use-t";

export function ProviderNb({
	renderedAt,
	children,
}: {
	renderedAt: number;
	children: ReactNode;
}) {
	const value = useMemo(
		() => ({ locale: "nb" as const, renderedAt, words: nb }),
		[renderedAt],
	);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
