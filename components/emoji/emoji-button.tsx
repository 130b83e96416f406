"use client";

import { Smile } from "lucide-react";
import dynamic from "next/dynamic";
import { type RefObject, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";

/** Loaded when it is first opened, and the emoji with it. */
const EmojiPanel = dynamic(
	() => import("./emoji-panel").then((m) => m.EmojiPanel),
	{ ssr: false },
);

/** A button that opens the picker; `returnTo` has the focus when it closes. */
export function EmojiButton({
	onPick,
	returnTo,
	className,
}: {
	onPick: (emoji: string) => void;
	returnTo?: RefObject<HTMLElement | null>;
	className?: string;
}) {
	const t = useT();
	const button = useRef<HTMLButtonElement>(null);
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<IconButton
				ref={button}
				label={t.emoji.open}
				icon={<Smile />}
				aria-haspopup="dialog"
				aria-expanded={isOpen}
				className={className}
				onClick={() => setOpen(true)}
			/>
			{isOpen && (
				<EmojiPanel
					anchor={button}
					returnTo={returnTo}
					onPick={onPick}
					onClose={() => setOpen(false)}
				/>
			)}
		</>
	);
}
