import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Place } from "@/lib/messages/rows";

/** What a bubble holds: photos go to its edges, words keep their distance, emoji alone have no ground. */
export type BubbleFill = "words" | "photos" | "photosAndWords" | "emoji";

/** The corners on the side of who speaks: flat where bubbles of one group meet, pointed at its end. */
const OWN_CORNERS: Record<Place, string> = {
	alone: "rounded-ee-sm",
	first: "rounded-ee-md",
	middle: "rounded-se-md rounded-ee-md",
	last: "rounded-se-md rounded-ee-sm",
};
const OTHER_CORNERS: Record<Place, string> = {
	alone: "rounded-es-sm",
	first: "rounded-es-md",
	middle: "rounded-ss-md rounded-es-md",
	last: "rounded-ss-md rounded-es-sm",
};

const FILL: Record<BubbleFill, string> = {
	words: "px-3.5 py-said",
	photos: "relative min-w-28 p-1",
	// As wide as a photo at most: words beside an empty strip look lost.
	photosAndWords: "max-w-82! p-1",
	emoji: "bg-transparent! px-1 shadow-none!",
};

const META: Record<BubbleFill, string> = {
	words: "",
	// On a ground of its own: the photo below may have any colour.
	photos:
		"absolute end-2.5 bottom-2.5 rounded-full bg-overlay px-2 py-0.5 text-ink-soft!",
	photosAndWords: "px-2.5 pb-1",
	emoji: "text-ink-soft!",
};

/** The shape around a message: own ones at the end side, others' at the start; the corner points to who speaks. */
export function Bubble({
	isOwn,
	place,
	fill,
	meta,
	children,
}: {
	isOwn: boolean;
	place: Place;
	fill: BubbleFill;
	meta: ReactNode;
	children: ReactNode;
}) {
	return (
		<div
			className={cn(
				"flex max-w-[min(36rem,86%)] flex-wrap items-end gap-x-3 overflow-hidden rounded-bubble",
				isOwn
					? "bg-bubble-own text-bubble-own-ink"
					: "bg-bubble-other text-bubble-other-ink shadow-raised",
				isOwn ? OWN_CORNERS[place] : OTHER_CORNERS[place],
				FILL[fill],
			)}
		>
			<div className="grid min-w-0 max-w-full grow gap-1.5">{children}</div>
			<span
				className={cn(
					"ms-auto flex items-center gap-1 text-xs",
					isOwn ? "text-bubble-own-soft" : "text-bubble-other-soft",
					META[fill],
				)}
			>
				{meta}
			</span>
		</div>
	);
}
