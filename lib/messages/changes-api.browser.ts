import { callApi } from "@/lib/http/fetch.browser";
import type {
	EditInput,
	ForwardInput,
	MarkInput,
	ReactInput,
} from "@/lib/messages/input";
import type {
	EditsView,
	ForwardedView,
	MarkView,
	MessageView,
	ReactorsView,
	StarredPageView,
} from "@/lib/messages/view";
import type { Result } from "@/lib/problem";

/** Which message, in which conversation. */
export type MessageRef = Pick<MessageView, "id" | "conversationId">;

const path = ({ id, conversationId }: MessageRef, rest = "") =>
	`/api/conversations/${conversationId}/messages/${id}${rest}`;

/** Changes the words of an own message. The same client id again changes nothing, so a retry is always safe. */
export function editMessage(
	message: MessageRef,
	body: EditInput,
): Promise<Result<MessageView>> {
	return callApi(path(message), { method: "PATCH", body });
}

/** Deletes an own message for everybody. */
export function deleteMessage(
	message: MessageRef,
): Promise<Result<MessageView>> {
	return callApi(path(message), { method: "DELETE" });
}

/** What a message said before, oldest first. */
export function listEdits(message: MessageRef): Promise<Result<EditsView>> {
	return callApi(path(message, "/edits"));
}

/** Deletes a message for the viewer alone, or puts a star on it or takes it off. */
export function markMessage(
	message: MessageRef,
	body: MarkInput,
): Promise<Result<MarkView>> {
	return callApi(path(message, "/mark"), { method: "PUT", body });
}

/** A page of the messages that the viewer has put a star on. */
export function listStarred(
	cursor: string | undefined,
): Promise<Result<StarredPageView>> {
	return callApi("/api/starred", { query: { cursor } });
}

/** Keeps a message at hand for all, or no longer. */
export function pinMessage(
	message: MessageRef,
	isPinned: boolean,
): Promise<Result<MessageView>> {
	return callApi(path(message, "/pin"), { method: "PUT", body: { isPinned } });
}

/** Gives an emoji to a message, or takes an own one back. */
export function react(
	message: MessageRef,
	body: ReactInput,
): Promise<Result<MessageView>> {
	return callApi(path(message, "/reactions"), { method: "PUT", body });
}

/** Who gave an emoji. */
export function listReactors(
	message: MessageRef,
	emoji: string,
): Promise<Result<ReactorsView>> {
	return callApi(path(message, "/reactions"), { query: { emoji } });
}

/** Says a message again in other conversations. The same client ids again send nothing twice. */
export function forwardMessage(
	message: MessageRef,
	body: ForwardInput,
): Promise<Result<ForwardedView>> {
	return callApi(path(message, "/forward"), { method: "POST", body });
}
