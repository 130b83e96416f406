"use client";

import { useEffect } from "react";
import { useGroupPeople } from "@/components/groups/group-people";
import { useT } from "@/components/i18n/use-t";
import { lineOf } from "@/components/media/attached-line";
import { AttachedSign } from "@/components/media/attached-sign";
import { useLive } from "@/components/realtime/use-live";
import { cn } from "@/components/ui/cn";
import type { QuoteView } from "@/lib/messages/view";
import { useJump } from "./jump";

const LOOK =
	"grid min-w-0 rounded-md border-accent-text border-s-4 bg-ink/5 px-2.5 py-1 text-start text-sm";

/** What a message replies to, above its words; a press leads to it. What is not known here is asked for. */
export function Quote({
	conversationId,
	sequence,
	quote,
	className,
}: {
	conversationId: string;
	sequence: number;
	quote: QuoteView | null;
	className?: string;
}) {
	const t = useT();
	const jump = useJump();
	useQuote(conversationId, sequence, quote);
	if (quote?.state === "gone")
		return (
			<p className={cn(LOOK, "italic", className)}>{t.messages.quoteGone}</p>
		);
	return (
		<button
			type="button"
			// Reached from the row's button by left and right, as its reactions are.
			data-chip=""
			tabIndex={-1}
			title={t.messages.toQuoted}
			onClick={() => jump?.(sequence)}
			className={cn(LOOK, "hover:bg-ink/10", className)}
		>
			<span className="sr-only">{t.messages.inReplyTo}</span>
			<QuoteLines quote={quote} />
		</button>
	);
}

/** Who said it, and its first line. */
export function QuoteLines({ quote }: { quote: QuoteView | null }) {
	const t = useT();
	const { viewerId } = useLive();
	const { personOf } = useGroupPeople();
	if (!quote) return <span className="min-h-10" />;
	const name =
		quote.senderId === viewerId ? t.people.you : personOf(quote.senderId).name;
	return (
		<>
			<bdi className="truncate font-semibold">{name}</bdi>
			{quote.line ? (
				<span className="flex min-w-0 items-center gap-1">
					{quote.line.attached && <AttachedSign kind={quote.line.attached} />}
					<bdi className="truncate">
						{lineOf(t, { ...quote.line, event: null })}
					</bdi>
				</span>
			) : (
				<span className="truncate italic">{t.messages.deleted}</span>
			)}
		</>
	);
}

/** Asks for a quoted message of which nothing is known on this device. */
export function useQuote(
	conversationId: string,
	sequence: number,
	quote: QuoteView | null,
): void {
	const live = useLive();
	const isUnknown = quote === null;
	useEffect(() => {
		if (isUnknown) void live.log(conversationId).needQuote(sequence);
	}, [live, conversationId, sequence, isUnknown]);
}
