import { useLocale } from "@/components/i18n/use-t";
import { offline as en } from "@/lib/i18n/en/offline";
import { offline as fi } from "@/lib/i18n/fi/offline";
import type { Locale } from "@/lib/i18n/locale";
import { offline as nb } from "@/lib/i18n/nb/offline";

const WORDS: Record<Locale, typeof en> = { en, nb, fi };

/** The words of what a device keeps. */
export function useOfflineWords(): typeof en {
	return WORDS[useLocale().locale];
}
