"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { loneSize } from "@/lib/media/layout";
import type { StillView } from "@/lib/media/view";
import { PhotoImage } from "./photo-image";
import { useHeld } from "./saver";
import { stillName } from "./still-name";

/** Loaded when the first photo is opened. */
const Lightbox = dynamic(() => import("./lightbox").then((m) => m.Lightbox), {
	ssr: false,
});

/** Columns have a size of their own, so that nothing waits for a picture, and give way where the bubble is narrow. */
const IN_TWO = "grid-cols-[repeat(2,minmax(0,10rem))]";
const IN_THREE = "grid-cols-[repeat(3,minmax(0,6.5rem))]";
const COLUMNS: Record<number, string> = {
	1: "grid-cols-1",
	2: IN_TWO,
	4: IN_TWO,
};
/** Squares of a grid are drawn at this size at most; the thumbnail is large enough for dense screens. */
const SQUARE = 320;

/**
 * The photos of a message, one to ten: a lone one in its own proportions, several as squares. Each keeps its place
 * while it loads, and opens in the lightbox. `from` is who sent them, for screen readers.
 */
export function PhotoGrid({
	photos,
	from,
	className,
}: {
	photos: StillView[];
	from?: string;
	className?: string;
}) {
	const t = useT();
	const [open, setOpen] = useState<{ at: number; by: HTMLElement } | null>(
		null,
	);
	const { isHeld, show } = useHeld();
	const alone = photos.length === 1;
	const altOf = (at: number) =>
		[
			stillName(t, photos[at], from),
			...(alone ? [] : [t.media.position(at + 1, photos.length)]),
		].join(", ");
	return (
		<>
			<div
				className={cn(
					"grid w-fit min-w-0 max-w-full gap-1",
					COLUMNS[photos.length] ?? IN_THREE,
					className,
				)}
			>
				{photos.map((photo, at) => (
					<button
						key={photo.id}
						type="button"
						aria-haspopup={isHeld(photo.id) ? undefined : "dialog"}
						className="min-w-0 overflow-hidden rounded-lg"
						onClick={({ currentTarget }) =>
							isHeld(photo.id)
								? show(photo.id)
								: setOpen({ at, by: currentTarget })
						}
					>
						<PhotoImage
							photo={photo}
							alt={altOf(at)}
							size="thumbnail"
							isHeld={isHeld(photo.id)}
							{...(alone
								? loneSize(photo)
								: {
										width: SQUARE,
										height: SQUARE,
										className: "aspect-square [&>img]:size-full",
									})}
						/>
					</button>
				))}
			</div>
			{open && (
				<Lightbox
					photos={photos}
					from={from}
					startAt={open.at}
					opener={open.by}
					onClose={() => setOpen(null)}
				/>
			)}
		</>
	);
}
