"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { eventText } from "@/components/groups/event-text";
import { useGroupPeople } from "@/components/groups/group-people";
import { useLocale } from "@/components/i18n/use-t";
import { lineOf } from "@/components/media/attached-line";
import { useLive } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import { type Derived, derive } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";

/**
 * Says each new message of others to screen readers, once. The log itself is silent, or it would read out every page
 * of history that is put in front.
 */
export function NewMessageAnnouncer({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const { words: t, locale } = useLocale();
	const live = useLive();
	const [said, setSaid] = useState<{ id: string; text: string } | null>(null);
	const { id } = conversation;
	const { personOf } = useGroupPeople();
	const read = useEffectEvent((message: MessageView, derived: Derived) => {
		const nameOf = (personId: string) => personOf(personId).name;
		if (derived.event)
			return eventText(derived.event, message.senderId, {
				...{ t, locale, nameOf },
				viewerId: live.viewerId,
			});
		const line = lineOf(t, derived);
		return `${t.conversations.saidBy(nameOf(message.senderId))} ${line}`;
	});
	useEffect(
		() =>
			live.messages.listen((message) => {
				const derived = derive(message.body);
				if (message.conversationId !== id || !derived) return;
				if (message.senderId === live.viewerId) return;
				setSaid({ id: message.id, text: read(message, derived) });
			}),
		[live, id],
	);
	return (
		<div aria-live="polite" className="sr-only">
			{/* The key makes two equal messages two pieces of news. */}
			{said && <p key={said.id}>{said.text}</p>}
		</div>
	);
}
