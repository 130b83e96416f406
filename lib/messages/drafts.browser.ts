const key = (personId: string, conversationId: string) =>
	`chit-chat:draft:${personId}:${conversationId}`;

/** What a person was writing in a conversation on this device; empty when nothing. */
export function readDraft(personId: string, conversationId: string): string {
	try {
		return localStorage.getItem(key(personId, conversationId)) ?? "";
	} catch {
		return "";
	}
}

/** Keeps a draft; an empty one is forgotten. Where the browser has no room it lives only on the page. */
export function writeDraft(
	personId: string,
	conversationId: string,
	text: string,
): void {
	try {
		if (text === "") localStorage.removeItem(key(personId, conversationId));
		else localStorage.setItem(key(personId, conversationId), text);
	} catch {
		// The words are still in the field.
	}
}
