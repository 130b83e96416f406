import { readFileSync } from "node:fs";

/** One case of the hostile-input corpus: what comes in, what must come of it, and why. */
export type BadInput = {
	id: string;
	field?: string;
	target?: string;
	value?: string | { js: string };
	body?: { json?: unknown; raw?: string };
	expect: string;
	why: string;
};

const corpus = JSON.parse(
	readFileSync(new URL("./bad-input.json", import.meta.url), "utf8"),
) as { cases: Record<string, BadInput[]> };

/** The cases of one category; a category that is not there is a mistake, not an empty loop. */
export function badInput(category: string): BadInput[] {
	const cases = corpus.cases[category];
	if (!cases?.length) throw new Error(`no cases in ${category}`);
	return cases;
}

/** The text of a case: written out, or a short expression for what would be too long to write. */
export function textOf({ value }: BadInput): string {
	if (typeof value === "object")
		return String(new Function("LIMIT", `return ${value.js}`)(8_000));
	return value ?? "";
}
