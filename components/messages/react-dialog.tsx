"use client";

import { EmojiPicker } from "@/components/emoji/emoji-picker";
import { useT } from "@/components/i18n/use-t";
import { Dialog } from "@/components/ui/dialog";
import type { Target } from "./message-actions";
import { useDeeds } from "./use-deeds";

/** Gives any emoji there is to a message. */
export function ReactDialog({
	target: { message },
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const t = useT();
	const deeds = useDeeds();
	return (
		<Dialog open onOpenChange={onClose} title={t.messages.react}>
			<EmojiPicker
				onPick={(emoji) => {
					void deeds.react(message, emoji, true);
					onClose();
				}}
			/>
		</Dialog>
	);
}
