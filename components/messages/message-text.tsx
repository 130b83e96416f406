"use client";

import { memo, useId, useMemo, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { isEmojiOnly } from "@/lib/messages/emoji";
import { parseMarkup } from "@/lib/messages/markup";
import type { Mention } from "@/lib/messages/mention";
import { Words } from "./words";

/** Longer than this a message is shown in part, so that one of them cannot bury the rest. */
const SHOWN_LENGTH_MAX = 1_500;
const SHOWN_LINES_MAX = 24;

/**
 * The words of a message, with their styles and links; each paragraph, quote and item in its own direction, isolated from
 * what stands around it. `onToggle` is told before a long one opens or closes, so that the list can hold its place.
 */
export const MessageText = memo(function MessageText({
	text,
	mentions,
	onToggle,
}: {
	text: string;
	mentions?: Mention[];
	onToggle?: () => void;
}) {
	const t = useT();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const blocks = useMemo(() => parseMarkup(text), [text]);
	const isLong = isLongText(text);
	return (
		<>
			<div
				id={id}
				data-words
				className={cn(
					"wrap-anywhere grid grid-cols-[minmax(0,auto)] gap-1.5 whitespace-pre-wrap",
					isEmojiOnly(text) && "text-display",
					isLong && !isOpen && "max-h-96 overflow-hidden mask-b-from-85%",
				)}
			>
				<Words text={text} blocks={blocks} mentions={mentions} />
			</div>
			{isLong && (
				<button
					type="button"
					aria-expanded={isOpen}
					aria-controls={id}
					className="link min-h-6 justify-self-start text-sm"
					onClick={() => {
						onToggle?.();
						setOpen(!isOpen);
					}}
				>
					{isOpen ? t.conversations.showLess : t.conversations.showMore}
				</button>
			)}
		</>
	);
});

function isLongText(text: string): boolean {
	if (text.length > SHOWN_LENGTH_MAX) return true;
	let lines = 1;
	for (const letter of text)
		if (letter === "\n" && ++lines > SHOWN_LINES_MAX) return true;
	return false;
}
