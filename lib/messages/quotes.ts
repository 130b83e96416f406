import { type Body, bodyFor, derive } from "@/lib/messages/body";
import type { LogRow } from "@/lib/messages/log";
import type { MarkView, MessageView, QuoteView } from "@/lib/messages/view";

/** The message that a body replies to; null when it replies to none. */
export function quotedBy(body: Body): number | null {
	return body.kind === "plain" ? (body.replyTo?.sequence ?? null) : null;
}

/** A stored message as it is quoted to this person: what they may not read there is not in the quote either. */
export function quoteOfRow(
	row: Omit<LogRow, "clientId" | "id" | "createdAt">,
	personId: string,
	isHidden: boolean,
): QuoteView {
	const isKept = isHidden || (row.isWithheld && row.senderId !== personId);
	return toQuote(row, isKept ? null : bodyFor(personId, row));
}

/** The same of a message that a device has. */
export function quoteOfMessage(message: MessageView): QuoteView {
	return toQuote(message, message.body);
}

/** A quote of which nothing is to be shown. */
export function emptyQuote(sequence: number): QuoteView {
	return { sequence, version: 0, senderId: "", state: "gone", line: null };
}

function toQuote(
	{
		sequence,
		version,
		senderId,
	}: Pick<QuoteView, "sequence" | "version" | "senderId">,
	body: Body | null,
): QuoteView {
	if (body?.kind === "deleted")
		return { sequence, version, senderId, state: "deleted", line: null };
	const derived = body?.kind === "event" ? null : body && derive(body);
	if (!derived) return { ...emptyQuote(sequence), version };
	const { event: _none, ...line } = derived;
	return { sequence, version, senderId, state: "said", line };
}

/** Of two sights of a quoted message the later counts. */
export function mergeQuotes(
	known: ReadonlyMap<number, QuoteView>,
	incoming: readonly QuoteView[] = [],
): ReadonlyMap<number, QuoteView> {
	if (incoming.length === 0) return known;
	const quotes = new Map(known);
	for (const quote of incoming)
		if ((quotes.get(quote.sequence)?.version ?? -1) < quote.version)
			quotes.set(quote.sequence, quote);
	return quotes;
}

/** What a device knows of messages: its timeline. */
type Known = {
	messages: readonly MessageView[];
	held: readonly MessageView[];
	outside: ReadonlyMap<number, MessageView>;
	marks: ReadonlyMap<number, MarkView>;
	quotes: ReadonlyMap<number, QuoteView>;
};

/** The same object for the same message or mark, so that a row is drawn again only when its quote changed. */
const made = new WeakMap<object, QuoteView>();

/**
 * A message as it is quoted on this device: by its newest copy, so that a quote changes with what it quotes; null when
 * nothing is known of it and the server must be asked.
 */
export function findQuote(known: Known, sequence: number): QuoteView | null {
	const mark = known.marks.get(sequence);
	if (mark?.isHidden) return once(mark, () => emptyQuote(sequence));
	const message =
		// The stretch has no hole.
		known.messages[sequence - (known.messages[0]?.sequence ?? 0)] ??
		known.outside.get(sequence) ??
		known.held.find((one) => one.sequence === sequence);
	const quote = known.quotes.get(sequence);
	if (!message || (quote && quote.version > message.version))
		return quote ?? null;
	return once(message, () => quoteOfMessage(message));
}

function once(key: object, make: () => QuoteView): QuoteView {
	const known = made.get(key);
	if (known) return known;
	const quote = make();
	made.set(key, quote);
	return quote;
}
