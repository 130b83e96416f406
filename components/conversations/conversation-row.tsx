"use client";

import { Image as ImageIcon } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { useT } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { PresenceDot } from "@/components/ui/presence-dot";
import { Time } from "@/components/ui/time";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import { conversationName } from "./conversation-name";
import { useDraftOf } from "./use-draft-of";

/** One conversation in the list: who, the last line, when, and how much of it is new. */
export const ConversationRow = memo(function ConversationRow({
	conversation,
	viewerId,
	isOpen,
}: {
	conversation: ConversationView;
	viewerId: string;
	isOpen: boolean;
}) {
	const t = useT();
	const { id, other, unread, lastActivityAt } = conversation;
	const name = conversationName(conversation);
	// While it is open the draft stands in its field.
	const draft = useDraftOf(isOpen ? null : id);
	return (
		<li>
			<Link
				href={`/conversations/${id}`}
				aria-current={isOpen ? "page" : undefined}
				className={cn(
					"flex items-center gap-3 rounded-lg px-3 py-2.5 transition-colors hover:bg-hover",
					isOpen && "bg-accent-soft hover:bg-accent-soft",
				)}
			>
				<Avatar
					id={other?.id ?? id}
					name={name}
					photoUrl={other?.photoId && mediaUrl(other.photoId, "thumbnail")}
					dot={<RowDot conversation={conversation} />}
				/>
				<span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
					<span className="flex items-baseline gap-2">
						<span
							className={cn(
								"min-w-0 flex-1 truncate",
								unread > 0 ? "font-bold" : "font-semibold",
							)}
						>
							<bdi>{name}</bdi>
						</span>
						<Time
							at={lastActivityAt}
							className="shrink-0 text-ink-soft text-xs"
						/>
					</span>
					<span className="flex min-h-5 items-center gap-2">
						{draft ? (
							<DraftLine text={draft} />
						) : (
							<LastLine conversation={conversation} viewerId={viewerId} />
						)}
						<Badge count={unread} label={t.conversations.unread(unread)} />
					</span>
				</span>
			</Link>
		</li>
	);
});

function RowDot({ conversation }: { conversation: ConversationView }) {
	const t = useT();
	const status = conversation.presence?.status;
	if (!status || status === "offline") return null;
	return <PresenceDot status={status} label={t.people[status]} />;
}

function DraftLine({ text }: { text: string }) {
	const t = useT();
	return (
		<span className="flex min-w-0 flex-1 gap-1 text-ink-soft text-sm">
			<span className="shrink-0 font-semibold text-accent-text">
				{t.conversations.draft}
			</span>
			<bdi className="truncate">{text}</bdi>
		</span>
	);
}

function LastLine({
	conversation,
	viewerId,
}: {
	conversation: ConversationView;
	viewerId: string;
}) {
	const t = useT();
	const { lastLine, unread } = conversation;
	const look = cn(
		"flex min-w-0 flex-1 items-center gap-1 text-sm",
		unread > 0 ? "text-ink" : "text-ink-soft",
	);
	if (!lastLine) return <span className={look} />;
	return (
		<span className={look}>
			{lastLine.senderId === viewerId && <span>{t.conversations.you}</span>}
			{lastLine.photos > 0 && (
				<ImageIcon aria-hidden="true" className="size-4 shrink-0" />
			)}
			<bdi className="truncate">
				{lastLine.preview || t.conversations.photoLine(lastLine.photos)}
			</bdi>
		</span>
	);
}
