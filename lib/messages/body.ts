import type { AttachmentView } from "@/lib/media/view";

/**
 * The body of a message is a versioned envelope, so that a conversation can later be sealed end to end: the server
 * stores and forwards it whole, and reads words only through `derive`.
 */
export type PlainBody = {
	v: 1;
	kind: "plain";
	text: string;
	attachments: AttachmentView[];
};
export type SealedBody = { v: 1; kind: "sealed"; ciphertext: string };
/** What somebody gets in place of a message that their block kept from them: nothing to draw, only a place in the order. */
export type WithheldBody = { v: 1; kind: "withheld" };
export type Body = PlainBody | SealedBody | WithheldBody;

/** All that is made from a message's words, for lists, notices and search. */
export type Derived = { preview: string; photos: number };

const PREVIEW_LENGTH_MAX = 140;

/**
 * The one place where anything is derived from plain text. Any other body gives null, and everything that hangs off
 * this (last line in lists, push text, search) is then empty by construction.
 */
export function derive(body: Body): Derived | null {
	if (body.kind !== "plain") return null;
	const line = body.text.replace(/\s+/g, " ").trim();
	return {
		preview: Array.from(line).slice(0, PREVIEW_LENGTH_MAX).join(""),
		photos: body.attachments.length,
	};
}
