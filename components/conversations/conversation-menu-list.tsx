"use client";

import {
	Archive,
	ArchiveRestore,
	Bell,
	CalendarSearch,
	EllipsisVertical,
	Info,
	MailCheck,
	MailOpen,
	Pin,
	PinOff,
} from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { DateDialog } from "@/components/messages/date-dialog";
import { useJump } from "@/components/messages/jump";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import type { ConversationView } from "@/lib/conversations/view";
import { conversationName } from "./conversation-name";
import { NotifyDialog } from "./notify-dialog";
import { useSettings } from "./use-settings";

/** What one may do with a conversation for oneself: where it stands in the list, and how loud it is. Opens at once. */
export function ConversationMenuList({
	conversation,
	className,
}: {
	conversation: ConversationView;
	className?: string;
}) {
	const t = useT();
	const { change } = useSettings(conversation.id);
	const [isNotifyOpen, setNotifyOpen] = useState(false);
	const jump = useJump();
	const [isDateOpen, setDateOpen] = useState(false);
	const { id, group, unread, settings } = conversation;
	const { isPinned, isArchived, isMarkedUnread } = settings;
	return (
		<>
			<Menu
				isOpenAtFirst
				trigger={
					<IconButton
						label={t.conversations.optionsFor(conversationName(conversation))}
						icon={<EllipsisVertical />}
						className={className}
					/>
				}
			>
				{group && (
					<>
						<MenuItem asChild>
							<Link href={`/conversations/${id}/info`}>
								<Info aria-hidden="true" />
								{t.groups.info}
							</Link>
						</MenuItem>
						<MenuLine />
					</>
				)}
				{jump && (
					<>
						<MenuItem
							icon={<CalendarSearch />}
							onSelect={() => setDateOpen(true)}
						>
							{t.messages.toDate}
						</MenuItem>
						<MenuLine />
					</>
				)}
				<MenuItem
					icon={isPinned ? <PinOff /> : <Pin />}
					onSelect={() => change({ isPinned: !isPinned })}
				>
					{isPinned ? t.conversations.unpin : t.conversations.pin}
				</MenuItem>
				{unread === 0 && (
					<MenuItem
						icon={isMarkedUnread ? <MailCheck /> : <MailOpen />}
						onSelect={() => change({ isMarkedUnread: !isMarkedUnread })}
					>
						{isMarkedUnread
							? t.conversations.markRead
							: t.conversations.markUnread}
					</MenuItem>
				)}
				<MenuItem icon={<Bell />} onSelect={() => setNotifyOpen(true)}>
					{t.conversations.notify}
				</MenuItem>
				<MenuItem
					icon={isArchived ? <ArchiveRestore /> : <Archive />}
					onSelect={() => change({ isArchived: !isArchived })}
				>
					{isArchived ? t.conversations.unarchive : t.conversations.archive}
				</MenuItem>
			</Menu>
			<NotifyDialog
				conversation={conversation}
				isOpen={isNotifyOpen}
				onOpenChange={setNotifyOpen}
			/>
			{jump && (
				<DateDialog
					conversationId={id}
					jump={jump}
					isOpen={isDateOpen}
					onOpenChange={setDateOpen}
				/>
			)}
		</>
	);
}
