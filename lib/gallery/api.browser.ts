import type { GalleryKind } from "@/lib/gallery/input";
import type { GalleryPageView } from "@/lib/gallery/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

/** A page of what was sent in a conversation, newest first. */
export function listGallery(
	conversationId: string,
	query: { kind: GalleryKind; cursor?: string },
): Promise<Result<GalleryPageView>> {
	return callApi(`/api/conversations/${conversationId}/media`, { query });
}
