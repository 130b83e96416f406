/** Must never be seen in what the server prints. */
export const canary = "CANARY-LOG-7f3a";

/** mulberry32: the same mutations on every run, so that a failure can be repeated. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One of the values. */
export function pick<T>(values: T[], random: () => number): T {
	return values[Math.floor(random() * values.length)] as T;
}

const scraps = [
	"null",
	"[]",
	"{}",
	"0",
	"-1e999",
	'""',
	'"\u0000"',
	"true",
	'"__proto__"',
	'"constructor"',
	"\ud800",
	"[[[[",
	'{"a":',
	'"private-"',
	'"presence-x"',
	'"client-"',
	`"${canary}"`,
];

/** The frame cut, patched, stretched or with one of its values exchanged. */
export function mutate(text: string, random: () => number): string {
	const at = Math.floor(random() * text.length);
	const length = Math.floor(random() * 12);
	switch (Math.floor(random() * 5)) {
		case 0:
			return text.slice(0, at);
		case 1:
			return text.slice(0, at) + text.slice(at + length);
		case 2:
			return text.slice(0, at) + pick(scraps, random) + text.slice(at + length);
		case 3:
			// One whole JSON value is put in place of another, so that the frame still parses.
			return text.replace(
				/:("[^"]*"|\{[^{}]*\}|\w+)/,
				`:${pick(scraps, random)}`,
			);
		default:
			return (
				text.slice(0, at) +
				text.slice(at, at + length).repeat(40) +
				text.slice(at)
			);
	}
}
