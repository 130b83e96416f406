"use client";

import { type ReactNode, useMemo } from "react";
import { nb } from "@/lib/i18n/nb";
import { LocaleContext, useLocale } from "./use-t";

export function InsideNb({ children }: { children: ReactNode }) {
	const locale = useLocale();
	const value = useMemo(() => ({ ...locale, words: nb }), [locale]);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
