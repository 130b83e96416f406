"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useTypedEarly } from "@/components/ui/use-typed-early";

/** Narrows the list while one types; Escape or the cross shows all again. */
export function SearchField({
	words,
	onChange,
	label,
	className,
	isFirst,
}: {
	/** What is looked for, when not a conversation. */
	label?: string;
	className?: string;
	/** Where the page begins for who types. */
	isFirst?: boolean;
	words: string;
	onChange: (words: string) => void;
}) {
	const t = useT();
	const input = useRef<HTMLInputElement>(null);
	useTypedEarly(input, onChange);
	const name = label ?? t.conversations.searchLabel;
	useEffect(() => {
		if (isFirst && window.matchMedia("(pointer: fine)").matches)
			input.current?.focus();
	}, [isFirst]);
	const clear = () => {
		onChange("");
		input.current?.focus();
	};
	return (
		<search className={cn("relative mx-4 mb-2 block", className)}>
			<Search
				aria-hidden="true"
				className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4 text-ink-soft"
			/>
			<input
				ref={input}
				type="text"
				inputMode="search"
				enterKeyHint="search"
				autoComplete="off"
				aria-label={name}
				placeholder={name}
				value={words}
				onChange={(event) => onChange(event.target.value)}
				onKeyDown={(event) => event.key === "Escape" && clear()}
				className="h-10 w-full rounded-full border border-transparent bg-sunken ps-9 pe-10 text-base placeholder:text-ink-soft pointer-coarse:h-touch"
			/>
			{words !== "" && (
				<IconButton
					label={t.common.clearSearch}
					icon={<X />}
					size="small"
					onClick={clear}
					className="absolute inset-y-0 end-1 my-auto"
				/>
			)}
		</search>
	);
}
