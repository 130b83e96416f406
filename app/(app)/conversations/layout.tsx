import type { ReactNode } from "react";
import { ConversationsFrame } from "@/components/conversations/conversations-frame";
import { currentViewer } from "@/lib/auth/current.server";

export default async function ConversationsLayout({
	children,
}: {
	children: ReactNode;
}) {
	// The list lives inside the walls that only a viewer gets; without one the page below sends them to sign in.
	if (!(await currentViewer())) return children;
	return <ConversationsFrame>{children}</ConversationsFrame>;
}
