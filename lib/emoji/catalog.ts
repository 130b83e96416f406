/** An emoji with its words in one language. */
export type Emoji = {
	emoji: string;
	/** What it is called, as screen readers say it. */
	label: string;
	/** What stands between colons for it, the best known first. */
	codes: string[];
	hasTones: boolean;
	/** All that it is found by, folded. */
	words: string[];
};
/** The emoji in their groups, in the order of Unicode. */
export type Catalog = { groups: Emoji[][]; all: Emoji[] };

/** 0 is the yellow of old, 1 to 5 from light to dark. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;
export const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5];

/** From the files that `scripts/emoji.ts` makes: the emoji of all languages, and the words of one. */
export function makeCatalog(
	groups: (string | number)[][][],
	words: string[][],
): Catalog {
	let at = 0;
	const made = groups.map((group) =>
		group.map(([emoji, codes, tones]): Emoji => {
			const [label = "", tags = ""] = words[at] ?? [];
			at += 1;
			return {
				emoji: String(emoji),
				label,
				codes: String(codes).split(" ").filter(Boolean),
				hasTones: tones === 1,
				words: wordsOf(`${label} ${tags} ${codes}`),
			};
		}),
	);
	return { groups: made, all: made.flat() };
}

const wordsOf = (text: string) => folded(text).split(/[\s_:,/–-]+/);

/** Without case and accents, so that "hjerte" and "Hjerte", "crème" and "creme" are one. */
export function folded(text: string): string {
	return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** An emoji in a skin tone: the tone stands behind each person in it. Those without tones stay as they are. */
export function toned(
	{ emoji, hasTones }: Pick<Emoji, "emoji" | "hasTones">,
	tone: Tone,
): string {
	if (!hasTones || tone === 0) return emoji;
	const modifier = String.fromCodePoint(0x1f3fa + tone);
	return emoji.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${modifier}`);
}
