"use client";

import { usePathname } from "next/navigation";
import { ConversationList } from "@/components/conversations/conversation-list";
import { NoChatOpen } from "@/components/conversations/no-chat-open";
import { useT } from "@/components/i18n/use-t";
import { SplitPanes } from "@/components/shell/split-view";
import type { KeptStore } from "@/lib/offline/store.browser";
import { KeptChat } from "./kept-chat";

/** The list and the chat that the address names, both from the device. */
export function KeptChats({ store }: { store: KeptStore }) {
	const t = useT();
	const id = usePathname().match(/^\/conversations\/([^/]+)/)?.[1];
	return (
		<SplitPanes
			isChosen={id !== undefined}
			list={<ConversationList />}
			listLabel={t.conversations.listLabel}
		>
			{id ? <KeptChat key={id} id={id} store={store} /> : <NoChatOpen />}
		</SplitPanes>
	);
}
