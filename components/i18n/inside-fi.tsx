"use client";

import { type ReactNode, useMemo } from "react";
import { fi } from "@/lib/i18n/fi";
import { LocaleContext, useLocale } from "./use-t";

export function InsideFi({ children }: { children: ReactNode }) {
	const locale = useLocale();
	const value = useMemo(() => ({ ...locale, words: fi }), [locale]);
	return <LocaleContext value={value}>{children}</LocaleContext>;
}
