import type { Suggestion } from "@/components/messages/suggestion";
import { toned } from "@/lib/emoji/catalog";
import { chosenTone, rememberEmoji } from "@/lib/emoji/choices.browser";
import { loadCatalog } from "@/lib/emoji/load.browser";
import { byCode, searchEmoji } from "@/lib/emoji/search";
import type { Locale } from "@/lib/i18n/locale";

const SUGGESTED_MAX = 8;

/** The emoji for what was typed behind a colon; for a closed code the one that is just it, or none. */
export async function suggestEmoji(
	locale: Locale,
	query: string,
	isClosed: boolean,
): Promise<Suggestion[]> {
	const catalog = await loadCatalog(locale);
	const exact = isClosed ? byCode(catalog, query.toLowerCase()) : null;
	const found = isClosed
		? [exact].filter((one) => one !== null)
		: searchEmoji(catalog, query, SUGGESTED_MAX);
	return found.map((one) => {
		const emoji = toned(one, chosenTone());
		return {
			key: one.emoji,
			insert: emoji,
			name: one.label,
			sign: <span className="text-xl">{emoji}</span>,
			hint: one.codes[0] ? `:${one.codes[0]}:` : undefined,
			onTaken: () => rememberEmoji(emoji),
		};
	});
}
