"use client";

import { PinOff } from "lucide-react";
import { useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { useJump } from "@/components/messages/jump";
import { QuoteLines } from "@/components/messages/quote";
import { useDeeds } from "@/components/messages/use-deeds";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import type { ConversationView } from "@/lib/conversations/view";
import { quoteOfMessage } from "@/lib/messages/quotes";
import type { MessageView } from "@/lib/messages/view";

/** All that the conversation keeps at hand, the newest first: to go there, or to take down. */
export function PinsDialog({
	pins,
	conversation,
	onClose,
}: {
	pins: MessageView[];
	conversation: ConversationView;
	onClose: () => void;
}) {
	const { keeping: t } = useT();
	const deeds = useDeeds();
	const jump = useJump();
	const list = useRef<HTMLUListElement>(null);
	const unpin = async (message: MessageView) => {
		// What has the focus is about to go.
		if (await deeds.pin(message, false)) list.current?.focus();
	};
	return (
		<Dialog open onOpenChange={onClose} title={t.pins}>
			<ul ref={list} tabIndex={-1} className="grid gap-1 outline-none">
				{pins.toReversed().map((message) => (
					<li key={message.id} className="flex items-center gap-1">
						<button
							type="button"
							title={t.toPin}
							onClick={() => {
								onClose();
								// The window gives the focus back as it goes; the message takes it after that.
								requestAnimationFrame(() => jump?.(message.sequence));
							}}
							className="grid min-w-0 flex-1 rounded-lg px-3 py-2 text-start text-sm hover:bg-hover"
						>
							<QuoteLines quote={quoteOfMessage(message)} />
							<Time at={message.createdAt} className="text-ink-soft text-xs" />
						</button>
						{conversation.maySend && (
							<IconButton
								label={t.unpin}
								icon={<PinOff />}
								onClick={() => void unpin(message)}
							/>
						)}
					</li>
				))}
			</ul>
		</Dialog>
	);
}
