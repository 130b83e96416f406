import { readFileSync } from "node:fs";

type Case = Record<string, unknown> & { id: string; why: string };

/** The cases of one category of the hostile-input corpus. */
export function badInput<T>(category: string): (Case & T)[] {
	const corpus = JSON.parse(readFileSync("tests/data/bad-input.json", "utf8"));
	return corpus.cases[category];
}

/** A value of the corpus: a string, or an expression in which LIMIT stands for the message limit. */
export function textOf(value: unknown, limit = 0): string {
	if (typeof value === "string") return value;
	const { js } = value as { js: string };
	return String(new Function("LIMIT", `return ${js}`)(limit));
}
