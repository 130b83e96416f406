import type { DraftInput } from "@/lib/drafts/input";
import type { DraftKeptView, DraftView } from "@/lib/drafts/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

const path = (id: string) => `/api/conversations/${id}/draft`;

/** What the viewer is writing anywhere. */
export function listDrafts(): Promise<Result<DraftView[]>> {
	return callApi("/api/drafts");
}

/** What the viewer is writing in one conversation. */
export function readDraft(id: string): Promise<Result<DraftView>> {
	return callApi(path(id));
}

/** Keeps it, if it was made from the version that the server holds. */
export function keepDraft(
	id: string,
	body: DraftInput,
): Promise<Result<DraftKeptView>> {
	return callApi(path(id), { method: "PUT", body });
}

/** The same from a page that is being left: nobody waits for the answer. */
export function keepDraftOnLeaving(id: string, body: DraftInput): void {
	void fetch(path(id), {
		method: "PUT",
		credentials: "same-origin",
		keepalive: true,
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	}).catch(() => undefined);
}
