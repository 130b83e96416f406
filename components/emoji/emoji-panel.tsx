"use client";

import "@/components/ui/style-nonce";
import { Popover } from "radix-ui";
import { type RefObject, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Dialog } from "@/components/ui/dialog";
import { EmojiPicker } from "./emoji-picker";

/** Narrower than this it is a sheet from below. */
const WIDE = "(min-width: 40rem)";

export type EmojiPanelProps = {
	/** What it stands beside where there is room. */
	anchor: RefObject<HTMLElement | null>;
	onPick: (emoji: string) => void;
	onClose: () => void;
	/** Where the focus goes when it closes; left out, to the anchor. */
	returnTo?: RefObject<HTMLElement | null>;
};

/** The picker in a panel, open for as long as it is drawn: a popover beside what opened it, a sheet on phones. */
export function EmojiPanel({
	anchor,
	onPick,
	onClose,
	returnTo = anchor,
}: EmojiPanelProps) {
	const t = useT();
	const [isWide] = useState(() => matchMedia(WIDE).matches);
	const pick = (emoji: string) => {
		onPick(emoji);
		onClose();
	};
	if (!isWide)
		return (
			<Dialog open onOpenChange={onClose} title={t.emoji.title}>
				<EmojiPicker onPick={pick} />
			</Dialog>
		);
	return (
		<Popover.Root open onOpenChange={onClose}>
			<Popover.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
			<Popover.Portal>
				<Popover.Content
					aria-label={t.emoji.title}
					side="top"
					align="end"
					sideOffset={8}
					collisionPadding={8}
					onCloseAutoFocus={(event) => {
						event.preventDefault();
						returnTo.current?.focus();
					}}
					className="z-50 w-92 rounded-xl border border-line bg-overlay p-3 text-ink shadow-overlay motion-safe:data-[state=open]:animate-pop-in"
				>
					<EmojiPicker onPick={pick} />
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	);
}
