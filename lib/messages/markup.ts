import { type Inline, parseInline } from "@/lib/messages/markup-inline";

/** A line of a quote or a list; `mark` is what stands before it in the text as typed. */
export type Line = { mark: string; children: Inline[] };
/** A block of a message. `lead` is the break before it, which its place on the screen says already. */
export type Block = { lead: string } & (
	| { kind: "words"; children: Inline[] }
	| {
			kind: "code";
			open: string;
			language: string;
			text: string;
			close: string;
	  }
	| { kind: "quote"; lines: Line[] }
	/** `start` is the first number; null for bullets. */
	| { kind: "list"; start: number | null; lines: Line[] }
);
type Bare<T> = T extends unknown ? Omit<T, "lead"> : never;
/** A block and the number of the line after it. */
type Found = { block: Bare<Block>; next: number };

/** A text without one of these is shown as it stands, and need not be looked at more closely. */
const SOME_MARK = /[*_~|`]|^(?:> |- |\d{1,9}[.)] )/m;
const FENCE_OPEN = /^```([\w+#.-]{0,20})[^\S\n]*$/;
const FENCE_CLOSE = /^```[^\S\n]*$/;
const QUOTE = /^>(?: |$)/;
const ITEM = /^(?:([-*])|(\d{1,9})([.)])) +(?=\S)/;

/**
 * The blocks of a message in light Markdown: code, quotes, lists, and all else as words with their styles
 * (`markup-inline.ts`). Nothing is lost: `sourceOf` gives the text back. Anything that is not clean stays words as typed.
 * Blocks lie in no blocks, and the time grows with the length alone, whatever somebody sends.
 */
export function parseMarkup(text: string): Block[] {
	if (!SOME_MARK.test(text))
		return [{ lead: "", kind: "words", children: parseInline(text) }];
	const lines = text.split("\n");
	const lastFence = lines.findLastIndex((line) => FENCE_CLOSE.test(line));
	const blocks: Block[] = [];
	let wordsStart = 0;
	let at = 0;
	while (at < lines.length) {
		const found = findBlock(lines, at, lastFence);
		if (!found) {
			at += 1;
			continue;
		}
		const lead = addWords(blocks, lines.slice(wordsStart, at), true);
		blocks.push({ lead, ...found.block } as Block);
		at = found.next;
		wordsStart = at;
	}
	addWords(blocks, lines.slice(wordsStart), false);
	return blocks;
}

/** Puts words behind the blocks there are; answers the break that is left for the block after them. */
function addWords(blocks: Block[], lines: string[], hasNext: boolean): string {
	const isFirst = blocks.length === 0;
	if (lines.length === 0) return hasNext && !isFirst ? "\n" : "";
	const text = `${isFirst ? "" : "\n"}${lines.join("\n")}${hasNext ? "\n" : ""}`;
	const isBlank = text.trim() === "";
	if (isBlank && hasNext) return text;
	const from = isFirst ? 0 : wordsFrom(text);
	const to = hasNext ? text.trimEnd().length : text.length;
	const words = text.slice(from, to);
	const lead = text.slice(0, from);
	blocks.push({ lead, kind: "words", children: parseInline(words) });
	return text.slice(to);
}

/** Blank lines beside a block are its distance; the first line's own indent is the writer's. */
function wordsFrom(text: string): number {
	const indent = text.length - text.trimStart().length;
	return indent === text.length ? indent : text.lastIndexOf("\n", indent) + 1;
}

function findBlock(lines: string[], at: number, lastFence: number) {
	return (
		(at < lastFence && findCode(lines, at)) ||
		findQuote(lines, at) ||
		findList(lines, at)
	);
}

function findCode(lines: string[], at: number): Found | null {
	const open = lines[at] ?? "";
	const fence = FENCE_OPEN.exec(open);
	if (!fence) return null;
	let next = at + 1;
	// There is one: whoever calls knows where the last one stands.
	while (!FENCE_CLOSE.test(lines[next] ?? "```")) next += 1;
	const text = lines.slice(at + 1, next).join("\n");
	if (text.trim() === "") return null;
	const language = (fence[1] ?? "").toLowerCase();
	return {
		block: {
			kind: "code",
			...{ language, text },
			open: `${open}\n`,
			close: `\n${lines[next]}`,
		},
		next: next + 1,
	};
}

function findQuote(lines: string[], at: number): Found | null {
	if (!/^> +\S/.test(lines[at] ?? "")) return null;
	let next = at + 1;
	while (QUOTE.test(lines[next] ?? "")) next += 1;
	const quoted = lines
		.slice(at, next)
		.map((line) => lineOf(line, /^> ?/.exec(line)?.[0].length ?? 0));
	return { block: { kind: "quote", lines: joined(quoted) }, next };
}

/** Two items at least, of one kind and with numbers that count up: a lone "17. mai" or "- yes" is what it says. */
function findList(lines: string[], at: number): Found | null {
	const first = ITEM.exec(lines[at] ?? "");
	if (!first) return null;
	const items: Line[] = [];
	let next = at;
	for (; ; next += 1) {
		const line = lines[next] ?? "";
		const item = ITEM.exec(line);
		if (!item || !isNext(first, item, next - at)) break;
		items.push(lineOf(line, item[0].length));
	}
	if (items.length < 2) return null;
	const start = first[2] === undefined ? null : Number(first[2]);
	return { block: { kind: "list", start, lines: joined(items) }, next };
}

function isNext(
	first: RegExpExecArray,
	item: RegExpExecArray,
	count: number,
): boolean {
	if (first[1] !== undefined || item[1] !== undefined)
		return first[1] === item[1];
	return first[3] === item[3] && Number(item[2]) === Number(first[2]) + count;
}

function lineOf(line: string, markLength: number): Line {
	return {
		mark: line.slice(0, markLength),
		children: parseInline(line.slice(markLength)),
	};
}

function joined(lines: Line[]): Line[] {
	return lines.map(({ mark, children }, index) => ({
		mark: index === 0 ? mark : `\n${mark}`,
		children,
	}));
}
