/** What is being typed between colons before the caret: `:hear` or, closed, `:heart:`. */
export type TypedCode = { from: number; query: string; isClosed: boolean };

/** Behind a letter or a digit a colon is a colon ("10:30", "https:"); so it is before fewer than two letters. */
const CODE = /(?:^|[^\p{L}\p{N}:])(:([\p{L}\p{N}_+-]{2,32})(:?))$/u;
const CODE_LENGTH_MAX = 40;

/** The code of an emoji that is being typed before the caret; null elsewhere. */
export function typedCode(text: string, caret: number): TypedCode | null {
	const before = text.slice(Math.max(0, caret - CODE_LENGTH_MAX), caret);
	const match = CODE.exec(before);
	if (!match) return null;
	const [, typed = "", query = "", close] = match;
	return { from: caret - typed.length, query, isClosed: close === ":" };
}
