import { en, type Words } from "@/lib/i18n/en";
import { landing as landingEn } from "@/lib/i18n/en/landing";
import { fi } from "@/lib/i18n/fi";
import { landing as landingFi } from "@/lib/i18n/fi/landing";
import type { Locale } from "@/lib/i18n/locale";
import { nb } from "@/lib/i18n/nb";
import { landing as landingNb } from "@/lib/i18n/nb/landing";

/** All words: a browser's, and those of the pages that only the server writes. */
export type ServerWords = Words & { landing: typeof landingEn };

const DICTIONARIES: Record<Locale, ServerWords> = {
	en: { ...en, landing: landingEn },
	nb: { ...nb, landing: landingNb },
	fi: { ...fi, landing: landingFi },
};

/** The words of a language. For the server: it holds all languages, and a browser should load one (components/i18n). */
export function dictionaryOf(locale: Locale): ServerWords {
	return DICTIONARIES[locale];
}
