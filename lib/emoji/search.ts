import { type Catalog, type Emoji, folded } from "@/lib/emoji/catalog";

/**
 * The emoji whose words begin with each word of the query, best first: by a code that is just it, by a code that
 * begins with it, by the first word of the name, by any word, by a part of one ("bursdagskake"). Nothing for an empty query.
 */
export function searchEmoji(
	{ all }: Catalog,
	query: string,
	max: number,
): Emoji[] {
	const asked = folded(query.replaceAll(":", " ")).split(/[\s_-]+/);
	const parts = asked.filter(Boolean);
	if (parts.length === 0) return [];
	const code = parts.join("_");
	const ranks: Emoji[][] = [[], [], [], [], []];
	for (const one of all) ranks[rankOf(one, parts, code)]?.push(one);
	return ranks.flat().slice(0, max);
}

const NOT_FOUND = 5;
/** Fewer letters are in the middle of everything. */
const PART_LENGTH_MIN = 3;

function rankOf(one: Emoji, parts: string[], code: string): number {
	if (one.codes.includes(code)) return 0;
	if (one.codes.some((name) => name.startsWith(code))) return 1;
	const isIn = (part: string) =>
		one.words.some((word) => word.startsWith(part));
	const isWithin = (part: string) =>
		part.length >= PART_LENGTH_MIN &&
		one.words.some((word) => word.includes(part));
	if (!parts.every((part) => isIn(part) || isWithin(part))) return NOT_FOUND;
	if (!parts.every(isIn)) return 4;
	return one.words[0]?.startsWith(parts[0] ?? "") ? 2 : 3;
}

/** The emoji with exactly this code; null when there is none. */
export function byCode({ all }: Catalog, code: string): Emoji | null {
	return all.find(({ codes }) => codes.includes(code)) ?? null;
}
