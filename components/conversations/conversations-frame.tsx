"use client";

import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { SplitView } from "@/components/shell/split-view";
import { ConversationList } from "./conversation-list";

/** List and chat: side by side where there is room, else one screen each. */
export function ConversationsFrame({ children }: { children: ReactNode }) {
	const t = useT();
	return (
		<SplitView
			list={<ConversationList />}
			listLabel={t.conversations.listLabel}
		>
			{children}
		</SplitView>
	);
}
