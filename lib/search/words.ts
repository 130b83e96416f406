import { fold } from "@/lib/search/fold";

/** What is looked for: a word may stand inside another, what was put in quotes only by itself. */
export type Term = { folded: string; isWhole: boolean };

const TERMS_MAX = 12;
const PART = /["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+)/gu;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The terms in what somebody typed; all of them must be found. No sign has a meaning but quotes in pairs. */
export function termsOf(typed: string): Term[] {
	const terms = new Map<string, Term>();
	for (const [, quoted, word] of typed.matchAll(PART)) {
		const folded = fold(quoted ?? word ?? "").trim();
		const isWhole = quoted !== undefined;
		if (folded !== "" && terms.size < TERMS_MAX)
			terms.set(`${isWhole} ${folded}`, { folded, isWhole });
	}
	return [...terms.values()];
}

/** Where a term stands in a folded text, from `from` on; -1 when nowhere. */
export function findTerm(text: string, term: Term, from = 0): number {
	for (let at = text.indexOf(term.folded, from); at >= 0; ) {
		if (!term.isWhole || standsAlone(text, at, term.folded.length)) return at;
		at = text.indexOf(term.folded, at + 1);
	}
	return -1;
}

export function holdsAll(text: string, terms: readonly Term[]): boolean {
	return terms.every((term) => findTerm(text, term) >= 0);
}

function standsAlone(text: string, at: number, length: number): boolean {
	const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
	const [after = ""] = Array.from(text.slice(at + length, at + length + 2));
	return !LETTER.test(before) && !LETTER.test(after);
}
