"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { ConversationList } from "@/components/conversations/conversation-list";
import { NoChatOpen } from "@/components/conversations/no-chat-open";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { SplitPanes } from "@/components/shell/split-view";
import type { KeptStore } from "@/lib/offline/store.browser";
import { KeptChat } from "./kept-chat";

/** The list and the chat that the address names, both from the device. */
export function KeptChats({ store }: { store: KeptStore }) {
	const t = useT();
	const live = useLive();
	const id = usePathname().match(/^\/conversations\/([^/]+)/)?.[1];
	return (
		<div
			className="h-full"
			onClickCapture={(event) =>
				follow(event, live.connection.get() === "connected")
			}
		>
			<SplitPanes
				isChosen={id !== undefined}
				list={<ConversationList />}
				listLabel={t.conversations.listLabel}
			>
				{id ? <KeptChat key={id} id={id} store={store} /> : <NoChatOpen />}
			</SplitPanes>
		</div>
	);
}

/**
 * Without a line, a chat's link changes only the address: the router would ask the server and then load this page anew.
 * With one it is a full load, and from there on the server's pages are the ones that are shown.
 */
function follow(event: MouseEvent, isConnected: boolean): void {
	const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
	if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
	const link = target instanceof Element ? target.closest("a") : null;
	if (link?.origin !== location.origin || link.hasAttribute("download")) return;
	if (link.target || link.getAttribute("href")?.startsWith("#")) return;
	event.preventDefault();
	if (!isConnected && /^\/conversations(\/[^/]+)?$/.test(link.pathname))
		history.pushState(null, "", link.href);
	else location.assign(link.href);
}
