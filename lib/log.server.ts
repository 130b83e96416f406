/**
 * What may be written down about a failure: where it happened, what kind it is and the stack's places. Never its
 * message: a failed query carries message text and tokens there (drizzle puts the parameters into it).
 */
export function describeError(error: unknown): string {
	if (!(error instanceof Error)) return typeof error;
	const cause = error.cause as { code?: string; name?: string } | undefined;
	const code = (error as { code?: string }).code ?? cause?.code ?? "";
	// The stack begins with the message, in which a line of somebody's text may look like a place.
	const places = (error.stack ?? "")
		.replace(error.message, "")
		.split("\n")
		.filter((line) => /^\s+at /.test(line));
	return [`${error.name} ${code}`.trim(), ...places.slice(0, 8)].join("\n");
}

/** Writes one failure to stderr: `where` is our own fixed word for the place, never anything a person typed. */
export function logError(where: string, error: unknown): void {
	console.error(`[${where}] ${describeError(error)}`);
}
