import type { Words } from "@/lib/i18n/en";
import type { Problem } from "@/lib/problem";

/** What a refusal says to a person, and what it says beside each field at fault. */
export function problemText(
	words: Words,
	problem: Problem,
): { text: string; fields: Record<string, string> } {
	const fields: Record<string, string> = {};
	for (const [name, code] of Object.entries(problem.fields ?? {}))
		if (name) fields[name] = words.problems[code];
	return { text: words.problems[problem.code], fields };
}
