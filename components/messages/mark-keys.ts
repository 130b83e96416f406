import type { KeyboardEvent } from "react";

/** With Ctrl, or Cmd on a Mac: bold, italic, code; with Shift too: struck through. */
const MARKS: Record<string, string> = {
	b: "**",
	i: "_",
	e: "`",
	"shift+x": "~~",
};

/** Puts marks around what is selected when the keys ask for it; tells whether they did. */
export function markByKeys(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
	if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
	const mark =
		MARKS[`${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}`];
	if (!mark) return false;
	event.preventDefault();
	const field = event.currentTarget;
	void import("./put-mark").then(({ putMark }) => putMark(field, mark));
	return true;
}
