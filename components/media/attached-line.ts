import type { Words } from "@/lib/i18n/en";
import type { Derived } from "@/lib/messages/body";

/** A message in one line, for lists and screen readers: its words, or what it carries when it has none. */
export function lineOf(
	t: Words,
	{ preview, photos, attached }: Derived,
): string {
	if (attached === "poll") return t.media.pollLine(preview);
	if (preview || !attached) return preview;
	switch (attached) {
		case "photo":
			return t.conversations.photoLine(photos);
		case "drawing":
		case "gif":
		case "video":
		case "voice":
			return t.media[attached];
		case "file":
			return t.media.fileGroup.other;
		default:
			return attached satisfies never;
	}
}
