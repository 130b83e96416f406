import type { ProblemCode } from "@/lib/problem";

/**
 * Characters that no name needs and that deceive: controls, line ends, and the overrides that turn the
 * direction of the text after them. Joiners and direction marks stay: Persian, Hebrew and emoji are spelled with them.
 */
const DECEIVING =
	/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;

/** At least one character that leaves ink. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u;

/** What is wrong with a trimmed display name, or null. Any script, any emoji, any punctuation is fine. */
export function displayNameProblem(name: string): ProblemCode | null {
	if (!VISIBLE.test(name)) return "empty";
	return DECEIVING.test(name) ? "invalid" : null;
}
