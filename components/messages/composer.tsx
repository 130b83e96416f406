"use client";

import { SendHorizontal } from "lucide-react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import { AttachMenu } from "@/components/media/attach-menu";
import { UploadTray } from "@/components/media/upload-tray";
import { pastedFiles } from "@/components/media/use-file-drop";
import type { Uploads } from "@/components/media/use-uploads";
import { useVoice } from "@/components/media/use-voice";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ConversationView } from "@/lib/conversations/view";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { ComposerNote } from "./composer-note";
import { hasKeyboard } from "./has-keyboard";
import { type Send, useWriting } from "./use-writing";

/** A whole book in the clipboard would freeze the field for minutes; what is a little too long may be shortened in it. */
const PASTE_LENGTH_MAX = MESSAGE_LENGTH_MAX * 10;
/** As many lines as this the field shows before it scrolls. */
const LINES_MAX = 8;

/** Where one writes: Enter sends, Shift and Enter makes a line; on touch keyboards Enter makes a line. */
export function Composer({
	conversation,
	uploads,
	onSend,
}: {
	conversation: ConversationView;
	uploads: Uploads;
	onSend: Send;
}) {
	const t = useT();
	const writing = useWriting(conversation, uploads, onSend);
	const { text, refusal, isWaiting, send } = writing;
	const voice = useVoice({
		onSend: (attachments) => onSend("", attachments),
		onClose: writing.focus,
	});
	return (
		<form
			className="border-line border-t bg-raised px-3 pt-2.5 pb-[calc(0.625rem+var(--spacing-safe-bottom))]"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-1.5">
				<UploadTray uploads={uploads} />
				{voice.tray}
				{voice.recorder}
				<div
					className={cn("flex items-end gap-1.5", voice.recorder && "hidden")}
				>
					<AttachMenu onFiles={uploads.add} />
					<Field
						name={conversationName(conversation)}
						writing={writing}
						onFiles={uploads.add}
					/>
					{voice.button}
					<Button
						type="submit"
						busy={isWaiting}
						icon={
							<SendHorizontal
								aria-hidden="true"
								className="size-5 rtl:-scale-x-100"
							/>
						}
						className="min-h-11"
					>
						<span className="max-sm:sr-only">{t.conversations.send}</span>
					</Button>
				</div>
				<ComposerNote
					refusal={refusal}
					hint={isWaiting ? t.conversations.filesUploading : null}
					length={text.length}
				/>
			</div>
		</form>
	);
}

function Field({
	name,
	writing: { field, text, write, send, refuse },
	onFiles,
}: {
	name: string;
	writing: ReturnType<typeof useWriting>;
	onFiles: (files: File[]) => void;
}) {
	const t = useT();
	const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		// While a word is being composed (Japanese, Korean, accents) Enter belongs to the composing.
		const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
		if (event.key !== "Enter" || event.shiftKey || isComposing) return;
		if (!hasKeyboard()) return;
		event.preventDefault();
		send();
	};
	const onPaste = (event: ClipboardEvent) => {
		const words = event.clipboardData.getData("text/plain");
		if (words.length > PASTE_LENGTH_MAX) {
			event.preventDefault();
			refuse(t.problems.too_long);
			return;
		}
		const files = pastedFiles(event.clipboardData);
		if (files.length === 0) return;
		event.preventDefault();
		onFiles(files);
	};
	return (
		<textarea
			ref={field}
			dir="auto"
			// Browsers that know field-sizing grow by it; for the others the lines are counted.
			rows={text.split("\n", LINES_MAX).length}
			aria-label={t.conversations.message}
			placeholder={t.conversations.placeholder(name)}
			aria-invalid={text.length > MESSAGE_LENGTH_MAX || undefined}
			aria-describedby="composer-note"
			value={text}
			onChange={(event) => write(event.target.value)}
			onKeyDown={onKeyDown}
			onPaste={onPaste}
			className="field-sizing-content max-h-40 min-h-11 min-w-0 flex-1 resize-none rounded-xl border border-line-strong bg-surface px-4 py-2.5 text-base -outline-offset-1 placeholder:text-ink-soft"
		/>
	);
}
