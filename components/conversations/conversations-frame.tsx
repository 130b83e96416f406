"use client";

import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { ChatSkeleton } from "@/components/messages/chat-skeleton";
import { SplitView } from "@/components/shell/split-view";
import { ConversationList } from "./conversation-list";
import { useIsOpening } from "./opening";

/** List and chat: side by side where there is room, else one screen each. */
export function ConversationsFrame({ children }: { children: ReactNode }) {
	const t = useT();
	const isOpening = useIsOpening();
	return (
		<SplitView
			list={<ConversationList />}
			listLabel={t.conversations.listLabel}
			isComing={isOpening}
		>
			{isOpening && (
				<div className="absolute inset-0 bg-surface">
					<ChatSkeleton label={t.conversations.loadingMessages} />
				</div>
			)}
			<div className={isOpening ? "invisible contents" : "contents"}>
				{children}
			</div>
		</SplitView>
	);
}
