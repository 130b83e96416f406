import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PrivacyView } from "@/lib/privacy/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const columns = {
	messagesFrom: people.messagesFrom,
	lettersFrom: people.lettersFrom,
	groupsFrom: people.groupsFrom,
	sharesPresence: people.sharesPresence,
	sharesLastSeen: people.sharesLastSeen,
	sharesReads: people.sharesReads,
	sharesTyping: people.sharesTyping,
	isListed: people.isListed,
};

/** The viewer's own settings. */
export async function readPrivacy({
	personId,
}: Viewer): Promise<Result<PrivacyView>> {
	const [row] = await database()
		.select(columns)
		.from(people)
		.where(eq(people.id, personId));
	return row ? ok(row) : refuse("not_found");
}
