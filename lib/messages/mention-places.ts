import { type Block, parseMarkup } from "@/lib/messages/markup";
import type { Inline } from "@/lib/messages/markup-inline";
import type { Mention } from "@/lib/messages/mention";

/** Two characters that Unicode keeps free for programs: a name is one and as many of the other as it is long. */
const FIRST = "\uFDD0";
const REST = "\uFDD1";
const COVERED = /(\uFDD0\uFDD1*)/;

type Named = { text: string; personId: string };

/** The blocks of a message that names somebody (`parseMarkup` tells of the rest). */
export function parseNamed(text: string, mentions: Mention[]): Block[] {
	const covered = coverNames(text, mentions);
	return covered
		? uncoverNames(parseMarkup(covered.text), covered.names)
		: parseMarkup(text);
}

/**
 * Covers the names in a text, so that what reads its marks sees each as one letter that is no mark. Null when the places
 * are none of this text, or the text has such characters itself: then it is words.
 */
function coverNames(
	text: string,
	mentions: Mention[],
): { text: string; names: Named[] } | null {
	if (text.includes(FIRST) || text.includes(REST)) return null;
	const names: Named[] = [];
	let covered = "";
	let end = 0;
	for (const { from, length, personId } of mentions) {
		const name = text.slice(from, from + length);
		if (from < end || name.length !== length || !/^@\S+$/.test(name))
			return null;
		covered += text.slice(end, from) + FIRST + REST.repeat(length - 1);
		end = from + length;
		names.push({ text: name, personId });
	}
	return { text: covered + text.slice(end), names };
}

/** Puts the names back into the blocks of a covered text, in their order; in code and addresses they are letters. */
function uncoverNames(blocks: Block[], names: Named[]): Block[] {
	const left = names.values();
	const next = () => left.next().value ?? { text: "", personId: "" };
	const letters = (text: string) =>
		text
			.split(COVERED)
			.map((part) => (part.startsWith(FIRST) ? next().text : part))
			.join("");
	const inlines = (all: Inline[]): Inline[] => all.flatMap(inline);
	const inline = (one: Inline): Inline[] => {
		if ("children" in one) return [{ ...one, children: inlines(one.children) }];
		if (!one.text.includes(FIRST)) return [one];
		if (one.kind !== "text")
			return [
				one.kind === "code"
					? { ...one, text: letters(one.text) }
					: { kind: "text", text: letters(one.text) },
			];
		return one.text
			.split(COVERED)
			.filter((part) => part !== "")
			.map((part) =>
				part.startsWith(FIRST)
					? { kind: "mention", ...next() }
					: { kind: "text", text: part },
			);
	};
	return blocks.map((block) => {
		if (block.kind === "code") return { ...block, text: letters(block.text) };
		if (block.kind === "words")
			return { ...block, children: inlines(block.children) };
		const lines = block.lines.map((line) => ({
			...line,
			children: inlines(line.children),
		}));
		return { ...block, lines };
	});
}
