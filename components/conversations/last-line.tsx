"use client";

import { eventText } from "@/components/groups/event-text";
import { useLocale } from "@/components/i18n/use-t";
import { lineOf } from "@/components/media/attached-line";
import { AttachedSign } from "@/components/media/attached-sign";
import { cn } from "@/components/ui/cn";
import type { ConversationView } from "@/lib/conversations/view";

/** What was said or happened last; in a group, who said it. */
export function LastLine({
	conversation: { lastLine, unread, group },
	viewerId,
}: {
	conversation: ConversationView;
	viewerId: string;
}) {
	const { words: t, locale } = useLocale();
	const look = cn(
		"flex min-w-0 flex-1 items-center gap-1 text-sm",
		unread > 0 ? "text-ink" : "text-ink-soft",
	);
	// A group that asks has said nothing yet: who asks stands in its place.
	if (group?.addedBy)
		return (
			<span className={look}>
				<bdi className="truncate">{group.addedBy.displayName}</bdi>
			</span>
		);
	if (!lastLine) return <span className={look} />;
	const nameOf = (id: string) => group?.names[id] ?? t.groups.someone;
	if (lastLine.event)
		return (
			<span className={look}>
				<bdi className="truncate">
					{eventText(lastLine.event, lastLine.senderId, {
						...{ t, locale, viewerId, nameOf },
					})}
				</bdi>
			</span>
		);
	const sender = group?.names[lastLine.senderId];
	return (
		<span className={look}>
			{lastLine.senderId === viewerId ? (
				<span>{t.conversations.you}</span>
			) : (
				sender && (
					<bdi className="max-w-[40%] shrink-0 truncate">
						{t.conversations.saidBy(sender)}
					</bdi>
				)
			)}
			{lastLine.attached && <AttachedSign kind={lastLine.attached} />}
			<bdi className="truncate">{lineOf(t, lastLine)}</bdi>
		</span>
	);
}
