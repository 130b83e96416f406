import { MESSAGE_LENGTH_MAX } from "@/lib/limits";

/** What another app hands over in words: any of the three, and some say the same twice. */
export type SharedWords = {
	title?: string | undefined;
	text?: string | undefined;
	url?: string | undefined;
};

/** The shared as it stands in a draft: each thing once, on a line of its own. */
export function sharedText({ title, text, url }: SharedWords): string {
	const parts: string[] = [];
	for (const one of [title, text, url]) {
		const said = one?.trim();
		if (said && !parts.some((part) => part.includes(said))) parts.push(said);
	}
	return parts.join("\n").slice(0, MESSAGE_LENGTH_MAX);
}
