import { database } from "@/db/client";
import { accessConversation } from "@/lib/conversations/access.server";
import { bodyFor, type PlainBody } from "@/lib/messages/body";
import { findMessage } from "@/lib/messages/change.server";
import { commitSend } from "@/lib/messages/group-commit.server";
import type { ForwardInput, MessageParams } from "@/lib/messages/input";
import type { ForwardedView } from "@/lib/messages/view";
import { asFresh, type PollBody } from "@/lib/polls/body";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Says again what a message says, as it is now, in other conversations: its words and its files, marked as forwarded,
 * without who said it or where; a poll is asked afresh. Each is a send like any other, by its client id, so a retry is always safe; one that is
 * refused leaves the others. Refuses as not found what the viewer may not read, and what is deleted as `conflict`.
 */
export async function forwardMessage(
	viewer: Viewer,
	params: MessageParams,
	{ to }: ForwardInput,
): Promise<Result<ForwardedView>> {
	const said = await readSaid(viewer, params);
	if (!said.ok) return said;
	const again = againOf(said.value);
	const results = await Promise.all(
		to.map(async (target) => {
			const sent = await commitSend({
				...target,
				...again,
				senderId: viewer.personId,
				isForward: true,
			});
			const refusal = sent.ok ? null : sent.problem.code;
			return { conversationId: target.conversationId, refusal };
		}),
	);
	return ok({ results });
}

async function readSaid(
	viewer: Viewer,
	{ id, messageId }: MessageParams,
): Promise<Result<PlainBody | PollBody>> {
	const access = await accessConversation(viewer, id);
	if (!access.ok) return access;
	const row = await findMessage(database(), access.value, messageId);
	if (!row) return refuse("not_found");
	const body = bodyFor(viewer.personId, row);
	const isSaid = body.kind === "plain" || body.kind === "poll";
	return isSaid ? ok(body) : refuse("conflict");
}

/** A poll is asked afresh: what others chose elsewhere is theirs. */
function againOf(body: PlainBody | PollBody) {
	if (body.kind === "poll")
		return { text: "", attachmentIds: [], poll: asFresh(body, new Date()) };
	return {
		text: body.text,
		attachmentIds: body.attachments.map(({ id }) => id),
	};
}
