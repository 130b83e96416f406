import { callApi } from "@/lib/http/fetch.browser";
import type { MessageRef } from "@/lib/messages/changes-api.browser";
import type { MessageView } from "@/lib/messages/view";
import type { VotersView } from "@/lib/polls/view";
import type { Result } from "@/lib/problem";

const path = ({ id, conversationId }: MessageRef, rest: "votes" | "close") =>
	`/api/conversations/${conversationId}/messages/${id}/${rest}`;

/** Sets what the viewer chooses; nothing takes the vote back. A retry is always safe. */
export function vote(
	message: MessageRef,
	options: number[],
): Promise<Result<MessageView>> {
	return callApi(path(message, "votes"), { method: "PUT", body: { options } });
}

/** Who chose what. */
export function listVoters(message: MessageRef): Promise<Result<VotersView>> {
	return callApi(path(message, "votes"));
}

/** Closes an own poll for good. */
export function closePoll(message: MessageRef): Promise<Result<MessageView>> {
	return callApi(path(message, "close"), { method: "POST" });
}
