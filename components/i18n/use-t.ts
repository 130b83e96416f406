"use client";

import { createContext, use } from "react";
import type { Words } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";

export type LocaleContextValue = {
	locale: Locale;
	/** The server's clock when it wrote the page, so that the first drawing in the browser says the same. */
	renderedAt: number;
	/** The time zone in which the server wrote it. */
	zone: string;
	words: Words;
};

export const LocaleContext = createContext<LocaleContextValue | null>(null);

/** The words, for client components: `const t = useT()`, then `t.common.save` or `t.people.count(3)`. */
export function useT(): Words {
	return useLocale().words;
}

/** The language itself, for dates, numbers and sorting. */
export function useLocale(): LocaleContextValue {
	const value = use(LocaleContext);
	if (!value) throw new Error("useT needs the I18nProvider above it");
	return value;
}
