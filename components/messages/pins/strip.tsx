"use client";

import { List, Pin } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { lineOf } from "@/components/media/attached-line";
import { AttachedSign } from "@/components/media/attached-sign";
import { useJump } from "@/components/messages/jump";
import { IconButton } from "@/components/ui/icon-button";
import type { ConversationView } from "@/lib/conversations/view";
import { quoteOfMessage } from "@/lib/messages/quotes";
import type { MessageView } from "@/lib/messages/view";

const PinsDialog = lazy(async () => ({
	default: (await import("./pins-dialog")).PinsDialog,
}));

/** The newest pin; a press leads to it and shows the one before, so that pressing goes through them all. */
export function Strip({
	pins,
	conversation,
}: {
	pins: MessageView[];
	conversation: ConversationView;
}) {
	const { keeping: t } = useT();
	const jump = useJump();
	const [isListed, setListed] = useState(false);
	const [back, setBack] = useState(0);
	const at = pins.length - 1 - (back % pins.length);
	const shown = pins[at];
	if (!shown) return null;
	return (
		<section
			aria-label={t.pins}
			className="flex items-center gap-1 border-line border-b bg-raised px-2 py-1"
		>
			<button
				type="button"
				title={t.toPin}
				onClick={() => {
					jump?.(shown.sequence);
					setBack(back + 1);
				}}
				className="flex min-h-10 min-w-0 flex-1 items-center gap-3 rounded-lg px-2 text-start text-sm hover:bg-hover pointer-coarse:min-h-touch"
			>
				<Pin aria-hidden="true" className="size-4 shrink-0 text-accent-text" />
				<span className="grid min-w-0">
					<span className="truncate font-semibold text-accent-text text-xs">
						{t.pinnedAt(at + 1, pins.length)}
					</span>
					<PinLine message={shown} />
				</span>
			</button>
			<IconButton
				label={t.allPins}
				icon={<List />}
				aria-haspopup="dialog"
				onClick={() => setListed(true)}
			/>
			{isListed && (
				<Suspense>
					<PinsDialog
						pins={pins}
						conversation={conversation}
						onClose={() => setListed(false)}
					/>
				</Suspense>
			)}
		</section>
	);
}

function PinLine({ message }: { message: MessageView }) {
	const t = useT();
	const { line } = quoteOfMessage(message);
	if (!line) return null;
	return (
		<span className="flex min-w-0 items-center gap-1">
			{line.attached && <AttachedSign kind={line.attached} />}
			<bdi className="truncate">{lineOf(t, { ...line, event: null })}</bdi>
		</span>
	);
}
