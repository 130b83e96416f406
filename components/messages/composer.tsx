"use client";

import { SendHorizontal } from "lucide-react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import { AttachMenu } from "@/components/media/attach-menu";
import { UploadTray } from "@/components/media/upload-tray";
import type { Uploads } from "@/components/media/use-uploads";
import { useVoice } from "@/components/media/use-voice";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import type { ConversationView } from "@/lib/conversations/view";
import { ComposerField } from "./composer-field";
import { ComposerNote } from "./composer-note";
import { DraftLook } from "./draft-look";
import { useReplyBar } from "./use-reply-bar";
import type { Replying } from "./use-replying";
import { useWays } from "./use-ways";
import { type Send, useWriting } from "./use-writing";

/** Where one writes: Enter sends, Shift and Enter makes a line; on touch keyboards Enter makes a line. */
export function Composer({
	conversation,
	uploads,
	onSend,
	replying,
	onReply,
	onEditLast,
	isAside,
}: {
	conversation: ConversationView;
	uploads: Uploads;
	onSend: Send;
	replying: Replying | null;
	onReply: (sequence: number | null) => void;
	onEditLast: () => void;
	/** An earlier message is being changed: what stands here waits, out of sight but for a recording that runs. */
	isAside: boolean;
}) {
	const t = useT();
	const { isGuest } = useLive();
	const hasScripts = useHasScripts();
	const writing = useWriting(conversation, uploads, onSend, isAside);
	const { field, text, refusal, isWaiting, send } = writing;
	const voice = useVoice({
		onSend: (attachments) => onSend("", attachments),
		onClose: writing.focus,
	});
	const reply = useReplyBar({
		conversationId: conversation.id,
		...{ field, replying, onReply },
	});
	const ways = useWays({
		...{ conversation, uploads, writing, onSend, replying, onReply },
	});
	return (
		<form
			hidden={isAside && !voice.recorder}
			className="border-line border-t bg-raised px-3 pt-2.5 pb-[calc(0.625rem+var(--spacing-safe-bottom))]"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
			onKeyDown={reply.onKeyDown}
		>
			<div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-1.5">
				{reply.bar}
				{ways.windows}
				<UploadTray uploads={uploads} />
				{voice.tray}
				{voice.recorder}
				{ways.pad}
				<DraftLook text={text} />
				<div className={voice.recorder ? "hidden" : "flex items-end gap-1.5"}>
					{!isGuest && <AttachMenu onFiles={uploads.add} {...ways.choices} />}
					<ComposerField
						isKept
						label={t.conversations.message}
						placeholder={t.conversations.placeholder(
							conversationName(conversation),
						)}
						writing={writing}
						onFiles={isGuest ? undefined : uploads.add}
						onUp={onEditLast}
					/>
					{!isGuest && voice.button}
					<Button
						// Sent by the browser alone, the form would only lose the words.
						type={hasScripts ? "submit" : "button"}
						busy={isWaiting}
						onContextMenu={(event) => {
							event.preventDefault();
							if (!isGuest) ways.choices.onLater();
						}}
						icon={
							<SendHorizontal
								aria-hidden="true"
								className="size-5 rtl:-scale-x-100"
							/>
						}
						className="min-h-11!"
					>
						<span className="max-sm:sr-only">{t.conversations.send}</span>
					</Button>
				</div>
				<ComposerNote
					id={writing.noteId}
					refusal={refusal}
					hint={isWaiting ? t.conversations.filesUploading : null}
					length={text.length}
				/>
			</div>
		</form>
	);
}
