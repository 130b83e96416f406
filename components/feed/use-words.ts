"use client";

import { useLocale } from "@/components/i18n/use-t";
import { feedWords } from "@/lib/i18n/feed-words";

/** The words of the feed, in the reader's language. */
export function useWords() {
	return feedWords(useLocale().locale);
}
