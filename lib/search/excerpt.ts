import { plainText } from "@/lib/messages/markup-text";
import { fold, foldWithPlaces } from "@/lib/search/fold";
import type { ExcerptView } from "@/lib/search/view";
import { findTerm, holdsAll, type Term } from "@/lib/search/words";

const BEFORE = 48;
const LENGTH = 180;
/** A text longer than this is looked through for marks only near its beginning, or near the first one. */
const MARKS_MAX = 20;

/** The part of a text around the first thing found in it, with all that was found marked. */
export function excerptOf(text: string, terms: readonly Term[]): ExcerptView {
	const marks = marksIn(text, terms);
	const first = marks[0]?.start ?? 0;
	const start = first > LENGTH - BEFORE ? boundary(text, first - BEFORE) : 0;
	const end = boundary(text, start + LENGTH);
	const inside = marks.filter((mark) => mark.start < end && mark.end > start);
	return {
		text: text.slice(start, end),
		marks: inside.map((mark) => ({
			start: Math.max(mark.start, start) - start,
			end: Math.min(mark.end, end) - start,
		})),
		hasBefore: start > 0,
		hasAfter: end < text.length,
	};
}

/**
 * What a message says without its marks, and with its spoilers covered; as it was typed only where what was looked for stands
 * in a mark or under a cover.
 */
export function wordsShown(text: string, terms: readonly Term[]): string {
	const plain = plainText(text);
	return holdsAll(fold(plain), terms) ? plain : text;
}

type Mark = { start: number; end: number };

function marksIn(text: string, terms: readonly Term[]): Mark[] {
	const { folded, places } = foldWithPlaces(text);
	const marks: Mark[] = [];
	for (const term of terms) {
		let at = findTerm(folded, term);
		for (let count = 0; at >= 0 && count < MARKS_MAX; count++) {
			const end = at + term.folded.length;
			const start = places[at] ?? 0;
			marks.push({ start, end: endOf(places, end, start, text.length) });
			at = findTerm(folded, term, end);
		}
	}
	return joined(marks.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** One letter may fold to several ("ß"): a mark that ends within it takes it whole. */
function endOf(places: number[], end: number, start: number, length: number) {
	const last = places[end - 1] ?? start;
	for (let at = end; at < places.length; at++) {
		const place = places[at] ?? length;
		if (place > last) return place;
	}
	return length;
}

/** Marks that touch or overlap are one. */
function joined(marks: Mark[]): Mark[] {
	const all: Mark[] = [];
	for (const mark of marks) {
		const last = all.at(-1);
		if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
		else all.push({ ...mark });
	}
	return all;
}

/** The next place at or before `at` that splits no letter, at a space when one is near. */
function boundary(text: string, at: number): number {
	if (at <= 0) return 0;
	if (at >= text.length) return text.length;
	const space = text.lastIndexOf(" ", at);
	if (at - space < 16 && space > 0) return space + 1;
	return /[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at;
}
