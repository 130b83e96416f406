"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import type { Uploads } from "@/components/media/use-uploads";
import type { ConversationView } from "@/lib/conversations/view";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import type { AttachmentView } from "@/lib/media/view";
import { isBlank } from "@/lib/messages/blank";
import type { PollInput } from "@/lib/polls/input";
import { hasKeyboard } from "./has-keyboard";
import { useDraft } from "./use-draft";
import { useSayTyping } from "./use-typing";

export type Send = (
	text: string,
	attachments: AttachmentView[],
	/** Asked instead of said. */
	poll?: PollInput,
) => void;

/**
 * The draft, its files, and what may be sent of them. A refusal is in words and loses nothing; a send with files on
 * their way waits for them.
 */
export function useWriting(
	{ id }: ConversationView,
	uploads: Uploads,
	onSend: Send,
	isAside: boolean,
) {
	const t = useT();
	const [refusal, setRefusal] = useState<string | null>(null);
	const [isWaiting, setWaiting] = useState(false);
	const sayTyping = useSayTyping(id);
	const field = useRef<HTMLTextAreaElement>(null);
	const noteId = useId();
	const [text, setText] = useDraft(id, field);
	const wasAside = useRef(false);
	useEffect(() => {
		const isBack = wasAside.current;
		wasAside.current = isAside;
		// Who went on to something else meanwhile, a menu for instance, stays there.
		if (isAside || (isBack && document.activeElement !== document.body)) return;
		// On touch devices the keyboard would cover what one came to read.
		if (hasKeyboard()) field.current?.focus({ preventScroll: true });
	}, [isAside]);

	const refuse = (words: string | null) => {
		setWaiting(false);
		setRefusal(words);
	};
	const clear = () => {
		setText("");
		uploads.clear();
		refuse(null);
	};
	const send = () => {
		const over = text.length - MESSAGE_LENGTH_MAX;
		if (over > 0) return refuse(t.problems.too_long);
		if (uploads.uploads.some((one) => one.state === "failed"))
			return refuse(t.conversations.filesFailed);
		if (uploads.isBusy) return setWaiting(true);
		const isEmpty = isBlank(text) && uploads.ready.length === 0;
		if (isEmpty) return refuse(text === "" ? null : t.problems.empty);
		onSend(text, uploads.ready);
		clear();
		field.current?.focus();
	};
	const sendWaiting = useEffectEvent(send);
	useEffect(() => {
		if (isWaiting && !uploads.isBusy) sendWaiting();
	}, [isWaiting, uploads.isBusy]);
	const write = (next: string) => {
		setText(next);
		setRefusal(null);
		if (next !== "") sayTyping();
	};
	/** Back to the field, where its keyboard does not cover what one reads. */
	const focus = () => {
		if (hasKeyboard()) field.current?.focus({ preventScroll: true });
	};
	const typed = { text, refusal, isWaiting };
	return { field, noteId, ...typed, write, send, clear, refuse, focus };
}
