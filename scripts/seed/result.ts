import type { Result } from "@/lib/problem";

/** What a command answered; in a seed a refusal is a mistake in the story. */
export function done<T>(result: Result<T>): T {
	if (result.ok) return result.value;
	throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
}
