import { callApi } from "@/lib/http/fetch.browser";
import type { MessageRef } from "@/lib/messages/changes-api.browser";
import type { MessageView } from "@/lib/messages/view";
import type { PreviewsView } from "@/lib/previews/view";
import type { Result } from "@/lib/problem";

/** Takes the preview off an own message. */
export function removePreview({
	id,
	conversationId,
}: MessageRef): Promise<Result<MessageView>> {
	return callApi(
		`/api/conversations/${conversationId}/messages/${id}/preview`,
		{ method: "DELETE" },
	);
}

/** Whether links are previewed in a conversation. */
export function readPreviews(
	conversationId: string,
): Promise<Result<PreviewsView>> {
	return callApi(`/api/conversations/${conversationId}/previews`);
}

/** Turns that off or on, for all who are in it. */
export function changePreviews(
	conversationId: string,
	areMade: boolean,
): Promise<Result<PreviewsView>> {
	return callApi(`/api/conversations/${conversationId}/previews`, {
		method: "PUT",
		body: { areMade },
	});
}
