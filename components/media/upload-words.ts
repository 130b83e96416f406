import type { Words } from "@/lib/i18n/en";
import type { Problem } from "@/lib/problem";

const MEGABYTE = 1024 * 1024;

/** Why a photo was not taken, and what to do: the general words say too little where a file is meant. */
export function uploadProblemText(words: Words, problem: Problem): string {
	switch (problem.code) {
		case "too_large":
			return problem.limit
				? words.media.tooLarge(Math.round(problem.limit / MEGABYTE))
				: words.problems.too_large;
		case "file_type":
			return words.media.notAPhoto;
		case "empty":
			return words.media.emptyFile;
		default:
			return words.problems[problem.code];
	}
}
