import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Place } from "@/lib/messages/rows";

/** The shape around a message: own ones at the end side, others' at the start; the corner points to who speaks. */
export function Bubble({
	isOwn,
	place,
	isBare,
	meta,
	children,
}: {
	isOwn: boolean;
	place: Place;
	/** Emoji alone: no ground, only the sign. */
	isBare: boolean;
	meta: ReactNode;
	children: ReactNode;
}) {
	const isLast = place === "last" || place === "alone";
	return (
		<div
			className={cn(
				"flex max-w-[min(36rem,86%)] flex-wrap items-end gap-x-3 overflow-hidden rounded-bubble px-3.5 py-2",
				isOwn
					? "bg-bubble-own text-bubble-own-ink"
					: "bg-bubble-other text-bubble-other-ink shadow-raised",
				isLast && (isOwn ? "rounded-ee-sm" : "rounded-es-sm"),
				isBare && "bg-transparent px-1 py-0 shadow-none",
			)}
		>
			<div className="grid min-w-0 max-w-full grow gap-1.5">{children}</div>
			<span
				className={cn(
					"ms-auto flex items-center gap-1 text-xs",
					isOwn ? "text-bubble-own-soft" : "text-bubble-other-soft",
					isBare && "text-ink-soft",
				)}
			>
				{meta}
			</span>
		</div>
	);
}
