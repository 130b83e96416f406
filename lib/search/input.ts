import { z } from "zod";
import { SEARCH_LENGTH_MAX } from "@/lib/limits";
import { idInput } from "@/lib/messages/input";
import { HAS, type Has } from "@/lib/search/has";

const moment = z.iso
	.datetime("invalid")
	.transform((at) => new Date(at).getTime());

/** A place in what was found: when, and by which message. */
export type Cursor = { atMs: number; id: string };

/** Reads what a page gave as `next`. */
export function parseCursor(cursor: string): Cursor {
	const [ms = "", id = ""] = cursor.split("_");
	return { atMs: Number(ms), id };
}

/** Positive when the first is the newer. */
export function compareCursors(one: Cursor, other: Cursor): number {
	if (one.atMs !== other.atMs) return one.atMs - other.atMs;
	if (one.id === other.id) return 0;
	return one.id > other.id ? 1 : -1;
}

export const cursorInput = z
	.string("invalid")
	.regex(/^\d{1,15}_[0-9a-f-]{36}$/, "invalid")
	.transform(parseCursor);

/** What to look for; of nothing at all nothing is found. */
export const searchInput = z.object({
	q: z
		.string("invalid")
		.max(SEARCH_LENGTH_MAX, "too_long")
		.refine((text) => text.length <= SEARCH_LENGTH_MAX, "too_long")
		.default(""),
	/** Only in this conversation. */
	in: idInput.optional(),
	/** Only by this person. */
	from: idInput.optional(),
	has: z.enum(HAS, "invalid").optional(),
	/** Sent at or after, and sent before. */
	after: moment.optional(),
	before: moment.optional(),
	/** What the page before gave as `next`. */
	cursor: cursorInput.optional(),
});
export type SearchInput = z.infer<typeof searchInput>;
/** The same as it stands in an address. */
export type SearchQuery = {
	q?: string;
	in?: string;
	from?: string;
	has?: Has;
	after?: string;
	before?: string;
	cursor?: string;
};
