import { type Body, wordsOf } from "@/lib/messages/body";
import { splitLinks } from "@/lib/messages/links";
import { fold } from "@/lib/search/fold";
import { gramsOf, hasGram, senderGram } from "@/lib/search/grams";
import type { Has } from "@/lib/search/has";

/** A message as the index reads it. */
export type Indexed = {
	senderId: string;
	body: unknown;
	withheldEdit: unknown;
};

/**
 * All grams by which a message can be found; none for one without words, deleted or sealed. What a blocked sender made of
 * it counts too: who is found to hold a gram is looked at again with the eyes of who searches.
 */
export function gramsOfMessage({
	senderId,
	body,
	withheldEdit,
}: Indexed): Set<string> {
	const edit = withheldEdit as { body: Body } | null;
	const grams = new Set<string>();
	for (const one of edit ? [body as Body, edit.body] : [body as Body]) {
		const words = wordsOf(one);
		if (words === null) continue;
		for (const gram of gramsOf(fold(words))) grams.add(gram);
		for (const has of hasOf(one)) grams.add(hasGram(has));
		grams.add(senderGram(senderId));
	}
	return grams;
}

/** What a message has beside words. */
export function hasOf(body: Body): Set<Has> {
	const all = new Set<Has>();
	if (body.kind !== "plain") return all;
	for (const { kind } of body.attachments)
		all.add(kind === "gif" || kind === "drawing" ? "photo" : kind);
	// Looking for links is dear; without one of these there is none.
	const mayLink = /[.:@]/.test(body.text);
	if (mayLink && splitLinks(body.text).some((one) => one.kind === "link"))
		all.add("link");
	return all;
}
