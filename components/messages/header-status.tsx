"use client";

import { useLocale, useT } from "@/components/i18n/use-t";
import type { ConversationView } from "@/lib/conversations/view";
import { presenceWords } from "@/lib/presence/words";
import { useTypists } from "./use-typing";

/** The line under the name: writing, else presence where it may be known, else the user name. Always one line high. */
export function HeaderStatus({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const t = useT();
	const { other, presence } = conversation;
	const isTyping = useTypists(conversation.id).length > 0;
	return (
		<span className="h-4.5 truncate text-ink-soft text-xs" role="status">
			{isTyping ? (
				<span className="text-accent-text">
					{t.conversations.typing(other?.displayName ?? "")}
				</span>
			) : (
				<StillStatus presence={presence} handle={other?.handle ?? ""} />
			)}
		</span>
	);
}

function StillStatus({
	presence,
	handle,
}: {
	presence: ConversationView["presence"];
	handle: string;
}) {
	const { words, locale, renderedAt } = useLocale();
	if (!presence) return <bdi>@{handle}</bdi>;
	return presenceWords(words, presence, { locale, nowMs: renderedAt });
}
