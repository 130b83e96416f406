/** More than this is a pattern, not an exclamation, and is drawn as text. */
const LARGE_EMOJI_MAX = 6;

/** A browser that does not know the `v` flag knows no emoji: what depends on it is then drawn as text. */
function pattern(source: string): RegExp | null {
	try {
		return new RegExp(source, "v");
	} catch {
		return null;
	}
}

const SOME = pattern(`^(?:\\s*\\p{RGI_Emoji}){1,${LARGE_EMOJI_MAX}}\\s*$`);
const ONE = pattern("^\\p{RGI_Emoji}$");
/** The longest emoji are 35 code units; a longer text need not be looked at. */
const LENGTH_MAX = LARGE_EMOJI_MAX * 40;
/** Asks for the picture where a character has a text form too: keyboards leave it out. */
const AS_PICTURE = "\ufe0f";

/** Whether a message is one to six emoji and nothing else. */
export function isEmojiOnly(text: string): boolean {
	return text.length <= LENGTH_MAX && (SOME?.test(text) ?? false);
}

/**
 * The one emoji that a text is, written in the one way that it is compared by; null for anything else. A heart typed
 * without the sign that makes it a picture is the same heart.
 */
export function toEmoji(text: string): string | null {
	if (text.length > LENGTH_MAX) return null;
	if (ONE?.test(text)) return text;
	return ONE?.test(text + AS_PICTURE) ? text + AS_PICTURE : null;
}
