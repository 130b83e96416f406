import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConversationsFrame } from "@/components/conversations/conversations-frame";
import { currentViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getT();
	return { title: t.conversations.title };
}

export default async function ConversationsLayout({
	children,
}: {
	children: ReactNode;
}) {
	// The list lives inside the walls that only a viewer gets; without one the page below sends them to sign in.
	if (!(await currentViewer())) return children;
	return <ConversationsFrame>{children}</ConversationsFrame>;
}
