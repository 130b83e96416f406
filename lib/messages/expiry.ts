import type { Body, PlainBody } from "@/lib/messages/body";
import { UNTOUCHED } from "@/lib/messages/log";
import { emptyQuote } from "@/lib/messages/quotes";
import type { MessageView, QuoteView } from "@/lib/messages/view";

/** When a message goes that is sent now: said in its body, so that every device can see to it. */
export function expiryOf(
	lifetimeSeconds: number | null,
	now: Date,
): Pick<PlainBody, "expiresAt"> {
	if (lifetimeSeconds === null) return {};
	const expiresAt = new Date(now.getTime() + lifetimeSeconds * 1_000);
	return { expiresAt: expiresAt.toISOString() };
}

/** Whether what is said to end then has ended; never what has no end. */
export function hasPassed(
	expiresAt: string | undefined,
	nowMs: number,
): boolean {
	return expiresAt !== undefined && Date.parse(expiresAt) <= nowMs;
}

function endOf(body: Body): string | undefined {
	return body.kind === "plain" || body.kind === "poll"
		? body.expiresAt
		: undefined;
}

type Copies = {
	messages: readonly MessageView[];
	held: readonly MessageView[];
	outside: ReadonlyMap<number, MessageView>;
	pins: ReadonlyMap<number, MessageView>;
	quotes: ReadonlyMap<number, QuoteView>;
};

/**
 * A device's copies without what has come to its end, by the device's own clock: the server may be out of reach when it
 * does.
 */
export function expired(
	{ messages, held, outside, pins, quotes }: Copies,
	nowMs: number,
): Copies {
	const within = (copies: ReadonlyMap<number, MessageView>) =>
		emptyOver([...copies.values()], nowMs).map(
			(one) => [one.sequence, one] as const,
		);
	return {
		messages: emptyOver(messages, nowMs),
		held: emptyOver(held, nowMs),
		outside: new Map(within(outside)),
		pins: new Map(within(pins).filter(([, one]) => one.isPinned)),
		quotes: new Map(
			Array.from(quotes, ([at, quote]) => [
				at,
				hasPassed(quote.line?.expiresAt, nowMs)
					? { ...emptyQuote(at), version: quote.version }
					: quote,
			]),
		),
	};
}

/** The same value when all stay. */
function emptyOver(
	messages: readonly MessageView[],
	nowMs: number,
): readonly MessageView[] {
	const isOver = ({ body }: MessageView) => hasPassed(endOf(body), nowMs);
	if (!messages.some(isOver)) return messages;
	return messages.map((message) =>
		isOver(message)
			? {
					...message,
					...UNTOUCHED,
					poll: undefined,
					preview: undefined,
					body: { v: 1, kind: "withheld" },
				}
			: message,
	);
}

/** The next moment at which any of a device's copies goes; null when all stay. */
export function nextExpiryMs({
	messages,
	pins,
	quotes,
}: Pick<Copies, "messages" | "pins" | "quotes">): number | null {
	const ends = [
		...[...messages, ...pins.values()].map(({ body }) => endOf(body)),
		...Array.from(quotes.values(), ({ line }) => line?.expiresAt),
	];
	const times = ends.flatMap((end) => (end ? Date.parse(end) : []));
	return times.length === 0 ? null : Math.min(...times);
}
