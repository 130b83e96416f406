"use client";

import dynamic from "next/dynamic";
import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import { EmojiButton } from "@/components/emoji/emoji-button";
import { useT } from "@/components/i18n/use-t";
import { pastedFiles } from "@/components/media/use-file-drop";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { putIn } from "./change-field";
import { hasKeyboard } from "./has-keyboard";
import { markByKeys } from "./mark-keys";

const SIGNS = /[:@]|^\//;
/** Loaded with the first of them. */
const Suggestions = dynamic(
	() => import("./suggestions").then((m) => m.Suggestions),
	{ ssr: false },
);

/** A whole book in the clipboard would freeze the field for minutes; what is a little too long may be shortened in it. */
const PASTE_LENGTH_MAX = MESSAGE_LENGTH_MAX * 10;
/** As many lines as this the field shows before it scrolls. */
const LINES_MAX = 8;

/** What a field needs of whoever keeps the words. */
export type Writing = {
	field: RefObject<HTMLTextAreaElement | null>;
	/** The id of the note below the field. */
	noteId: string;
	text: string;
	write: (text: string) => void;
	send: () => void;
	refuse: (words: string | null) => void;
};

/** The field one writes in: Enter sends, Shift and Enter makes a line; on touch keyboards Enter makes a line. */
export function ComposerField({
	label,
	placeholder,
	isKept,
	writing: { field, noteId, text, write, send, refuse },
	onFiles,
	onUp,
}: {
	label: string;
	placeholder?: string;
	/** What is typed outlives the page. */
	isKept?: boolean;
	writing: Writing;
	/** Where files go that are pasted; left out where none can be taken. */
	onFiles?: (files: File[]) => void;
	/** The up key in the empty field. */
	onUp?: () => void;
}) {
	const onKeyDown = fieldKeys({ text, send, onUp });
	const onPaste = usePaste(refuse, onFiles);
	return (
		<div className="relative flex min-w-0 flex-1">
			{SIGNS.test(text) && <Suggestions field={field} text={text} />}
			<textarea
				data-kept={isKept || undefined}
				ref={field}
				dir="auto"
				// Browsers that know field-sizing grow by it; for the others the lines are counted.
				rows={text.split("\n", LINES_MAX).length}
				aria-label={label}
				placeholder={placeholder}
				aria-invalid={text.length > MESSAGE_LENGTH_MAX || undefined}
				aria-describedby={noteId}
				aria-autocomplete="list"
				// What a browser puts back by itself would be taken for typed: drafts are kept by us.
				autoComplete="off"
				value={text}
				onChange={(event) => write(event.target.value)}
				onKeyDown={onKeyDown}
				onPaste={onPaste}
				className="field-sizing-content max-h-40 min-h-11 w-full min-w-0 resize-none rounded-xl border border-line-strong bg-surface py-2.5 ps-4 pe-4 text-base -outline-offset-1 placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap placeholder:text-ink-soft min-[22rem]:pe-12"
			/>
			<EmojiButton
				// Enlarged four times there is no room for it; codes and the device's own keyboard do.
				className="absolute end-0.5 bottom-0.5 max-[22rem]:hidden! pointer-coarse:end-0 pointer-coarse:bottom-0"
				returnTo={field}
				onPick={(emoji) => field.current && putIn(field.current, emoji)}
			/>
		</div>
	);
}

type Deeds = Pick<Writing, "text" | "send"> & { onUp?: () => void };

/** The keys of the field: the marks, the last message, and sending. */
function fieldKeys({ text, send, onUp }: Deeds) {
	return (event: KeyboardEvent<HTMLTextAreaElement>) => {
		// While a word is being composed (Japanese, Korean, accents) Enter belongs to the composing.
		if (event.nativeEvent.isComposing || event.keyCode === 229) return;
		if (markByKeys(event)) return;
		if (event.key === "ArrowUp" && text === "" && onUp) {
			event.preventDefault();
			onUp();
		}
		if (event.key !== "Enter" || event.shiftKey || !hasKeyboard()) return;
		event.preventDefault();
		send();
	};
}

function usePaste(
	refuse: Writing["refuse"],
	onFiles?: (files: File[]) => void,
) {
	const t = useT();
	return (event: ClipboardEvent) => {
		const words = event.clipboardData.getData("text/plain");
		if (words.length > PASTE_LENGTH_MAX) {
			event.preventDefault();
			refuse(t.problems.too_long);
			return;
		}
		const files = onFiles ? pastedFiles(event.clipboardData) : [];
		if (files.length === 0) return;
		event.preventDefault();
		onFiles?.(files);
	};
}
