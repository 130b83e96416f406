import {
	type CommunityWords,
	communities as en,
} from "@/lib/i18n/en/communities";
import { communities as fi } from "@/lib/i18n/fi/communities";
import type { Locale } from "@/lib/i18n/locale";
import { communities as nb } from "@/lib/i18n/nb/communities";

const WORDS: Record<Locale, CommunityWords> = { en, nb, fi };

/** What the pages of communities say in a language. All languages come with these pages, and with no other. */
export function communityWords(locale: Locale): CommunityWords {
	return WORDS[locale];
}
