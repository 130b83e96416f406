import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { accessConversation } from "@/lib/conversations/access.server";
import { isHeardWriting } from "@/lib/conversations/rules";
import { typing } from "@/lib/messages/events";
import { ok, type Result } from "@/lib/problem";
import { typingChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Tells who has the chat open that the viewer writes. Nobody hears it while a request waits, across a block, where one may
 * only read, of somebody who is invisible or keeps it to themselves, or by somebody who does; the writer cannot tell. Refuses as not found who is no member.
 */
export async function sayTyping(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<null>> {
	const { personId } = viewer;
	const [found, [person]] = await Promise.all([
		accessConversation(viewer, conversationId),
		database()
			.select({ one: sql`1` })
			.from(people)
			.where(mayBeHeard(personId, conversationId)),
	]);
	if (!found.ok) return found;
	const access = found.value;
	if (!person || !isHeardWriting(access, personId)) return ok();
	await announce({
		channels: [typingChannel(access.id, access.generation)],
		event: typing.name,
		data: { personId },
	});
	return ok();
}

/**
 * SQL, of a query of `people`. Between two, the other has to share it as well; in groups whoever does not is not on the
 * channel.
 */
const mayBeHeard = (personId: string, conversationId: string) =>
	and(
		eq(people.id, personId),
		eq(people.isInvisible, false),
		eq(people.sharesTyping, true),
		sql`not exists (select 1 from conversations c join people p on p.id in (c.low_id, c.high_id)
			where c.id = ${conversationId} and not p.shares_typing)`,
	);
