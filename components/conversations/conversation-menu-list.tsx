"use client";

import {
	Archive,
	ArchiveRestore,
	Bell,
	CalendarSearch,
	EllipsisVertical,
	Images,
	Info,
	LinkIcon,
	MailCheck,
	MailOpen,
	Pin,
	PinOff,
	Timer,
} from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { DateDialog } from "@/components/messages/date-dialog";
import { useJump } from "@/components/messages/jump";
import { PreviewsDialog } from "@/components/previews/previews-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import type { ConversationView } from "@/lib/conversations/view";
import { conversationName } from "./conversation-name";
import { LifetimeDialog, maySetLifetime } from "./lifetime-dialog";
import { NotifyDialog } from "./notify-dialog";
import { useSettings } from "./use-settings";

type Asked = "lifetime" | "date" | "notify" | "previews" | null;

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
	const [asked, setAsked] = useState<Asked>(null);
	const jump = useJump();
	const { id, group, settings } = conversation;
	const { isArchived } = settings;
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
				<MenuItem asChild>
					<Link href={`/conversations/${id}/media`} prefetch={false}>
						<Images aria-hidden="true" />
						{t.media.gallery}
					</Link>
				</MenuItem>
				{jump && (
					<>
						<MenuItem
							icon={<CalendarSearch />}
							onSelect={() => setAsked("date")}
						>
							{t.messages.toDate}
						</MenuItem>
						<MenuLine />
					</>
				)}
				<PlaceItems conversation={conversation} />
				<MenuItem icon={<Bell />} onSelect={() => setAsked("notify")}>
					{t.conversations.notify}
				</MenuItem>
				{maySetLifetime(conversation) && (
					<MenuItem icon={<Timer />} onSelect={() => setAsked("lifetime")}>
						{t.lifetime.title}
					</MenuItem>
				)}
				<MenuItem icon={<LinkIcon />} onSelect={() => setAsked("previews")}>
					{t.previews.title}
				</MenuItem>
				<MenuItem
					icon={isArchived ? <ArchiveRestore /> : <Archive />}
					onSelect={() => change({ isArchived: !isArchived })}
				>
					{isArchived ? t.conversations.unarchive : t.conversations.archive}
				</MenuItem>
			</Menu>
			<Dialogs
				conversation={conversation}
				asked={asked}
				onClose={() => setAsked(null)}
			/>
		</>
	);
}

/** The windows that the menu leads to. */
function Dialogs({
	conversation,
	asked,
	onClose,
}: {
	conversation: ConversationView;
	asked: Asked;
	onClose: () => void;
}) {
	const jump = useJump();
	const { id } = conversation;
	return (
		<>
			<PreviewsDialog
				conversationId={id}
				isOpen={asked === "previews"}
				onOpenChange={onClose}
			/>
			<NotifyDialog
				conversation={conversation}
				isOpen={asked === "notify"}
				onOpenChange={onClose}
			/>
			{asked === "lifetime" && (
				<LifetimeDialog conversation={conversation} onClose={onClose} />
			)}
			{jump && (
				<DateDialog
					conversationId={id}
					jump={jump}
					isOpen={asked === "date"}
					onOpenChange={onClose}
				/>
			)}
		</>
	);
}

/** Where it stands in the list, and whether it is put aside to come back to. */
function PlaceItems({ conversation }: { conversation: ConversationView }) {
	const t = useT();
	const { id, unread, settings } = conversation;
	const { change } = useSettings(id);
	const { isPinned, isMarkedUnread } = settings;
	return (
		<>
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
		</>
	);
}
