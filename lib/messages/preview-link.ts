import { type Body, derive } from "@/lib/messages/body";
import { parseMarkup } from "@/lib/messages/markup";

type Node = { kind: string; href?: string; children?: Node[]; lines?: Node[] };

/** Kinds whose words are not for everybody's eyes at once, or not meant as links. */
const CLOSED = new Set(["code", "spoiler"]);

/** The first web link of a message that stands in the open; null for none, and for what the server cannot read. */
export function previewLinkOf(body: Body): string | null {
	if (body.kind !== "plain" || derive(body) === null) return null;
	return openLinkIn(body.text);
}

/** The first web link that stands in the open in some words. */
export function openLinkIn(text: string): string | null {
	// Looking for links is dear; without a dot there is none.
	if (!text.includes(".")) return null;
	return firstLink(parseMarkup(text) as Node[]);
}

function firstLink(nodes: readonly Node[]): string | null {
	for (const { kind, href, children, lines } of nodes) {
		if (CLOSED.has(kind)) continue;
		if (href && /^https?:/.test(href)) return href;
		const inner = firstLink([...(children ?? []), ...(lines ?? [])]);
		if (inner) return inner;
	}
	return null;
}
