"use client";

import {
	Copy,
	Flag,
	Forward,
	Info,
	ListChecks,
	Pencil,
	Pin,
	PinOff,
	Reply,
	SmilePlus,
	Star,
	StarOff,
	Trash2,
} from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { RemovePreviewItem } from "@/components/previews/remove-preview-item";
import { useLive } from "@/components/realtime/use-live";
import { copyText } from "@/components/ui/copy-text";
import { MenuAt, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { ConversationView } from "@/lib/conversations/view";
import { type Body, wordsOf } from "@/lib/messages/body";
import { isLiving } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/view";
import { AuthorItem } from "./author-item";
import type { Asked, Opening, Target } from "./message-actions";
import { ReactRow } from "./react-row";
import { useDeeds } from "./use-deeds";

/** What can be done with one message: only what will work is in it. */
export function MessageMenu({
	opening,
	conversation,
	onClose,
	onEdit,
	onReply,
	onSelect,
	onAsk,
}: {
	opening: Opening;
	conversation: ConversationView;
	onClose: () => void;
	onEdit: (message: MessageView) => void;
	onReply: (message: MessageView) => void;
	/** Begins to choose several. */
	onSelect: (message: MessageView) => void;
	onAsk: (asked: Asked) => void;
}) {
	const t = useT();
	const copy = useCopy();
	const { isGuest } = useLive();
	const { target, at, from } = opening;
	const { message, isOwn } = target;
	const { body } = message;
	const text = textOf(body);
	const mayEdit = isOwn && isWritten(body) && conversation.maySend;
	return (
		<MenuAt at={at} label={t.messages.menu} onClose={onClose} returnTo={from}>
			{isLiving(body) && conversation.maySend && (
				<>
					<ReactRow
						message={message}
						onOther={() => onAsk({ kind: "react", target })}
					/>
					<MenuItem
						icon={<Reply aria-hidden="true" />}
						onSelect={() => onReply(message)}
					>
						{t.messages.reply}
					</MenuItem>
				</>
			)}
			{mayEdit && (
				<MenuItem
					icon={<Pencil aria-hidden="true" />}
					onSelect={() => onEdit(message)}
				>
					{t.messages.edit}
				</MenuItem>
			)}
			{text && (
				<MenuItem
					icon={<Copy aria-hidden="true" />}
					onSelect={() => void copy(text)}
				>
					{t.messages.copy}
				</MenuItem>
			)}
			{text !== null && !isGuest && (
				<MenuItem
					icon={<Forward aria-hidden="true" />}
					onSelect={() => onAsk({ kind: "forward", target })}
				>
					{t.messages.forward}
				</MenuItem>
			)}
			{!isGuest && (
				<KeepItems mayPin={conversation.maySend} {...{ target, onSelect }} />
			)}
			{message.reactions.length > 0 && (
				<MenuItem
					icon={<SmilePlus aria-hidden="true" />}
					onSelect={() => onAsk({ kind: "reactors", target })}
				>
					{t.messages.reactions}
				</MenuItem>
			)}
			<RemovePreviewItem target={target} />
			{!isOwn && conversation.group && <AuthorItem opening={opening} />}
			{body.kind !== "deleted" && (
				<MenuItem
					icon={<Info aria-hidden="true" />}
					onSelect={() => onAsk({ kind: "info", target })}
				>
					{t.messages.info}
				</MenuItem>
			)}
			{!isGuest && <ReportItem target={target} onAsk={onAsk} />}
			<MenuItem
				isDanger
				icon={<Trash2 aria-hidden="true" />}
				onSelect={() => onAsk({ kind: "delete", target })}
			>
				{t.messages.delete}
			</MenuItem>
		</MenuAt>
	);
}

function ReportItem({
	target,
	onAsk,
}: {
	target: Target;
	onAsk: (asked: Asked) => void;
}) {
	const t = useT();
	if (target.isOwn || !isLiving(target.message.body)) return null;
	return (
		<MenuItem
			icon={<Flag aria-hidden="true" />}
			onSelect={() => onAsk({ kind: "report", target })}
		>
			{t.contacts.report}
		</MenuItem>
	);
}

const isWritten = (body: Body) => body.kind === "plain" && !body.isForwarded;

/** What a message says, to be copied or said again; null of one that says nothing. */
function textOf(body: Body): string | null {
	return body.kind === "plain" ? body.text : wordsOf(body);
}

/** The ways to find it again: a star for oneself, a pin for all; and to choose several. */
function KeepItems({
	target: { message, isStarred },
	mayPin,
	onSelect,
}: {
	target: Target;
	mayPin: boolean;
	onSelect: (message: MessageView) => void;
}) {
	const { keeping: t } = useT();
	const deeds = useDeeds();
	const isKept = isLiving(message.body);
	return (
		<>
			{isKept && (
				<MenuItem
					icon={isStarred ? <StarOff /> : <Star />}
					onSelect={() => void deeds.mark(message, { isStarred: !isStarred })}
				>
					{isStarred ? t.unstar : t.star}
				</MenuItem>
			)}
			{isKept && mayPin && (
				<MenuItem
					icon={message.isPinned ? <PinOff /> : <Pin />}
					onSelect={() => void deeds.pin(message, !message.isPinned)}
				>
					{message.isPinned ? t.unpin : t.pin}
				</MenuItem>
			)}
			<MenuItem icon={<ListChecks />} onSelect={() => onSelect(message)}>
				{t.select}
			</MenuItem>
		</>
	);
}

function useCopy() {
	const t = useT();
	const { show } = useToast();
	return async (text: string) => {
		const isDone = await copyText(text);
		show({ text: isDone ? t.messages.copied : t.common.copyFailed });
	};
}
