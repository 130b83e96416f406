/** Which of `count` colours a person has: the same on every device, from the id alone (FNV-1a). */
export function faceOf(id: string, count: number): number {
	let hash = 0x811c9dc5;
	for (const character of id) {
		hash ^= character.codePointAt(0) ?? 0;
		hash = Math.imul(hash, 0x01000193);
	}
	return (hash >>> 0) % count;
}

/** One or two letters for a name, as whole graphemes: first of the first word and first of the last. */
export function initialsOf(name: string): string {
	const words = name.trim().split(/\s+/u).filter(Boolean);
	const first = words[0];
	if (!first) return "?";
	const last = words.length > 1 ? words.at(-1) : undefined;
	return (
		firstGrapheme(first) + (last ? firstGrapheme(last) : "")
	).toLocaleUpperCase("nb");
}

/** Two letters of Latin: nothing joins the second to the first. */
const PLAIN = /^[a-z\u00c0-\u024f](?:[a-z\u00c0-\u024f'’-]|$)/i;

let graphemes: Intl.Segmenter | undefined;

/** A segmenter takes a while to make: most names do without. */
function firstGrapheme(word: string): string {
	if (PLAIN.test(word)) return word.charAt(0);
	graphemes ??= new Intl.Segmenter("nb", { granularity: "grapheme" });
	return graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? "";
}
