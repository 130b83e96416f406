/** More than this is a pattern, not an exclamation, and is drawn as text. */
const LARGE_EMOJI_MAX = 6;
/** The longest emoji are 35 code units; a longer text need not be looked at. */
const LENGTH_MAX = LARGE_EMOJI_MAX * 40;
/** Asks for the picture where a character has a text form too: keyboards leave it out. */
const AS_PICTURE = "\ufe0f";

/** Every character may be of an emoji, and not all are digits: quick to ask, so that words never wait for the pattern below. */
const MAYBE =
	/^(?=.*[^\s\d#*])[\s\p{Extended_Pictographic}\p{Emoji_Component}]+$/su;

/** Not written as a pattern: a browser that does not know the `v` flag would not read this file. */
const ANY = { source: "\\p{RGI_Emoji}", flags: "vy" };
let pattern: RegExp | null | undefined;

/** Finds any emoji there is. A browser takes a while to make such a pattern: the first text that may need it has it made. */
function anyEmoji(): RegExp | null {
	if (pattern !== undefined) return pattern;
	try {
		pattern = new RegExp(ANY.source, ANY.flags);
	} catch {
		// Such a browser knows no emoji: what depends on it is then drawn as text.
		pattern = null;
	}
	return pattern;
}

/** Where the emoji ends that begins here; -1 where none does. */
function emojiEnd(text: string, from: number): number {
	const emoji = anyEmoji();
	if (!emoji) return -1;
	emoji.lastIndex = from;
	return emoji.test(text) ? emoji.lastIndex : -1;
}

/** Whether a message is one to six emoji and nothing else. */
export function isEmojiOnly(text: string): boolean {
	if (text.length > LENGTH_MAX || !MAYBE.test(text)) return false;
	const words = text.trim();
	let end = 0;
	for (let count = 0; count < LARGE_EMOJI_MAX; count++) {
		end = emojiEnd(words, end);
		if (end < 0) return false;
		if (end === words.length) return true;
		while (/\s/.test(words.charAt(end))) end++;
	}
	return false;
}

/**
 * The one emoji that a text is, written in the one way that it is compared by; null for anything else. A heart typed
 * without the sign that makes it a picture is the same heart.
 */
export function toEmoji(text: string): string | null {
	if (text.length === 0 || text.length > LENGTH_MAX) return null;
	if (emojiEnd(text, 0) === text.length) return text;
	const asPicture = text + AS_PICTURE;
	return emojiEnd(asPicture, 0) === asPicture.length ? asPicture : null;
}
