import { TONES, type Tone } from "@/lib/emoji/catalog";

/** Under the prefix that signing out wipes: what somebody likes is theirs. */
const RECENT_KEY = "chit-chat:emoji:recent";
const TONE_KEY = "chit-chat:emoji:tone";
/** Three rows of the picker. */
const RECENT_MAX = 24;

/** The emoji used last on this device, the newest first. */
export function recentEmoji(): string[] {
	return read(RECENT_KEY)?.split(" ").filter(Boolean) ?? [];
}

/** Puts an emoji, in the tone it was used in, in front of those used last. */
export function rememberEmoji(emoji: string): void {
	const others = recentEmoji().filter((one) => one !== emoji);
	keep(RECENT_KEY, [emoji, ...others].slice(0, RECENT_MAX).join(" "));
}

/** The skin tone chosen on this device. */
export function chosenTone(): Tone {
	const tone = Number(read(TONE_KEY) ?? 0);
	return TONES.find((one) => one === tone) ?? 0;
}

/** Keeps the skin tone for the next time. */
export function chooseTone(tone: Tone): void {
	keep(TONE_KEY, String(tone));
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function keep(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// A browser that keeps nothing: it is asked anew the next time.
	}
}
