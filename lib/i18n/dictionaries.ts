import { en, type Words } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";
import { nb } from "@/lib/i18n/nb";

const DICTIONARIES: Record<Locale, Words> = { en, nb };

/** The words of a language. For the server: it holds all languages, and a browser should load one (components/i18n). */
export function dictionaryOf(locale: Locale): Words {
	return DICTIONARIES[locale];
}
