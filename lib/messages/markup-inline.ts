import { splitLinks, type TextPart } from "@/lib/messages/links";

type StyleKind = "bold" | "italic" | "strike" | "spoiler";
/** A stretch within a line or a few. `mark` is what stands on either side of it in the text as typed. */
export type Inline =
	| TextPart
	| { kind: "code"; mark: string; text: string }
	/** A name of somebody in the group (`mention-places.ts`). */
	| { kind: "mention"; text: string; personId: string }
	| { kind: StyleKind; mark: string; children: Inline[] };

type Part = Exclude<Inline, { kind: StyleKind }>;
type Link = Extract<TextPart, { kind: "link" }>;
type Mark = "*" | "**" | "_" | "~~" | "||";
type Piece = { at: number; end: number; part?: Part };
/** A mark in the text; `partner` is the one that closes or opens it, else it is a character like any other. */
type Delimiter = Piece & { mark: Mark; partner: Delimiter | null };
type Token = Piece | Delimiter;

const STYLES: Record<Mark, StyleKind> = {
	"*": "italic",
	"**": "bold",
	_: "italic",
	"~~": "strike",
	"||": "spoiler",
};
const RUN = /\*+|_+|~+|\|+/g;
const TICKS = /`+/g;
const BLANK_LINE = /(\n[^\S\n]*\n\s*)/;

/** Scripts that put no space between words, so a mark may stand beside any of their letters. */
const CLOSE_SCRIPTS =
	"\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u3000-\\u303F\\uFF00-\\uFFEF";
const EMOJI = "\\p{Extended_Pictographic}\\uFE0F";
/** What may stand before an opening mark and after a closing one: never a letter, so snake_case and 2*3*4 stay. */
const BEFORE = new RegExp(
	`[\\s\\p{Ps}\\p{Pi}\\p{Pd}"'¿¡*_~|${CLOSE_SCRIPTS}${EMOJI}]$`,
	"u",
);
const AFTER = new RegExp(
	`^[\\s\\p{Pe}\\p{Pf}\\p{Pd}"'.,;:!?…*_~|${CLOSE_SCRIPTS}${EMOJI}]`,
	"u",
);
/** Between two marks stands something to be read, or they are a face like *_*. */
const READABLE = /[\p{L}\p{N}\p{Extended_Pictographic}\uFDD0]/u;

/**
 * The parts of some lines, in time that grows with their length alone. Put together again, with their marks, they are
 * the text; what is not clean stays as it was typed. No style spans a blank line or lies twice in itself.
 */
export function parseInline(text: string): Inline[] {
	return text
		.split(BLANK_LINE)
		.flatMap((chunk) => build(chunk, matched(chunk, tokensOf(chunk))));
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let end = 0;
	for (const code of codeSpans(text)) {
		tokens.push(...wordTokens(text, end, code.at), code);
		end = code.end;
	}
	tokens.push(...wordTokens(text, end, text.length));
	return tokens;
}

/** A run of backticks up to the next of the same length: within, nothing else has a meaning. */
function codeSpans(text: string): Piece[] {
	const runs = [...text.matchAll(TICKS)];
	const byLength = new Map<number, number[]>();
	for (const { 0: run, index } of runs.toReversed()) {
		const places = byLength.get(run.length) ?? [];
		places.push(index);
		byLength.set(run.length, places);
	}
	const spans: Piece[] = [];
	let end = 0;
	for (const { 0: mark, index } of runs) {
		const places = byLength.get(mark.length) ?? [];
		places.pop();
		const close = places.at(-1);
		if (index < end || close === undefined) continue;
		const code = text.slice(index + mark.length, close);
		if (code.trim() === "") continue;
		end = close + mark.length;
		spans.push({ at: index, end, part: { kind: "code", mark, text: code } });
	}
	return spans;
}

/** Links first: the marks in an address belong to it, but for those at its end that close what began before it. */
function* wordTokens(text: string, from: number, to: number): Iterable<Token> {
	const seen = new Set<string>();
	let at = from;
	// No address holds these, but the finder of links would look for its end behind them.
	for (const piece of text.slice(from, to).split(/(\|+|~~+)/)) {
		for (const part of splitLinks(piece)) {
			const end = at + part.text.length;
			const link = part.kind === "link" ? unclosed(part, seen) : null;
			if (link) yield { at, end: at + link.text.length, part: link };
			yield* markTokens(text, at + (link?.text.length ?? 0), end, seen);
			at = end;
		}
	}
}

