import type { Has } from "@/lib/search/has";

/** Letters and digits in a row; anything else that is seen stands for itself. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\S/gu;
const LENGTH = 3;
/** No text holds these where a gram begins: they stand for what a message is. */
const HAS_MARK = "\u0001";
const SENDER_MARK = "\u0002";

/** What the index is asked for: exactly this gram, or any that begins so. */
export type Asked = { gram: string; isPrefix: boolean };

/** Every three letters in a row of each word, the ends of words filled up with spaces. */
export function gramsOf(folded: string): Set<string> {
	const grams = new Set<string>();
	for (const [token] of folded.matchAll(TOKEN)) {
		const letters = Array.from(token);
		for (let at = 0; at < letters.length; at++)
			grams.add(
				`${letters[at]}${letters[at + 1] ?? " "}${letters[at + 2] ?? " "}`,
			);
	}
	return grams;
}

/** Grams that every message must have in which this folded text stands, be it inside a word. */
export function askedBy(folded: string): Asked[] {
	const asked = new Map<string, Asked>();
	for (const [token] of folded.matchAll(TOKEN)) {
		const letters = Array.from(token);
		const isPrefix = letters.length < LENGTH;
		const last = Math.max(0, letters.length - LENGTH);
		for (let at = 0; at <= last; at++) {
			const gram = letters.slice(at, at + LENGTH).join("");
			asked.set(gram, { gram, isPrefix });
		}
	}
	return [...asked.values()];
}

export const hasGram = (has: Has) => HAS_MARK + has;

/** The end of an id is random, and enough: what is found is looked at again. */
export const senderGram = (personId: string) =>
	SENDER_MARK + personId.replaceAll("-", "").slice(-10);
