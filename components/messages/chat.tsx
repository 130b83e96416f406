"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { DropVeil } from "@/components/media/drop-veil";
import { usePhotoDrop } from "@/components/media/use-photo-drop";
import { useUploads } from "@/components/media/use-uploads";
import { useLive, useStore } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import type { MessagePageView } from "@/lib/messages/view";
import { ChatFoot } from "./chat-foot";
import { ChatHeader } from "./chat-header";
import { Log, type LogHandle } from "./log";
import { NewMessageAnnouncer } from "./new-message-announcer";
import { useChatKeys } from "./use-chat-keys";
import type { Send } from "./use-writing";

/** One conversation: its head, its log, and the place to write. */
export function Chat({
	conversation: first,
	page,
}: {
	conversation: ConversationView;
	page: MessagePageView;
}) {
	const live = useLive();
	const { id } = first;
	const known = useStore(live.inbox).conversations.find((one) => one.id === id);
	const conversation = known ?? first;
	const [log] = useState(() => {
		const opened = live.log(id);
		opened.open(page, first);
		return opened;
	});
	const handle = useRef<LogHandle>(null);

	useEffect(() => live.hold(first), [live, first]);
	const uploads = useUploads();
	const { isOver, dropProps } = usePhotoDrop(uploads.add);
	const send: Send = useCallback(
		(text, attachments) => {
			live.send(id, text, attachments);
			handle.current?.toNewest();
		},
		[live, id],
	);

	const onKeyDown = useChatKeys(handle);

	return (
		<section
			onKeyDown={onKeyDown}
			aria-label={conversation.other?.displayName}
			className="relative flex h-full min-h-0 flex-col"
			{...(conversation.maySend ? dropProps : {})}
		>
			<ChatHeader conversation={conversation} />
			<Log ref={handle} log={log} conversation={conversation} opened={first} />
			<NewMessageAnnouncer conversation={conversation} />
			<ChatFoot conversation={conversation} uploads={uploads} onSend={send} />
			<DropVeil isOver={isOver} />
		</section>
	);
}
