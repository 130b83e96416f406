"use client";

import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import { derive } from "@/lib/messages/body";

/**
 * Says each new message of others to screen readers, once. The log itself is silent, or it would read out every page
 * of history that is put in front.
 */
export function NewMessageAnnouncer({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const t = useT();
	const live = useLive();
	const [said, setSaid] = useState<{ id: string; text: string } | null>(null);
	const { id, other } = conversation;
	const name = other?.displayName ?? "";
	useEffect(
		() =>
			live.messages.listen((message) => {
				const derived = derive(message.body);
				if (message.conversationId !== id || !derived) return;
				if (message.senderId === live.viewerId) return;
				const line =
					derived.preview || t.conversations.photoLine(derived.photos);
				setSaid({
					id: message.id,
					text: `${t.conversations.saidBy(name)} ${line}`,
				});
			}),
		[live, id, name, t],
	);
	return (
		<div aria-live="polite" className="sr-only">
			{/* The key makes two equal messages two pieces of news. */}
			{said && <p key={said.id}>{said.text}</p>}
		</div>
	);
}
