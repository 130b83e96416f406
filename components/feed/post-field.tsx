"use client";

import dynamic from "next/dynamic";
import type { RefObject } from "react";
import { EmojiButton } from "@/components/emoji/emoji-button";
import { pastedFiles } from "@/components/media/use-file-drop";
import { putIn } from "@/components/messages/change-field";
import { markByKeys } from "@/components/messages/mark-keys";
import { cn } from "@/components/ui/cn";
import { useFriendsToName } from "./feed-people";

/** Loaded with the first of them. */
const Suggestions = dynamic(
	() => import("@/components/messages/suggestions").then((m) => m.Suggestions),
	{ ssr: false },
);

/**
 * Where a post or a comment is written: Enter makes a line, as in a letter; with Ctrl or ⌘ it sends. Emoji codes and the
 * names of friends are offered while one types.
 */
export function PostField({
	field,
	label,
	placeholder,
	text,
	describedBy,
	isInvalid,
	isSmall = false,
	isFocused = false,
	write,
	send,
	onFiles,
}: {
	field: RefObject<HTMLTextAreaElement | null>;
	label: string;
	placeholder?: string;
	text: string;
	describedBy: string;
	isInvalid?: boolean;
	isSmall?: boolean;
	/** It was asked for by a press, so one writes at once. */
	isFocused?: boolean;
	write: (text: string) => void;
	send: () => void;
	onFiles?: (files: File[]) => void;
}) {
	const { want, known } = useFriendsToName();
	return (
		// Offered below: above the first field of a page there is no room.
		<div className="relative min-w-0 flex-1 [&_[role=listbox]]:top-full! [&_[role=listbox]]:bottom-auto! [&_[role=listbox]]:mt-2">
			<textarea
				data-kept
				ref={field}
				dir="auto"
				rows={isSmall ? 1 : 2}
				// biome-ignore lint/a11y/noAutofocus: see `isFocused`.
				autoFocus={isFocused}
				aria-label={label}
				placeholder={placeholder}
				aria-invalid={isInvalid || undefined}
				aria-describedby={describedBy}
				autoComplete="off"
				value={text}
				onFocus={want}
				onChange={(event) => write(event.target.value)}
				onKeyDown={(event) => {
					if (event.nativeEvent.isComposing || markByKeys(event)) return;
					if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey))
						return;
					event.preventDefault();
					send();
				}}
				onPaste={(event) => {
					const files = onFiles ? pastedFiles(event.clipboardData) : [];
					if (files.length === 0) return;
					event.preventDefault();
					onFiles?.(files);
				}}
				className={cn(
					"block field-sizing-content max-h-80 w-full min-w-0 resize-none rounded-xl border border-line-strong bg-surface py-2.5 ps-4 pe-12 text-base -outline-offset-1 placeholder:text-ink-soft",
					isSmall ? "min-h-11" : "min-h-20",
				)}
			/>
			{/[:@]/.test(text) && (
				// Asked anew when friends come after the @.
				<Suggestions key={known} field={field} text={text} />
			)}
			<EmojiButton
				className="absolute end-0.5 top-0.5"
				returnTo={field}
				onPick={(emoji) => field.current && putIn(field.current, emoji)}
			/>
		</div>
	);
}
