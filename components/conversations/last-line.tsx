"use client";

import { useEffect, useState } from "react";
import { eventText } from "@/components/groups/event-text";
import { useLocale } from "@/components/i18n/use-t";
import { lineOf } from "@/components/media/attached-line";
import { AttachedSign } from "@/components/media/attached-sign";
import { cn } from "@/components/ui/cn";
import type { ConversationView } from "@/lib/conversations/view";
import { TIMER_MS_MAX } from "@/lib/limits";
import { hasPassed } from "@/lib/messages/expiry";

/** What was said or happened last; in a group, who said it. */
export function LastLine({
	conversation: { lastLine, unread, group, other },
	viewerId,
}: {
	conversation: ConversationView;
	viewerId: string;
}) {
	const { words: t, locale } = useLocale();
	const isOver = useHasPassed(lastLine?.expiresAt);
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
	if (!lastLine || isOver) return <span className={look} />;
	const nameOf = (id: string) =>
		group?.names[id] ??
		(other?.id === id ? other.displayName : t.groups.someone);
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

/** True once this moment has come; drawn again by then, also where nothing is heard from the server. */
function useHasPassed(moment: string | undefined): boolean {
	const [passed, setPassed] = useState<string>();
	useEffect(() => {
		if (!moment) return;
		const leftMs = Math.min(Date.parse(moment) - Date.now(), TIMER_MS_MAX);
		const timer = setTimeout(() => setPassed(moment), Math.max(leftMs, 0));
		return () => clearTimeout(timer);
	}, [moment]);
	return (
		moment !== undefined && moment === passed && hasPassed(moment, Date.now())
	);
}
