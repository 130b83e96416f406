import { readPlaces } from "@/lib/conversations/places.server";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { wordsOf } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";
import { excerptOf, wordsShown } from "@/lib/search/excerpt";
import type { HitView, SearchPageView } from "@/lib/search/view";
import type { Term } from "@/lib/search/words";
import type { Viewer } from "@/lib/viewer";

/**
 * What was found as it is shown, with the names of people and groups; two queries. Not the whole view of a
 * conversation, which counts what is unread and costs more than the search.
 */
export async function describeHits(
	viewer: Viewer,
	found: readonly MessageView[],
	terms: readonly Term[],
	accesses: ReadonlyMap<string, ConversationAccess>,
): Promise<Pick<SearchPageView, "hits" | "conversations">> {
	const ids = [...new Set(found.map((one) => one.conversationId))];
	const { cards, places } = await readPlaces(
		viewer,
		ids.flatMap((id) => accesses.get(id) ?? []),
		found.map((one) => one.senderId),
	);
	const hits = found.flatMap((one): HitView[] => {
		const sender = cards.get(one.senderId);
		const words = wordsOf(one.body);
		if (!sender || words === null) return [];
		return [
			{
				conversationId: one.conversationId,
				sequence: one.sequence,
				messageId: one.id,
				sender,
				createdAt: one.createdAt,
				excerpt: excerptOf(
					one.body.kind === "plain" ? wordsShown(words, terms) : words,
					terms,
				),
				attachments: one.body.kind === "plain" ? one.body.attachments : [],
			},
		];
	});
	return { hits, conversations: places };
}
