import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

/** Ends somebody's visit. */
export function endGuestVisit(personId: string): Promise<Result<null>> {
	return callApi(`/api/guests/${personId}/end`, { method: "POST" });
}
