"use client";

import { type ReactNode, useMemo } from "react";
import { en } from "@/lib/i18n/en";
import { LocaleContext, useLocale } from "./use-t";

export function InsideEn({ children }: { children: ReactNode }) {
	const locale = useLocale();
	const value = useMemo(() => ({ ...locale, words: en }), [locale]);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
