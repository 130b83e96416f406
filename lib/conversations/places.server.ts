import { inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { ConversationAccess } from "@/lib/conversations/rules";
import type { ConversationPlaceView } from "@/lib/conversations/view";
import { shownName } from "@/lib/people/shown-name.server";
import type { PersonCardView } from "@/lib/people/view";
import type { Viewer } from "@/lib/viewer";

/**
 * The names of conversations that the gate gave, and of these people, for lists of messages from many places; two
 * queries. Not the whole view of a conversation, which counts what is unread and costs more than the list.
 */
export async function readPlaces(
	{ language }: Viewer,
	accesses: readonly ConversationAccess[],
	personIds: readonly string[],
): Promise<{
	cards: Map<string, PersonCardView>;
	places: ConversationPlaceView[];
}> {
	const others = accesses.flatMap(({ otherId }) => otherId ?? []);
	const [cards, named] = await Promise.all([
		readCards(language, [...new Set([...personIds, ...others])]),
		readGroups(accesses.map(({ id }) => id)),
	]);
	const places = accesses.map(({ id, otherId }) => ({
		id,
		other: cards.get(otherId ?? "") ?? null,
		group: named.get(id) ?? null,
	}));
	return { cards, places };
}

async function readCards(
	language: string,
	ids: string[],
): Promise<Map<string, PersonCardView>> {
	if (ids.length === 0) return new Map();
	const rows = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: shownName(language),
			photoId: people.photoId,
		})
		.from(people)
		.where(inArray(people.id, ids));
	return new Map(rows.map((row) => [row.id, row]));
}

async function readGroups(ids: string[]) {
	if (ids.length === 0) return new Map<string, never>();
	const rows = await database()
		.select({
			id: groups.conversationId,
			name: groups.name,
			photoId: groups.photoId,
		})
		.from(groups)
		.where(inArray(groups.conversationId, ids));
	return new Map(rows.map(({ id, ...group }) => [id, group]));
}
