import type { z } from "zod";
import {
	isProblemCode,
	type ProblemCode,
	type Result,
	refuse,
} from "@/lib/problem";

/**
 * Parses what came in. Schemas give our problem codes as their messages ("too_long"), so the first fault of each
 * field arrives as a code that has words in every language; anything else is "invalid". A form is parsed as its fields.
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
	const parsed = schema.safeParse(
		value instanceof FormData ? Object.fromEntries(value) : value,
	);
	if (parsed.success) return { ok: true, value: parsed.data };
	const fields: Record<string, ProblemCode> = {};
	for (const issue of parsed.error.issues) {
		const field = String(issue.path[0] ?? "");
		fields[field] ??= isProblemCode(issue.message) ? issue.message : "invalid";
	}
	const codes = Object.values(fields);
	return refuse(codes.length === 1 && codes[0] ? codes[0] : "invalid", {
		fields,
	});
}
