import { feed as en, type FeedWords } from "@/lib/i18n/en/feed";
import { feed as fi } from "@/lib/i18n/fi/feed";
import type { Locale } from "@/lib/i18n/locale";
import { feed as nb } from "@/lib/i18n/nb/feed";

const WORDS: Record<Locale, FeedWords> = { en, nb, fi };

/** What the feed says in a language. All languages come with its pages, and with no other. */
export function feedWords(locale: Locale): FeedWords {
	return WORDS[locale];
}
