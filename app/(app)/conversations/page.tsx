import { NoChatOpen } from "@/components/conversations/no-chat-open";
import { requireViewer } from "@/lib/auth/current.server";

export default async function ConversationsPage() {
	await requireViewer("/conversations");
	return <NoChatOpen />;
}
