/** More than this is a pattern, not an exclamation, and is drawn as text. */
const LARGE_EMOJI_MAX = 6;

/** A browser that does not know the `v` flag draws emoji at text size: nothing is lost. */
function emojiPattern(): RegExp | null {
	try {
		return new RegExp(
			`^(?:\\s*\\p{RGI_Emoji}){1,${LARGE_EMOJI_MAX}}\\s*$`,
			"v",
		);
	} catch {
		return null;
	}
}

const PATTERN = emojiPattern();
/** The longest emoji are 35 code units; a longer text need not be looked at. */
const LENGTH_MAX = LARGE_EMOJI_MAX * 40;

/** Whether a message is one to six emoji and nothing else. */
export function isEmojiOnly(text: string): boolean {
	return text.length <= LENGTH_MAX && (PATTERN?.test(text) ?? false);
}
