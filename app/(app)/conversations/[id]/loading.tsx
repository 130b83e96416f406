import { ChatSkeleton } from "@/components/messages/chat-skeleton";
import { getT } from "@/lib/i18n/locale.server";

export default async function ChatLoading() {
	const t = await getT();
	return <ChatSkeleton label={t.conversations.loadingMessages} />;
}
