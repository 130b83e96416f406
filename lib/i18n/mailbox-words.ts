import { mailbox as en, type MailboxWords } from "@/lib/i18n/en/mailbox";
import { mailbox as fi } from "@/lib/i18n/fi/mailbox";
import type { Locale } from "@/lib/i18n/locale";
import { mailbox as nb } from "@/lib/i18n/nb/mailbox";

const WORDS: Record<Locale, MailboxWords> = { en, nb, fi };

/** What the pages of letters say in a language. All languages come with these pages, and with no other. */
export function mailboxWords(locale: Locale): MailboxWords {
	return WORDS[locale];
}
