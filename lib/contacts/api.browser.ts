import type {
	Circle,
	CirclePageView,
	FollowsView,
} from "@/lib/contacts/circles";
import type { ContactsView } from "@/lib/contacts/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

/** All of the viewer's contacts as they are now. */
export function fetchContacts(): Promise<Result<ContactsView>> {
	return callApi("/api/contacts");
}

/** How many are around a person now, and whether the viewer follows them. */
export function fetchFollows(handle: string): Promise<Result<FollowsView>> {
	return callApi(`/api/people/${encodeURIComponent(handle)}/follows`);
}

/** A page of a circle around a person, from the cursor `after` on. */
export function fetchCircle(
	{ handle, circle }: { handle: string; circle: Circle },
	after: string,
): Promise<Result<CirclePageView>> {
	const path = `/api/people/${encodeURIComponent(handle)}/circles/${circle}`;
	return callApi(path, { query: { after } });
}
