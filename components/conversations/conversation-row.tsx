"use client";

import { BellOff, Pin } from "lucide-react";
import Link from "next/link";
import { memo, useSyncExternalStore } from "react";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useT } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { PresenceDot } from "@/components/ui/presence-dot";
import { Time } from "@/components/ui/time";
import { isMuted } from "@/lib/conversations/loudness";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import { ConversationMenu } from "./conversation-menu";
import { conversationName } from "./conversation-name";
import { LastLine } from "./last-line";
import { OpeningSign } from "./opening";
import { useDraftOf } from "./use-draft-of";

const never = () => () => {};

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
	const { id, request, unread, lastActivityAt } = conversation;
	const name = conversationName(conversation);
	// While it is open the draft stands in its field.
	const draft = useDraftOf(isOpen ? null : id);
	return (
		<li className="group/row relative">
			<Link
				href={`/conversations/${id}`}
				prefetch={false}
				aria-current={isOpen ? "page" : undefined}
				className={cn(
					"flex items-center gap-3 rounded-lg px-3 py-row transition-colors",
					isOpen ? "bg-accent-soft" : "hover:bg-hover",
				)}
			>
				{!isOpen && <OpeningSign id={id} />}
				<Face conversation={conversation} />
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
						<Signs settings={conversation.settings} />
						<Calls conversation={conversation} />
					</span>
				</span>
			</Link>
			{request !== "received" && (
				<ConversationMenu
					conversation={conversation}
					// On a touch screen it is at the head of the open chat; here it would lie under the thumb that scrolls.
					className="absolute end-2 top-1.5 bg-raised opacity-0 shadow-raised focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 data-[state=open]:opacity-100 pointer-coarse:hidden"
				/>
			)}
		</li>
	);
});

function Face({ conversation }: { conversation: ConversationView }) {
	const { id, group, place, other } = conversation;
	if (group)
		return <GroupAvatar id={id} group={group} isChannel={place !== null} />;
	return (
		<Avatar
			id={other?.id ?? id}
			name={conversationName(conversation)}
			photoUrl={other?.photoId && mediaUrl(other.photoId, "thumbnail")}
			dot={<RowDot conversation={conversation} />}
		/>
	);
}

/** How its person has it: quiet, pinned. */
function Signs({ settings }: { settings: ConversationView["settings"] }) {
	const t = useT();
	const isQuiet = useSyncExternalStore(
		never,
		() => isMuted(settings, Date.now()),
		() => false,
	);
	return (
		<>
			{isQuiet && (
				<span className="text-ink-soft" title={t.conversations.isMuted}>
					<BellOff aria-hidden="true" className="size-4" />
					<span className="sr-only">{t.conversations.isMuted}</span>
				</span>
			)}
			{settings.isPinned && (
				<span className="text-ink-soft" title={t.conversations.isPinned}>
					<Pin aria-hidden="true" className="size-4" />
					<span className="sr-only">{t.conversations.isPinned}</span>
				</span>
			)}
		</>
	);
}

/** How much of it is new, quieter where it makes no noise; or a dot where it was put aside. */
function Calls({ conversation }: { conversation: ConversationView }) {
	const t = useT();
	const { unread, mentions, settings } = conversation;
	if (unread === 0 && settings.isMarkedUnread)
		return (
			<span className="grid size-5 place-items-center">
				<span aria-hidden="true" className="size-3 rounded-full bg-lamp" />
				<span className="sr-only">{t.conversations.isMarkedUnread}</span>
			</span>
		);
	return (
		<>
			{mentions > 0 && (
				<span className="grid size-5 place-items-center rounded-full bg-lamp font-bold text-lamp-ink text-xs">
					<span aria-hidden="true">@</span>
					<span className="sr-only">{t.messages.mentioned(mentions)}</span>
				</span>
			)}
			<Badge
				count={unread}
				label={t.conversations.unread}
				className={cn(
					(settings.notify !== "all" || settings.isArchived) &&
						"bg-sunken! text-ink-soft!",
				)}
			/>
		</>
	);
}

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
