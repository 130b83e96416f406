import { notFound } from "next/navigation";
import { Chat } from "@/components/messages/chat";
import { requireViewer } from "@/lib/auth/current.server";
import { conversationParams } from "@/lib/conversations/input";
import { readConversation } from "@/lib/conversations/queries.server";
import type { ConversationView } from "@/lib/conversations/view";
import { PAGE_LENGTH_DEFAULT } from "@/lib/limits";
import { readSequenceOf } from "@/lib/messages/markers";
import { listMessages } from "@/lib/messages/queries.server";
import type { Viewer } from "@/lib/viewer";

/** So many unread fit the newest page with something read above them. */
const UNREAD_ON_NEWEST_PAGE_MAX = PAGE_LENGTH_DEFAULT - 10;

export default async function ChatPage({
	params,
}: {
	params: Promise<{ id: string }>;
}) {
	const parsed = conversationParams.safeParse(await params);
	if (!parsed.success) notFound();
	const { id } = parsed.data;
	const viewer = await requireViewer(`/conversations/${id}`);
	// First the conversation, then its page: what comes between is then caught up by version, not missed.
	const conversation = await readConversation(viewer, id);
	if (!conversation.ok) notFound();
	const page = await listMessages(viewer, id, {
		around: firstUnread(viewer, conversation.value),
		limit: PAGE_LENGTH_DEFAULT,
	});
	if (!page.ok || !("hasOlder" in page.value)) notFound();
	return <Chat key={id} conversation={conversation.value} page={page.value} />;
}

/** Where to open: at the first unread when it lies before the newest page. */
function firstUnread(
	viewer: Viewer,
	{ unread, markers, lastSequence }: ConversationView,
): number | undefined {
	const first = readSequenceOf(markers, viewer.personId) + 1;
	const isFar = lastSequence - first >= UNREAD_ON_NEWEST_PAGE_MAX;
	return unread > 0 && isFar ? first : undefined;
}
