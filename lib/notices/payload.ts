import type { NoticeWords } from "@/lib/i18n/en/notices";
import type { LoudKind } from "@/lib/notices/kinds";
import { PUSH_TEXT_LENGTH_MAX } from "@/lib/notices/limits";

/** One person to be woken: what for, where it leads, and how it is said to them. */
export type Wake = {
	personId: string;
	kind: LoudKind;
	/** What is about the same thing takes its place on the screen. */
	tag: string;
	/** A path of ours. */
	url: string;
	title: string;
	/** The words, and what stands in their place where they are hidden. */
	text: string;
	hiddenText: string;
	/** In whose words the buttons are; a conversation that can be answered from the lock screen. */
	reply?: { conversationId: string; words: NoticeWords };
};

/** What the service worker reads (`public/sw.js`): it knows no words of its own. */
export type PushPayload = {
	v: 1;
	title: string;
	body: string;
	tag: string;
	url: string;
	reply?: {
		conversationId: string;
		label: string;
		hint: string;
		failed: string;
	};
};

/** The message for a device. Hidden, it holds no word of what was said: the lock screen has nothing to show. */
export function mailOf(wake: Wake, hidesText: boolean): string {
	const { title, tag, url, reply } = wake;
	const payload: PushPayload = {
		v: 1,
		title: cut(title),
		body: cut(hidesText ? wake.hiddenText : wake.text),
		tag,
		url,
	};
	if (reply)
		payload.reply = {
			conversationId: reply.conversationId,
			label: reply.words.reply,
			hint: reply.words.replyHint,
			failed: reply.words.notSent,
		};
	return JSON.stringify(payload);
}

/** By whole signs, so that no emoji is cut in two. */
function cut(text: string): string {
	const signs = Array.from(text);
	if (signs.length <= PUSH_TEXT_LENGTH_MAX) return text;
	return `${signs.slice(0, PUSH_TEXT_LENGTH_MAX - 1).join("")}…`;
}
