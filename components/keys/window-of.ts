/** What keys, or a command written in a chat, can open anywhere. */
export type KeyWindow = "switch" | "help" | "mute";

type Press = Pick<
	KeyboardEvent,
	"key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;
type Circumstances = {
	isMac: boolean;
	/** Whether the key would be typed into something. */
	isTyping: boolean;
	/** Single keys can be switched off: who speaks to their device would press them by words (WCAG 2.1.4). */
	hasSingleKeys: boolean;
};

/** Which window a press of keys asks for; null for none. */
export function windowOf(
	press: Press,
	{ isMac, isTyping, hasSingleKeys }: Circumstances,
): KeyWindow | null {
	if (press.altKey) return null;
	// On a Mac, Ctrl and K deletes to the end of the line.
	const hasMain = isMac ? press.metaKey : press.ctrlKey;
	const hasOther = isMac ? press.ctrlKey : press.metaKey;
	if (hasOther) return null;
	if (hasMain) {
		if (press.key.toLowerCase() === "k" && !press.shiftKey) return "switch";
		return press.key === "/" ? "help" : null;
	}
	return press.key === "?" && hasSingleKeys && !isTyping ? "help" : null;
}
