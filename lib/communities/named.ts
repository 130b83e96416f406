import { PAGE_LENGTH_MAX } from "@/lib/limits";
import type { MessageView } from "@/lib/messages/view";

/** Whose names a page of messages shows: who wrote, and who is called or told of in them. At most as many as may be asked for. */
export function namedIn(messages: readonly MessageView[]): string[] {
	const ids = messages.flatMap(({ senderId, body }) => {
		if (body.kind === "event" && "personIds" in body.event)
			return [senderId, ...body.event.personIds];
		return [senderId];
	});
	return [...new Set(ids)].slice(0, PAGE_LENGTH_MAX);
}
