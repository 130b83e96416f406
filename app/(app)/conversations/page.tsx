import { NoChatOpen } from "@/components/conversations/no-chat-open";

export default function ConversationsPage() {
	return <NoChatOpen />;
}