function unclosed(link: Link, seen: ReadonlySet<string>): Link {
	const tail = /(?:\*+|_+|~+)$/.exec(link.text);
	if (!tail || !seen.has(tail[0])) return link;
	const [first] = splitLinks(link.text.slice(0, tail.index));
	return first?.kind === "link" ? first : link;
}

function* markTokens(
	text: string,
	from: number,
	to: number,
	seen: Set<string>,
): Iterable<Token> {
	let end = from;
	for (const { 0: run, index } of text.slice(from, to).matchAll(RUN)) {
		const at = from + index;
		seen.add(run);
		if (at > end) yield { at: end, end: at };
		end = at + run.length;
		yield* delimiters(run, at);
	}
	if (end < to) yield { at: end, end: to };
}

function* delimiters(run: string, at: number): Iterable<Token> {
	const marks: Mark[] = run === "***" ? ["**", "*"] : [run as Mark];
	for (const mark of marks) {
		const end = at + mark.length;
		yield mark in STYLES ? { at, end, mark, partner: null } : { at, end };
		at = end;
	}
}

/** Finds the partners. Of each mark at most one waits to be closed, so each step looks at five at most. */
function matched(text: string, tokens: Token[]): Token[] {
	const open: Delimiter[] = [];
	let readableTo = -1;
	for (const [index, token] of tokens.entries()) {
		if ("mark" in token)
			pair(text, turned(tokens, index, open), open, readableTo);
		else if (token.part || READABLE.test(text.slice(token.at, token.end)))
			readableTo = token.end;
	}
	return tokens;
}

/** Closes what waits for this mark, or lets it wait itself; what is neither stays a character. */
function pair(
	text: string,
	delimiter: Delimiter,
	open: Delimiter[],
	readableTo: number,
): void {
	const [at, end] = runAround(text, delimiter);
	const waiting = open.findLastIndex(({ mark }) => mark === delimiter.mark);
	const opener = open[waiting];
	if (opener && opener.end < readableTo && closes(text, at, end)) {
		opener.partner = delimiter;
		delimiter.partner = opener;
		open.length = waiting;
		return;
	}
	if (!opens(text, at, end)) return;
	if (opener) open.splice(waiting, 1);
	open.push(delimiter);
}

/** "***" closes in the order in which it was opened: its two halves change places when the longer one lies outside. */
function turned(tokens: Token[], index: number, open: Delimiter[]): Delimiter {
	const token = tokens[index] as Delimiter;
	const next = tokens[index + 1];
	const isPair = token.mark === "**" && next && "mark" in next;
	if (!isPair || next.mark !== "*" || next.at !== token.end) return token;
	if (open.at(-1)?.mark !== "*") return token;
	token.end = token.at + 1;
	token.mark = "*";
	next.at = token.end;
	next.mark = "**";
	return token;
}

/** Where the whole run of one character begins and ends that a mark is part of. */
function runAround(text: string, { at, end }: Delimiter): [number, number] {
	const letter = text[at];
	while (text[at - 1] === letter) at -= 1;
	while (text[end] === letter) end += 1;
	return [at, end];
}

function opens(text: string, at: number, end: number): boolean {
	const isFree = at === 0 || BEFORE.test(text.slice(Math.max(0, at - 2), at));
	return isFree && end < text.length && !/\s/.test(text[end] ?? "");
}

function closes(text: string, at: number, end: number): boolean {
	const isFree = end === text.length || AFTER.test(text.slice(end, end + 2));
	return isFree && at > 0 && !/\s/.test(text[at - 1] ?? "");
}

function build(text: string, tokens: Token[]): Inline[] {
	const root: Inline[] = [];
	const path: Inline[][] = [root];
	for (const token of tokens) {
		const into = path.at(-1) ?? root;
		if (!("mark" in token) || !token.partner) {
			add(into, token.part ?? textPart(text.slice(token.at, token.end)));
			continue;
		}
		if (token.partner.at < token.at) {
			path.pop();
			continue;
		}
		const children: Inline[] = [];
		into.push({ kind: STYLES[token.mark], mark: token.mark, children });
		path.push(children);
	}
	return root;
}

const textPart = (text: string): TextPart => ({ kind: "text", text });

function add(into: Inline[], part: Part): void {
	const last = into.at(-1);
	if (part.kind === "text" && last?.kind === "text") last.text += part.text;
	else into.push(part.kind === "text" ? { ...part } : part);
}
