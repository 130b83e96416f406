"use client";

import { use } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { useLocale } from "./use-t";

/**
 * Words that come with the part of the page that says them, not with every page: give it a loader for each language and
 * get a hook. Whoever uses it waits (Suspense) until they are here; one that failed is asked for again.
 */
export function laterWords<Words>(
	loaders: Record<Locale, () => Promise<Words>>,
): () => Words {
	const loading = new Map<Locale, Promise<Words>>();
	const load = (locale: Locale) => {
		const known = loading.get(locale);
		if (known) return known;
		const words = loaders[locale]();
		loading.set(locale, words);
		words.catch(() => loading.delete(locale));
		return words;
	};
	return function useWords() {
		return use(load(useLocale().locale));
	};
}
