"use client";

import { memo, useId, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { isEmojiOnly } from "@/lib/messages/emoji";
import { splitLinks } from "@/lib/messages/links";

/** Longer than this a message is shown in part, so that one of them cannot bury the rest. */
const SHOWN_LENGTH_MAX = 1_500;
const SHOWN_LINES_MAX = 24;

/**
 * The words of a message exactly as they were typed, with links; each paragraph in its own direction, isolated from
 * what stands around it. `onToggle` is told before a long one opens or closes, so that the list can hold its place.
 */
export const MessageText = memo(function MessageText({
	text,
	onToggle,
}: {
	text: string;
	onToggle?: () => void;
}) {
	const t = useT();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const isLong = isLongText(text);
	const isLarge = isEmojiOnly(text);
	return (
		<>
			<p
				id={id}
				dir="auto"
				className={cn(
					"wrap-anywhere whitespace-pre-wrap text-start [unicode-bidi:plaintext]",
					isLarge && "text-display",
					isLong && !isOpen && "max-h-96 overflow-hidden mask-b-from-85%",
				)}
			>
				{splitLinks(text).map((part, index) =>
					part.kind === "text" ? (
						part.text
					) : (
						<a
							// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
							key={index}
							href={part.href}
							target="_blank"
							rel="noopener noreferrer nofollow"
							title={part.href}
							className={cn(
								"link",
								part.host &&
									"after:ms-1 after:inline-block after:text-xs after:opacity-80 after:content-['('_attr(data-host)_')']",
							)}
							data-host={part.host ?? undefined}
						>
							{part.text}
						</a>
					),
				)}
			</p>
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
