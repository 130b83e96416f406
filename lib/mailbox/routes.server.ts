import { route } from "@/lib/http/handle.server";
import { letterListInput, letterParams } from "@/lib/mailbox/input";
import { listLetters } from "@/lib/mailbox/lists.server";
import { readLetter, readMailboxCounts } from "@/lib/mailbox/queries.server";
import { ok } from "@/lib/problem";

export const listLettersRoute = route({
	rate: "read",
	query: letterListInput,
	run: (viewer, { query }) => listLetters(viewer, query),
});

export const readLetterRoute = route({
	rate: "read",
	params: letterParams,
	run: (viewer, { params }) => readLetter(viewer, params.id),
});

export const mailboxCountsRoute = route({
	rate: "read",
	run: async (viewer) => ok(await readMailboxCounts(viewer)),
});
