import {
	allOf,
	SUGGESTED_MAX,
	suggestionOf,
} from "@/components/messages/suggest-people";
import type { Suggestion } from "@/components/messages/suggestion";
import { listPlaceMembers } from "@/lib/communities/api.browser";
import type { ConversationView } from "@/lib/conversations/view";

/** The members of a channel whom a name that is being typed may mean, as the server knows them; and everybody, where one may. */
export async function suggestMembers(
	channel: ConversationView | null,
	query: string,
	viewerId: string,
	everybody: string,
): Promise<Suggestion[]> {
	if (!channel) return [];
	const found = await listPlaceMembers(
		{ kind: "channels", id: channel.id },
		{ search: query, limit: SUGGESTED_MAX + 1 },
	);
	const people = found.ok ? found.value.members : [];
	const mayCallAll =
		channel.group?.role === "admin" &&
		["all", everybody.toLowerCase()].some((word) =>
			word.startsWith(query.toLowerCase()),
		);
	return [
		...people.filter(({ id }) => id !== viewerId).map(suggestionOf),
		...(mayCallAll ? [allOf(everybody)] : []),
	].slice(0, SUGGESTED_MAX);
}
