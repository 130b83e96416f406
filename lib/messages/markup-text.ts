import { type Block, parseMarkup } from "@/lib/messages/markup";
import type { Inline } from "@/lib/messages/markup-inline";

/** In place of what a spoiler covers, as long whatever it is. */
const COVER = "▒▒▒";

const PLAIN: ReadonlySet<Inline["kind"]> = new Set(["text", "link", "mention"]);

/** Whether anything of a message is drawn otherwise than as words, links and names. */
export function hasMarkup(blocks: Block[]): boolean {
	return blocks.some(
		(block) =>
			block.kind !== "words" ||
			block.children.some(({ kind }) => !PLAIN.has(kind)),
	);
}

/** The text as it was typed, marks and all. */
export function sourceOf(blocks: Block[]): string {
	return blocks.map((block) => block.lead + blockSource(block)).join("");
}

function blockSource(block: Block): string {
	switch (block.kind) {
		case "words":
			return block.children.map(inlineSource).join("");
		case "code":
			return block.open + block.text + block.close;
		case "quote":
		case "list":
			return block.lines
				.map(({ mark, children }) => mark + children.map(inlineSource).join(""))
				.join("");
		default:
			return block satisfies never;
	}
}

function inlineSource(inline: Inline): string {
	if (!("mark" in inline)) return inline.text;
	const { mark } = inline;
	if (inline.kind === "code") return mark + inline.text + mark;
	return mark + inline.children.map(inlineSource).join("") + mark;
}

/** The words of a message without their marks, for lists and notices; what a spoiler covers stays covered. */
export function plainText(text: string): string {
	return parseMarkup(text).map(blockWords).join("\n");
}

function blockWords(block: Block): string {
	if (block.kind === "code") return block.text;
	if (block.kind === "words") return block.children.map(inlineWords).join("");
	return block.lines
		.map(({ children }) => children.map(inlineWords).join(""))
		.join("\n");
}

function inlineWords(inline: Inline): string {
	if (inline.kind === "spoiler") return COVER;
	if ("children" in inline) return inline.children.map(inlineWords).join("");
	return inline.text;
}
