"use client";

import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import { useT } from "@/components/i18n/use-t";
import { pastedFiles } from "@/components/media/use-file-drop";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { hasKeyboard } from "./has-keyboard";
import { MARK_SHORTCUTS, markByKeys } from "./mark-keys";

/** A whole book in the clipboard would freeze the field for minutes; what is a little too long may be shortened in it. */
const PASTE_LENGTH_MAX = MESSAGE_LENGTH_MAX * 10;
/** As many lines as this the field shows before it scrolls. */
const LINES_MAX = 8;

/** What a field needs of whoever keeps the words. */
export type Writing = {
	field: RefObject<HTMLTextAreaElement | null>;
	text: string;
	write: (text: string) => void;
	send: () => void;
	refuse: (words: string | null) => void;
};

/** The field one writes in: Enter sends, Shift and Enter makes a line; on touch keyboards Enter makes a line. */
export function ComposerField({
	label,
	placeholder,
	writing: { field, text, write, send, refuse },
	onFiles,
	onUp,
}: {
	label: string;
	placeholder?: string;
	writing: Writing;
	/** Where files go that are pasted; left out where none can be taken. */
	onFiles?: (files: File[]) => void;
	/** The up key in the empty field. */
	onUp?: () => void;
}) {
	const t = useT();
	const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		// While a word is being composed (Japanese, Korean, accents) Enter belongs to the composing.
		const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
		if (!isComposing && markByKeys(event)) return;
		if (event.key === "ArrowUp" && text === "" && onUp) {
			event.preventDefault();
			onUp();
		}
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
		const files = onFiles ? pastedFiles(event.clipboardData) : [];
		if (files.length === 0) return;
		event.preventDefault();
		onFiles?.(files);
	};
	return (
		<textarea
			ref={field}
			dir="auto"
			// Browsers that know field-sizing grow by it; for the others the lines are counted.
			rows={text.split("\n", LINES_MAX).length}
			aria-label={label}
			placeholder={placeholder}
			aria-invalid={text.length > MESSAGE_LENGTH_MAX || undefined}
			aria-describedby="composer-note"
			aria-keyshortcuts={MARK_SHORTCUTS}
			// What a browser puts back by itself would be taken for typed: drafts are kept by us.
			autoComplete="off"
			value={text}
			onChange={(event) => write(event.target.value)}
			onKeyDown={onKeyDown}
			onPaste={onPaste}
			className="field-sizing-content max-h-40 min-h-11 min-w-0 flex-1 resize-none rounded-xl border border-line-strong bg-surface px-4 py-2.5 text-base -outline-offset-1 placeholder:text-ink-soft"
		/>
	);
}
