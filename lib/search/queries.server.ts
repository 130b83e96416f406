import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { readAccess } from "@/lib/conversations/access.server";
import {
	type ConversationAccess,
	requestSide,
} from "@/lib/conversations/rules";
import { ok, type Result, refuse } from "@/lib/problem";
import { describeHits } from "@/lib/search/describe.server";
import { findMessages } from "@/lib/search/find.server";
import type { SearchInput } from "@/lib/search/input";
import type { SearchPageView } from "@/lib/search/view";
import { termsOf } from "@/lib/search/words";
import type { Viewer } from "@/lib/viewer";

const NOTHING: SearchPageView = { hits: [], conversations: [], next: null };

/**
 * Messages that the viewer may read and that hold all the words, newest first. The gate that lists messages says which
 * conversations and what of them; over all of them requests that wait and conversations with somebody whom the viewer
 * blocks are left out, as in the list. Refuses as not found a conversation that the viewer is not in.
 */
export async function searchMessages(
	viewer: Viewer,
	input: SearchInput,
): Promise<Result<SearchPageView>> {
	const reach = await readReach(viewer, input.in);
	if (input.in && reach.length === 0) return refuse("not_found");
	const terms = termsOf(input.q);
	if (terms.length === 0 && !input.has && !input.from) return ok(NOTHING);
	const accesses = new Map(reach.map((access) => [access.id, access]));
	const found = await findMessages({ terms, input, accesses });
	return ok({
		...(await describeHits(viewer, found.messages, terms, accesses)),
		next: found.next,
	});
}

async function readReach(
	viewer: Viewer,
	conversationId: string | undefined,
): Promise<ConversationAccess[]> {
	const isMine = eq(members.personId, viewer.personId);
	if (conversationId)
		return readAccess(
			database(),
			and(eq(members.conversationId, conversationId), isMine),
		);
	const all = await readAccess(database(), isMine);
	return all.filter(
		(access) =>
			!access.hasBlocked && requestSide(access, viewer.personId) !== "received",
	);
}
