import type { FieldChange } from "@/lib/messages/marking";

/** Changes a text field as if it were typed, so that undo knows it and whoever listens hears it. */
export function changeField(
	field: HTMLTextAreaElement,
	{ from, to, insert, start, end }: FieldChange,
): void {
	field.focus();
	field.setSelectionRange(from, to);
	// Out of favour, but nothing else leaves the browser's own undo whole.
	const isDone =
		insert === ""
			? document.execCommand("delete")
			: document.execCommand("insertText", false, insert);
	if (!isDone) {
		field.setRangeText(insert, from, to, "end");
		field.dispatchEvent(new InputEvent("input", { bubbles: true }));
	}
	field.setSelectionRange(start, end);
}

/** Puts words where the caret is in a field that has not the focus, and the caret behind them. */
export function putIn(field: HTMLTextAreaElement, words: string): void {
	field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
	field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
