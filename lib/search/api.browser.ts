import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";
import type { SearchQuery } from "@/lib/search/input";
import type { SearchPageView } from "@/lib/search/view";

/** A page of messages that were found, newest first; what is left out of the query narrows nothing. */
export function searchMessages(
	query: SearchQuery,
): Promise<Result<SearchPageView>> {
	return callApi("/api/search", { query });
}
