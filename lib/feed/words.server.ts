import { and, inArray } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Mention } from "@/lib/messages/mention";
import { mentionsIn, namesIn } from "@/lib/messages/mentions";
import { isNoGuest } from "@/lib/people/access.server";
import type { PersonCardView } from "@/lib/people/view";

/**
 * Words with whom they name. Anybody here can be named, as in a sentence; being named opens nothing. A block changes nothing
 * here either: words that stayed words would tell of it.
 */
export async function withNames(
	executor: Executor,
	text: string,
): Promise<{ text: string; mentions?: Mention[] }> {
	const names = namesIn(text);
	if (names.length === 0) return { text };
	const handles = names.map(({ handle }) => handle);
	const known = await executor
		.select({ id: people.id, handle: people.handle })
		.from(people)
		.where(and(inArray(people.handle, handles), isNoGuest));
	const ids = new Map(known.map(({ id, handle }) => [handle, id]));
	const mentions = mentionsIn(text, (handle) => ids.get(handle), false);
	return { text, ...(mentions.length > 0 && { mentions }) };
}

type Said = { mentions?: Mention[] };

/** The people whom some words name, by id; one query for all of them. */
export async function readNamed(
	all: readonly Said[],
): Promise<(said: Said) => PersonCardView[]> {
	const idsIn = ({ mentions = [] }: Said) => [
		...new Set(mentions.map(({ personId }) => personId)),
	];
	const ids = [...new Set(all.flatMap(idsIn))];
	const rows =
		ids.length === 0
			? []
			: await database()
					.select(card)
					.from(people)
					.where(inArray(people.id, ids));
	const known = new Map(rows.map((row) => [row.id, row]));
	return (said) => idsIn(said).flatMap((id) => known.get(id) ?? []);
}

/** The columns of a person as others see them in a line. */
export const card = {
	id: people.id,
	handle: people.handle,
	displayName: people.displayName,
	photoId: people.photoId,
};
