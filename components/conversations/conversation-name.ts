import type { ConversationView } from "@/lib/conversations/view";

/**
 * What a conversation is called in lists and at its head: the group's name, the channel's with its community's (each has a
 * "General"), or the other person's.
 */
export function conversationName({
	group,
	place,
	other,
}: Pick<ConversationView, "other"> & {
	group: { name: string } | null;
	place?: ConversationView["place"];
}): string {
	const name = group?.name ?? other?.displayName ?? "";
	return place?.community ? `${name} · ${place.community.name}` : name;
}

/** Whether a conversation is looked for by these words; case and accents do not matter. */
export function isFoundBy(
	conversation: ConversationView,
	words: string,
): boolean {
	const { other, group } = conversation;
	const people = Object.values(group?.names ?? {}).join(" ");
	const text = plain(
		`${conversationName(conversation)} ${other?.handle ?? ""} ${people}`,
	);
	return plain(words)
		.split(" ")
		.every((word) => text.includes(word));
}

function plain(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
