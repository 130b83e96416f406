import type { KeyboardEvent } from "react";
import { toggleMark } from "@/lib/messages/marking";
import { changeField } from "./change-field";

/** With Ctrl, or Cmd on a Mac: bold, italic, code; with Shift too: struck through. */
const MARKS: Record<string, string> = {
	b: "**",
	i: "_",
	e: "`",
	"shift+x": "~~",
};
/** The same for `aria-keyshortcuts`. */
export const MARK_SHORTCUTS =
	"Control+B Control+I Control+E Control+Shift+X Meta+B Meta+I Meta+E Meta+Shift+X";

/** Puts marks around what is selected when the keys ask for it; tells whether they did. */
export function markByKeys(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
	if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
	const mark =
		MARKS[`${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`];
	if (!mark) return false;
	event.preventDefault();
	const { value: text, selectionStart, selectionEnd } = event.currentTarget;
	const field = { text, start: selectionStart, end: selectionEnd };
	changeField(event.currentTarget, toggleMark(field, mark));
	return true;
}
