import type { TopicName } from "@/lib/help/topics";

/** Words in a line. A `name` is what a button or a page is called in the app. */
export type Inline =
	| { kind: "text" | "name" | "code"; text: string }
	| { kind: "strong" | "emphasis"; children: Inline[] }
	| { kind: "link"; href: string; children: Inline[] };

/** What stands one below the other. */
export type Block =
	| { kind: "paragraph"; children: Inline[] }
	| { kind: "note"; blocks: Block[] }
	| { kind: "list"; isOrdered: boolean; items: Block[][] }
	| { kind: "table"; head: Inline[][]; rows: Inline[][][] }
	| { kind: "code"; text: string }
	| { kind: "picture"; href: string; alt: string };

/** A part of a topic under its own heading. `id` is its anchor, the same in every language. */
export type Section = {
	id: string;
	title: string;
	/** What people call this when they look for it, and the text does not. */
	also: string;
	blocks: Block[];
};

export type Topic = {
	name: TopicName;
	title: string;
	lead: Inline[];
	/** What stands before the first heading, after the lead. */
	blocks: Block[];
	sections: Section[];
};

/** The words of a line, without its looks. */
export function inlineText(parts: readonly Inline[]): string {
	return parts
		.map((part) => ("text" in part ? part.text : inlineText(part.children)))
		.join("");
}

/** The words of blocks, as a search reads them. */
export function blockText(blocks: readonly Block[]): string {
	return blocks.map(textOf).join(" ");
}

function textOf(block: Block): string {
	switch (block.kind) {
		case "paragraph":
			return inlineText(block.children);
		case "note":
			return blockText(block.blocks);
		case "list":
			return block.items.map(blockText).join(" ");
		case "table":
			return [block.head, ...block.rows].flat().map(inlineText).join(" ");
		case "code":
			return block.text;
		case "picture":
			return block.alt;
		default:
			return block satisfies never;
	}
}
