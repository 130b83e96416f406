import type { KeyWindow } from "./window-of";

export const ASK_WINDOW = "chitchat:ask-window";

/** Opens one of the windows that keys open, from anywhere on a page inside. */
export function askWindow(wanted: KeyWindow): void {
	dispatchEvent(new CustomEvent(ASK_WINDOW, { detail: wanted }));
}
