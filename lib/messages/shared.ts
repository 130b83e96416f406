import { z } from "zod";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";

const part = z.string().max(MESSAGE_LENGTH_MAX).optional().catch(undefined);

/** What another app hands over: any of the three, and some say the same twice. */
export const sharedQuery = z.object({ title: part, text: part, url: part });

/** The shared as it stands in a draft: each thing once, on a line of its own. */
export function sharedText({
	title,
	text,
	url,
}: z.infer<typeof sharedQuery>): string {
	const parts: string[] = [];
	for (const one of [title, text, url]) {
		const said = one?.trim();
		if (said && !parts.some((part) => part.includes(said))) parts.push(said);
	}
	return parts.join("\n").slice(0, MESSAGE_LENGTH_MAX);
}
