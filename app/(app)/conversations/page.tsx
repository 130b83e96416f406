import type { Metadata } from "next";
import { NoChatOpen } from "@/components/conversations/no-chat-open";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).conversations.title };
}

export default async function ConversationsPage() {
	await requireViewer("/conversations", { isOpenToGuests: true });
	return <NoChatOpen />;
}
