import { callApi } from "@/lib/http/fetch.browser";
import type { DirectoryPageView, ProfileView } from "@/lib/people/view";
import type { Result } from "@/lib/problem";

/** A person as their page shows them to the viewer. */
export function fetchProfile(handle: string): Promise<Result<ProfileView>> {
	return callApi(`/api/people/${encodeURIComponent(handle)}`);
}

/** A page of the directory: those that match `search`, from the cursor `after` on. */
export function fetchDirectory(query: {
	search?: string | undefined;
	after?: string | undefined;
}): Promise<Result<DirectoryPageView>> {
	return callApi("/api/people", {
		query: { search: query.search, after: query.after },
	});
}
