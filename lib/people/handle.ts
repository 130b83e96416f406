import { HANDLE_LENGTH_MAX, HANDLE_LENGTH_MIN } from "@/lib/limits";
import type { ProblemCode } from "@/lib/problem";

/** What `toLowerCase` leaves apart although Unicode's case folding says it is one letter. */
const FOLDS: [RegExp, string][] = [
	[/ß/g, "ss"],
	[/ς/g, "σ"],
	// "İ" becomes i and a loose dot.
	[/i\u0307/g, "i"],
	// A zero-width non-joiner between Arabic letters is Persian spelling; it is never seen elsewhere, and refused there.
	[/(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu, ""],
];

/** The zeros of the decimal digits that keyboards of the allowed scripts type: one number has one spelling. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/**
 * Scripts a handle may be written in, each alone: "аlice" with a Cyrillic а mixes two. Japanese and Korean are
 * written in several at once. Latin, Greek and Cyrillic stop before phonetic and historic letters, which nobody
 * types and which look like the others.
 */
const SCRIPTS = [
	/^[a-zß-ɏəḀ-ỿ]+$/u,
	/^[\u0370-\u03ff\u1f00-\u1fff]+$/u,
	/^[\u0430-\u052f]+$/u,
	/^\p{Script=Armenian}+$/u,
	/^[\u05d0-\u05ea]+$/u,
	/^[\u0620-\u063f\u0641-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]+$/u,
	/^\p{Script=Devanagari}+$/u,
	/^\p{Script=Bengali}+$/u,
	/^\p{Script=Tamil}+$/u,
	/^\p{Script=Thai}+$/u,
	/^\p{Script=Georgian}+$/u,
	/^\p{Script=Ethiopic}+$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u,
	/^[\p{Script=Han}\p{Script=Hangul}]+$/u,
	/^[\p{Script=Han}\p{Script=Bopomofo}]+$/u,
];

/** Begins with a letter or digit, ends with a letter, its sign or a digit, and has no two separators in a row. */
const SHAPE =
	/^[\p{L}0-9][\p{L}\p{M}0-9]*(?:[._-][\p{L}0-9][\p{L}\p{M}0-9]*)*$/u;

/**
 * The one spelling of a user name: trimmed, NFKC (full-width and mathematical letters become plain ones), case
 * folded, digits in ASCII. What people type at sign-in and what is stored both go through here. It cleans, it does
 * not judge: see `handleProblem`.
 */
export function canonicalHandle(typed: string): string {
	// Longer than any handle could fold from: not worth the work, and too long in any case.
	if (typed.length > HANDLE_LENGTH_MAX * 8) return typed;
	let handle = typed.trim().normalize("NFKC").toLowerCase();
	for (const [from, to] of FOLDS) handle = handle.replace(from, to);
	return handle.replace(/\p{Nd}/gu, asciiDigit).normalize("NFKC");
}

/** What is wrong with a canonical handle, or null when it may be somebody's name. Reserved words are judged elsewhere. */
export function handleProblem(handle: string): ProblemCode | null {
	if (handle === "") return "empty";
	if (handle.length > HANDLE_LENGTH_MAX) return "too_long";
	if (!SHAPE.test(handle)) return "handle_characters";
	const letters = handle.replace(/[0-9._-]/g, "");
	// A name of digits alone reads as an id or a telephone number.
	if (!SCRIPTS.some((script) => script.test(letters)))
		return "handle_characters";
	return handle.length < HANDLE_LENGTH_MIN ? "too_short" : null;
}

function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	const zero = ZEROS.find((at) => code >= at && code <= at + 9);
	return zero === undefined ? digit : String(code - zero);
}
