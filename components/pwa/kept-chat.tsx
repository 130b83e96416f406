"use client";

import { CloudOff } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import { Chat } from "@/components/messages/chat";
import { ChatSkeleton } from "@/components/messages/chat-skeleton";
import { useConnection, useLive } from "@/components/realtime/use-live";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/state";
import type { ConversationView } from "@/lib/conversations/view";
import { type KeptLog, pageOf } from "@/lib/offline/kept";
import type { KeptStore } from "@/lib/offline/store.browser";
import { useOfflineWords } from "./use-offline-words";

type Opened = { conversation: ConversationView; log: KeptLog };

/** One chat from the device. When the line is back its log goes on from the version that was kept. */
export function KeptChat({ id, store }: { id: string; store: KeptStore }) {
	const t = useT();
	const opened = useOpened(id, store);
	const name = opened && conversationName(opened.conversation);
	useEffect(() => {
		if (name) document.title = `${name} · Chit Chat`;
	}, [name]);
	if (opened === undefined)
		return <ChatSkeleton label={t.conversations.loadingMessages} />;
	if (!opened) return <ChatNotKept />;
	const { conversation, log } = opened;
	return (
		<Chat
			conversation={conversation}
			page={pageOf(log, conversation)}
			members={log.members}
		/>
	);
}

/** Read once: what comes after that comes through the log itself. Null when the device does not have it. */
function useOpened(id: string, store: KeptStore): Opened | null | undefined {
	const { inbox } = useLive();
	const [opened, setOpened] = useState<Opened | null>();
	useEffect(() => {
		let isWanted = true;
		void store.log(id).then((log) => {
			const listed = inbox.get().conversations.find((one) => one.id === id);
			if (!isWanted) return;
			if (!log || !listed) return setOpened(null);
			// As far as the words go; the list may know of more.
			const { version, marksVersion } = log;
			setOpened({ log, conversation: { ...listed, version, marksVersion } });
		});
		return () => {
			isWanted = false;
		};
	}, [id, store, inbox]);
	return opened;
}

function ChatNotKept() {
	const t = useT();
	const own = useOfflineWords();
	const connection = useConnection();
	useEffect(() => {
		// The server has it.
		if (connection === "connected") location.reload();
	}, [connection]);
	return (
		<div role="status" className="grid h-full place-items-center">
			<EmptyState
				icon={<CloudOff />}
				title={own.notKept}
				action={
					<Link href="/conversations" className={buttonLook({ look: "quiet" })}>
						{t.conversations.backToList}
					</Link>
				}
			>
				{own.notKeptLead}
			</EmptyState>
		</div>
	);
}
