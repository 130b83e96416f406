"use client";

import { useLocale } from "@/components/i18n/use-t";
import { communityWords } from "@/lib/i18n/community-words";

/** The words of communities, in the reader's language. */
export function useWords() {
	return communityWords(useLocale().locale);
}
