import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConversationsFrame } from "@/components/conversations/conversations-frame";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getT();
	return { title: t.conversations.title };
}

export default function ConversationsLayout({
	children,
}: {
	children: ReactNode;
}) {
	return <ConversationsFrame>{children}</ConversationsFrame>;
}
