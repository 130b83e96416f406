"use client";

import { useT } from "@/components/i18n/use-t";
import { Time } from "@/components/ui/time";
import type { ConversationView } from "@/lib/conversations/view";
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
	const t = useT();
	if (!presence) return <bdi>@{handle}</bdi>;
	if (presence.status !== "offline") return t.people[presence.status];
	if (!presence.lastSeenOn) return t.people.offline;
	const [before, after] = t.people.lastSeen("\u0000").split("\u0000");
	return (
		<>
			{before}
			<Time at={`${presence.lastSeenOn}T12:00:00.000Z`} look="day" />
			{after}
		</>
	);
}
