import { callApi } from "@/lib/http/fetch.browser";
import type { ReplyTo } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";
import type { Result } from "@/lib/problem";
import type { ScheduledView } from "@/lib/scheduled/view";

/** Says something later. A repeat with the same client id is the same message. */
export function scheduleMessage(
	conversationId: string,
	body: {
		clientId: string;
		text: string;
		attachmentIds: string[];
		replyTo?: ReplyTo;
		dueAt: string;
	},
): Promise<Result<ScheduledView>> {
	return callApi(`/api/conversations/${conversationId}/scheduled`, {
		method: "POST",
		body,
	});
}

/** What the viewer has waiting, in one conversation or (without) anywhere. */
export function listScheduled(
	conversationId?: string,
): Promise<Result<ScheduledView[]>> {
	return callApi(
		conversationId
			? `/api/conversations/${conversationId}/scheduled`
			: "/api/scheduled",
	);
}

/** Other words, or another time. */
export function reschedule(
	id: string,
	body: { text?: string; dueAt?: string },
): Promise<Result<ScheduledView>> {
	return callApi(`/api/scheduled/${id}`, { method: "PATCH", body });
}

/** Says now what waits. */
export function sendScheduled(id: string): Promise<Result<MessageView>> {
	return callApi(`/api/scheduled/${id}/send`, { method: "POST" });
}

/** Forgets what waits. */
export function dropScheduled(id: string): Promise<Result<null>> {
	return callApi(`/api/scheduled/${id}`, { method: "DELETE" });
}
