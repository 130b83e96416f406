import { words as en } from "@/lib/guessing/words/en";
import { words as fi } from "@/lib/guessing/words/fi";
import { words as nb } from "@/lib/guessing/words/nb";
import type { Locale } from "@/lib/i18n/locale";

const LISTS: Record<Locale, readonly string[]> = { en, fi, nb };

/** So many different words of a language, in an order that `pick` (a number below the one given) makes. */
export function drawWords(
	language: Locale,
	count: number,
	pick: (below: number) => number,
): string[] {
	const left = [...LISTS[language]];
	return Array.from({ length: Math.min(count, left.length) }, () =>
		left.splice(pick(left.length), 1),
	).flat();
}
