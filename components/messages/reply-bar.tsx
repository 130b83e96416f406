"use client";

import { Reply, X } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { useLive, useStore } from "@/components/realtime/use-live";
import { IconButton } from "@/components/ui/icon-button";
import { findQuote } from "@/lib/messages/quotes";
import { QuoteLines, useQuote } from "./quote";

/** Above the field: what one replies to, as it now is, and the way to reply to nothing. */
export function ReplyBar({
	conversationId,
	sequence,
	onCancel,
}: {
	conversationId: string;
	sequence: number;
	onCancel: () => void;
}) {
	const t = useT();
	const live = useLive();
	const { timeline } = useStore(live.log(conversationId).state);
	const quote = findQuote(timeline, sequence);
	useQuote(conversationId, sequence, quote);
	return (
		<section
			aria-label={t.messages.replying}
			className="flex items-center gap-2 ps-1 text-ink-soft text-sm"
		>
			<Reply aria-hidden="true" className="size-4 shrink-0 text-accent-text" />
			<p className="grid min-w-0 flex-1 border-accent-text border-s-4 ps-2.5">
				{quote?.state === "gone" ? (
					<span className="italic">{t.messages.quoteGone}</span>
				) : (
					<QuoteLines quote={quote} />
				)}
			</p>
			<IconButton
				size="small"
				label={t.messages.replyCancel}
				icon={<X />}
				onClick={onCancel}
			/>
		</section>
	);
}
