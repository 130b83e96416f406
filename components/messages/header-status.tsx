"use client";

import { listed } from "@/components/groups/event-text";
import { useGroupPeople } from "@/components/groups/group-people";
import { useLocale } from "@/components/i18n/use-t";
import type { ConversationView } from "@/lib/conversations/view";
import { presenceWords } from "@/lib/presence/words";
import { useTypists } from "./use-typing";

/** More names than these do not fit a phone's line. */
const TYPISTS_NAMED_MAX = 3;

/**
 * The line under the name: who writes, else presence where it may be known, else the user name or the group's topic.
 * Always one line high.
 */
export function HeaderStatus({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const { other, group, presence } = conversation;
	const typing = useTypingText(conversation.id);
	return (
		<span className="h-4.5 truncate text-ink-soft text-xs" role="status">
			{typing ? (
				<span className="text-accent-text">{typing}</span>
			) : (
				<StillStatus
					presence={presence}
					handle={other?.handle ?? ""}
					group={group}
				/>
			)}
		</span>
	);
}

/** "Ola and Kari are writing…", or nothing. */
function useTypingText(conversationId: string): string | null {
	const { words: t, locale } = useLocale();
	const typists = useTypists(conversationId);
	const { personOf } = useGroupPeople();
	if (typists.length === 0) return null;
	if (typists.length > TYPISTS_NAMED_MAX)
		return t.groups.typingMany(typists.length);
	const names = typists.map((id) => personOf(id).name);
	return t.groups.typing(listed(names, locale), names.length);
}

function StillStatus({
	presence,
	handle,
	group,
}: Pick<ConversationView, "presence" | "group"> & { handle: string }) {
	const { words, locale, renderedAt } = useLocale();
	if (group) return group.topic || words.groups.memberCount(group.memberCount);
	if (!presence) return <bdi>@{handle}</bdi>;
	return presenceWords(words, presence, { locale, nowMs: renderedAt });
}
