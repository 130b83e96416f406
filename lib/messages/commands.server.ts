import { commitSend } from "@/lib/messages/group-commit.server";
import type { ReadInput, SendInput } from "@/lib/messages/input";
import { commitMove } from "@/lib/messages/moves.server";
import type { MarkerView, MessageView } from "@/lib/messages/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Sends a message. Answered only once it is committed; safe to repeat with the same client id, which answers the
 * first message whatever the repeat says. Refuses as not found who is no member and files that are not the sender's
 * own; as `request_waiting` a second message before the first is accepted.
 */
export async function sendMessage(
	viewer: Viewer,
	conversationId: string,
	input: SendInput,
): Promise<Result<MessageView>> {
	const sent = await commitSend({
		...input,
		conversationId,
		senderId: viewer.personId,
	});
	return sent.ok ? ok(sent.value.message) : sent;
}

/**
 * Moves the viewer's own markers forward, never past the last message and never back; reading implies delivery. The
 * others hear of it, but not while a request waits (a receipt would tell that somebody looked), and not in a large group.
 * Refuses as not found who is no member.
 */
export async function moveMarkers(
	viewer: Viewer,
	conversationId: string,
	input: ReadInput,
): Promise<Result<MarkerView>> {
	const moved = await commitMove({
		...input,
		conversationId,
		personId: viewer.personId,
	});
	return moved.ok ? ok(moved.value.marker) : moved;
}
