import { callApi } from "@/lib/http/fetch.browser";
import type {
	NoticePageView,
	PushStateView,
	PushTestView,
} from "@/lib/notices/view";
import type { Result } from "@/lib/problem";

/** A page of what is under the bell. */
export function listNotices(
	query: { before?: string; limit?: string } = {},
): Promise<Result<NoticePageView>> {
	return callApi("/api/notices", { query });
}

/** They were on the screen, up to this position. */
export function markNoticesSeen(upTo: string): Promise<Result<null>> {
	return callApi("/api/notices/seen", { method: "POST", body: { upTo } });
}

/** Whether the server wakes this device. */
export function readPush(): Promise<Result<PushStateView>> {
	return callApi("/api/push");
}

/** From here on it does, there. */
export function subscribePush(body: unknown): Promise<Result<null>> {
	return callApi("/api/push", { method: "PUT", body });
}

/** It does no more. */
export function unsubscribePush(): Promise<Result<null>> {
	return callApi("/api/push", { method: "DELETE" });
}

/** Wakes this device once. */
export function testPush(): Promise<Result<PushTestView>> {
	return callApi("/api/push/test", { method: "POST" });
}
