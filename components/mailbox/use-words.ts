"use client";

import { useLocale } from "@/components/i18n/use-t";
import { mailboxWords } from "@/lib/i18n/mailbox-words";

/** The words of letters, in the reader's language. */
export function useWords() {
	return mailboxWords(useLocale().locale);
}
