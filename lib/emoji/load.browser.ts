import { type Catalog, makeCatalog } from "@/lib/emoji/catalog";
import type { Locale } from "@/lib/i18n/locale";

const WORDS: Record<Locale, () => Promise<{ default: string[][] }>> = {
	en: () => import("@/lib/emoji/words-en.json"),
	nb: () => import("@/lib/emoji/words-nb.json"),
	fi: () => import("@/lib/emoji/words-fi.json"),
};

const loading = new Map<Locale, Promise<Catalog>>();

/** Fetches the emoji with the words of one language, once; from our own server, when somebody first asks for them. */
export function loadCatalog(locale: Locale): Promise<Catalog> {
	const known = loading.get(locale);
	if (known) return known;
	const catalog = Promise.all([
		import("@/lib/emoji/emoji.json"),
		WORDS[locale](),
	]).then(([groups, words]) => makeCatalog(groups.default, words.default));
	loading.set(locale, catalog);
	// Asked for again, it is tried again.
	catalog.catch(() => loading.delete(locale));
	return catalog;
}
