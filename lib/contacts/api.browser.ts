import type { ContactsView } from "@/lib/contacts/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

/** All of the viewer's contacts as they are now. */
export function fetchContacts(): Promise<Result<ContactsView>> {
	return callApi("/api/contacts");
}
