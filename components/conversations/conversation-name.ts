import type { ConversationView } from "@/lib/conversations/view";

/** What a conversation is called in lists and at its head: the other person, in a direct one. */
export function conversationName(conversation: ConversationView): string {
	return conversation.other?.displayName ?? "";
}

/** Whether a conversation is looked for by these words; case and accents do not matter. */
export function isFoundBy(
	conversation: ConversationView,
	words: string,
): boolean {
	const { other } = conversation;
	const text = plain(`${other?.displayName ?? ""} ${other?.handle ?? ""}`);
	return plain(words)
		.split(" ")
		.every((word) => text.includes(word));
}

function plain(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
