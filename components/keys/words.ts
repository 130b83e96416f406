import { useLocale } from "@/components/i18n/use-t";
import { keys as en } from "@/lib/i18n/en/keys";
import { keys as fi } from "@/lib/i18n/fi/keys";
import type { Locale } from "@/lib/i18n/locale";
import { keys as nb } from "@/lib/i18n/nb/keys";

/** All languages in one: together they are less than a request. */
export const KEY_WORDS: Record<Locale, typeof en> = { en, nb, fi };

/** The words of the windows that keys open. */
export function useKeyWords(): typeof en {
	return KEY_WORDS[useLocale().locale];
}
