import { eq } from "drizzle-orm";
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
 * only read, or of somebody who is invisible; the writer cannot tell. Refuses as not found who is no member.
 */
export async function sayTyping(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<null>> {
	const { personId } = viewer;
	const [found, [person]] = await Promise.all([
		accessConversation(viewer, conversationId),
		database()
			.select({ isInvisible: people.isInvisible })
			.from(people)
			.where(eq(people.id, personId)),
	]);
	if (!found.ok) return found;
	const access = found.value;
	const isHeard = isHeardWriting(access, personId) && !person?.isInvisible;
	if (!isHeard) return ok();
	await announce({
		channels: [typingChannel(access.id, access.generation)],
		event: typing.name,
		data: { personId },
	});
	return ok();
}
