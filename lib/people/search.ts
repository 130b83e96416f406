import { z } from "zod";
import {
	PAGE_LENGTH_DEFAULT,
	PAGE_LENGTH_MAX,
	PERSON_SEARCH_LENGTH_MAX,
} from "@/lib/limits";

/**
 * The alphabet of each language as MariaDB knows it: Danish order is Norwegian order (… z æ ø å), Swedish order is
 * Finnish (… z å ä ö). Accents count, letter case does not.
 */
const COLLATIONS = {
	nb: "utf8mb4_uca1400_danish_as_ci",
	fi: "utf8mb4_uca1400_swedish_as_ci",
	en: "utf8mb4_uca1400_as_ci",
} as const;

/** Finds "Zoë" by "zoe" and "Øya" by "oya". */
export const SEARCH_COLLATION = "utf8mb4_uca1400_ai_ci";

/** The collation that sorts names for a reader of `language`. A fixed name of ours, safe to write into SQL. */
export function collationOf(language: string): string {
	return (
		(COLLATIONS as Record<string, string | undefined>)[language] ??
		COLLATIONS.en
	);
}

/** What LIKE takes for `term` as plain characters: its own wildcards mean nothing. */
export function escapeLike(term: string): string {
	return term.replace(/[\\%_]/g, "\\$&");
}

/** A term as it is searched for: composed, without loose accents, and without the @ that people write before handles. */
export function foldSearch(term: string): string {
	return term
		.normalize("NFC")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/\s+/g, " ")
		.trim()
		.replace(/^@/, "");
}

/** Where a page of the directory goes on: after this person, in the order of match, name and id. */
export type PersonCursor = { rank: number; name: string; id: string };

const cursorSchema = z.tuple([
	z.number().int().min(0).max(1),
	z.string().max(80),
	z.uuid(),
]);

/** A cursor as an address may carry it. */
export function encodeCursor({ rank, name, id }: PersonCursor): string {
	const bytes = new TextEncoder().encode(JSON.stringify([rank, name, id]));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replace(/=+$/, "");
}

/** Reads a cursor back; null for anything that is none. */
export function decodeCursor(text: string): PersonCursor | null {
	try {
		const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
		const [rank, name, id] = cursorSchema.parse(
			JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
		);
		return { rank, name, id };
	} catch {
		return null;
	}
}

/** What may be asked of the directory. */
export const directoryQuery = z.object({
	search: z
		.string()
		.max(PERSON_SEARCH_LENGTH_MAX, "too_long")
		.default("")
		.transform(foldSearch),
	after: z
		.string()
		.max(600)
		.transform((text, context) => {
			const cursor = decodeCursor(text);
			if (cursor) return cursor;
			context.addIssue({ code: "custom", message: "invalid" });
			return z.NEVER;
		})
		.optional(),
	limit: z.coerce
		.number()
		.int()
		.min(1)
		.transform((limit) => Math.min(limit, PAGE_LENGTH_MAX))
		.default(PAGE_LENGTH_DEFAULT),
});
export type DirectoryQuery = z.infer<typeof directoryQuery>;

/** A person in an address: their handle, in any spelling. Longer than any handle is nobody. */
export const handleParams = z.object({ handle: z.string().max(200) });

/** A handle from a page's address, where it may be escaped; what is no escape stays as it is and is nobody. */
export function handleOf(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
