import { inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { wordsOf } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";
import type { PersonCardView } from "@/lib/people/view";
import { excerptOf } from "@/lib/search/excerpt";
import type { HitView, SearchPageView } from "@/lib/search/view";
import type { Term } from "@/lib/search/words";

/**
 * What was found as it is shown, with the names of people and groups; two queries. Not the whole view of a
 * conversation, which counts what is unread and costs more than the search.
 */
export async function describeHits(
	found: readonly MessageView[],
	terms: readonly Term[],
	accesses: ReadonlyMap<string, ConversationAccess>,
): Promise<Pick<SearchPageView, "hits" | "conversations">> {
	const ids = [...new Set(found.map((one) => one.conversationId))];
	const otherOf = (id: string) => accesses.get(id)?.otherId ?? "";
	const [cards, named] = await Promise.all([
		readCards([...found.map((one) => one.senderId), ...ids.map(otherOf)]),
		readGroups(ids),
	]);
	const hits = found.flatMap((one): HitView[] => {
		const sender = cards.get(one.senderId);
		if (!sender || one.body.kind !== "plain") return [];
		return [
			{
				conversationId: one.conversationId,
				sequence: one.sequence,
				messageId: one.id,
				sender,
				createdAt: one.createdAt,
				excerpt: excerptOf(wordsOf(one.body) ?? "", terms),
				attachments: one.body.attachments,
			},
		];
	});
	const conversations = ids.map((id) => ({
		id,
		other: cards.get(otherOf(id)) ?? null,
		group: named.get(id) ?? null,
	}));
	return { hits, conversations };
}

async function readCards(ids: string[]): Promise<Map<string, PersonCardView>> {
	const asked = [...new Set(ids)].filter((id) => id !== "");
	if (asked.length === 0) return new Map();
	const rows = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
		})
		.from(people)
		.where(inArray(people.id, asked));
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
