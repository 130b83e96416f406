import { callApi } from "@/lib/http/fetch.browser";
import type { Folder } from "@/lib/mailbox/rules";
import type { LetterPageView, MailboxCountsView } from "@/lib/mailbox/view";
import type { Result } from "@/lib/problem";

/** A page of letters: a folder's, or those that hold what is looked for. */
export function fetchLetters(query: {
	folder: Folder;
	q?: string;
	only?: "unread" | "starred";
	cursor?: string;
}): Promise<Result<LetterPageView>> {
	return callApi("/api/mailbox/letters", { query });
}

/** The numbers for the badges. */
export function fetchMailboxCounts(): Promise<Result<MailboxCountsView>> {
	return callApi("/api/mailbox");
}
