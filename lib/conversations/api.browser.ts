import type { AnswerInput, SettingsInput } from "@/lib/conversations/input";
import type {
	ConversationPageView,
	ConversationView,
} from "@/lib/conversations/view";
import { callApi } from "@/lib/http/fetch.browser";
import { CONVERSATION_SUBSCRIBED_DAYS, PAGE_LENGTH_MAX } from "@/lib/limits";
import { ok, type Result } from "@/lib/problem";

const PATH = "/api/conversations";
const DAY_MS = 86_400_000;

/**
 * The viewer's conversations, newest activity first: all that spoke in the days for which a client listens, and at
 * least one page. `next` is where the older ones go on.
 */
export async function listRecentConversations(): Promise<
	Result<ConversationPageView>
> {
	const sinceMs = Date.now() - CONVERSATION_SUBSCRIBED_DAYS * DAY_MS;
	const conversations: ConversationView[] = [];
	let next: string | null = null;
	do {
		const page: Result<ConversationPageView> = await listConversations(next);
		if (!page.ok) return page;
		conversations.push(...page.value.conversations);
		next = page.value.next;
	} while (
		next &&
		Date.parse(conversations.at(-1)?.lastActivityAt ?? "") > sinceMs
	);
	return ok({ conversations, next });
}

/** A page of the list, from a cursor on. */
export function listConversations(
	cursor: string | null,
): Promise<Result<ConversationPageView>> {
	return callApi(PATH, {
		query: { cursor: cursor ?? undefined, limit: PAGE_LENGTH_MAX },
	});
}

/** One conversation, listed or not. */
export function readConversation(
	id: string,
): Promise<Result<ConversationView>> {
	return callApi(`${PATH}/${id}`);
}

/** The direct conversation with a person, made on first use. */
export function openDirect(
	personId: string,
): Promise<Result<ConversationView>> {
	return callApi(PATH, { method: "POST", body: { personId } });
}

/** Accepts, declines or blocks a message request. */
export function answerRequest(
	id: string,
	answer: AnswerInput["answer"],
): Promise<Result<ConversationView>> {
	return callApi(`${PATH}/${id}/answer`, { method: "POST", body: { answer } });
}

/** Changes how the viewer has a conversation; what is left out stays. */
export function changeSettings(
	id: string,
	body: SettingsInput,
): Promise<Result<ConversationView>> {
	return callApi(`${PATH}/${id}/settings`, { method: "POST", body });
}

/** Says how long messages stay that are sent from now on; null: for good. */
export function setLifetime(
	id: string,
	seconds: number | null,
): Promise<Result<ConversationView>> {
	return callApi(`/api/conversations/${id}/lifetime`, {
		method: "PUT",
		body: { seconds },
	});
}
