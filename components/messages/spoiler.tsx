"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";

/**
 * Words that are covered until one wants to see them. Covered they keep their room, so that nothing moves, and are neither
 * read out nor found, selected or reached by Tab.
 */
export function Spoiler({ children }: { children: ReactNode }) {
	const t = useT();
	const [isOpen, setOpen] = useState(false);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only a larger target for the button within.
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the button.
		<span
			className={cn(
				"rounded-sm box-decoration-clone",
				isOpen ? "bg-sunken text-ink" : "cursor-pointer bg-line-strong",
			)}
			onClick={() => setOpen(true)}
		>
			<button
				type="button"
				aria-expanded={isOpen}
				aria-label={t.messages.spoiler}
				title={isOpen ? t.messages.spoilerCover : t.messages.spoilerShow}
				className={cn(
					"inline-grid h-[1lh] w-6 place-items-center rounded-sm align-bottom",
					isOpen ? "text-ink-soft" : "text-surface",
				)}
				onClick={(event) => {
					event.stopPropagation();
					setOpen(!isOpen);
				}}
			>
				{isOpen ? (
					<EyeOff aria-hidden="true" className="size-4" />
				) : (
					<Eye aria-hidden="true" className="size-4" />
				)}
			</button>
			<span className={cn("pe-1", !isOpen && "invisible")}>{children}</span>
		</span>
	);
}
