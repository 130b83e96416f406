import { callApi } from "@/lib/http/fetch.browser";
import type { DirectoryPageView } from "@/lib/people/view";
import type { Result } from "@/lib/problem";

/** A page of the directory: those that match `search`, from the cursor `after` on. */
export function fetchDirectory(query: {
	search?: string | undefined;
	after?: string | undefined;
}): Promise<Result<DirectoryPageView>> {
	return callApi("/api/people", {
		query: { search: query.search, after: query.after },
	});
}
