"use client";

import { Play } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { useLocale, useT } from "@/components/i18n/use-t";
import { useShownZone } from "@/components/i18n/use-zone";
import { PhotoImage } from "@/components/media/photo-image";
import { useHeld } from "@/components/media/saver";
import { stillName } from "@/components/media/still-name";
import { useLive } from "@/components/realtime/use-live";
import type { GalleryItemView } from "@/lib/gallery/view";
import { formatDuration } from "@/lib/media/format";
import type { StillView } from "@/lib/media/view";
import { byMonth, type Picture, picturesOf } from "./months";
import { useGalleryWords } from "./words";

/** Loaded when the first photo is opened. */
const Lightbox = dynamic(
	() => import("@/components/media/lightbox").then((file) => file.Lightbox),
	{ ssr: false },
);

/** Squares are drawn at this size at most; the thumbnail is large enough for dense screens. */
const SQUARE = 320;
type Still = Picture & { view: StillView };

/** Pictures as squares, month by month. A photo opens large, among all that are here; what moves leads to its place. */
export function PictureMonths({
	items,
	conversationId,
}: {
	items: readonly GalleryItemView[];
	conversationId: string;
}) {
	const words = useGalleryWords();
	const { locale } = useLocale();
	const timeZone = useShownZone();
	const { viewerId } = useLive();
	const [open, setOpen] = useState<{ at: number; by: HTMLElement } | null>(
		null,
	);
	const pictures = picturesOf(items);
	const stills = pictures.filter(isStill);
	const fromOf = ({ item: { sender } }: Picture) =>
		sender.id === viewerId ? undefined : sender.displayName;
	const hrefOf = ({ item }: Picture) =>
		`/conversations/${conversationId}?at=${item.sequence}`;
	return (
		<>
			{byMonth(pictures, { locale, timeZone }).map((month) => (
				<section key={month.name} className="grid gap-2">
					<h2 className="font-semibold">{month.name}</h2>
					<ul className="grid grid-cols-[repeat(auto-fill,minmax(min(7rem,30%),1fr))] gap-1">
						{month.pictures.map((one) => (
							<li
								key={`${one.item.messageId} ${one.view.id}`}
								className="aspect-square"
							>
								<Tile
									picture={one}
									from={fromOf(one)}
									href={hrefOf(one)}
									onOpen={(by) =>
										setOpen({ at: stills.indexOf(one as Still), by })
									}
								/>
							</li>
						))}
					</ul>
				</section>
			))}
			{open && (
				<Lightbox
					photos={stills.map(({ view }) => view)}
					startAt={open.at}
					opener={open.by}
					onClose={() => setOpen(null)}
					about={(at) => {
						const still = stills[at];
						if (!still) return {};
						const place = { href: hrefOf(still), text: words.showInChat };
						return { from: fromOf(still), place };
					}}
				/>
			)}
		</>
	);
}

const LOOK = "relative block size-full overflow-hidden rounded-md";

function Tile({
	picture: { view },
	from,
	href,
	onOpen,
}: {
	picture: Picture;
	from: string | undefined;
	href: string;
	onOpen: (by: HTMLElement) => void;
}) {
	const t = useT();
	const words = useGalleryWords();
	const { isHeld, show } = useHeld();
	const image = (alt: string) => (
		<PhotoImage
			photo={view}
			alt={alt}
			size="thumbnail"
			isHeld={isHeld(view.id)}
			width={SQUARE}
			height={SQUARE}
			className="aspect-square [&>img]:size-full"
		/>
	);
	if (view.kind === "photo" || view.kind === "drawing")
		return (
			<button
				type="button"
				aria-haspopup={isHeld(view.id) ? undefined : "dialog"}
				className={LOOK}
				onClick={({ currentTarget }) =>
					isHeld(view.id) ? show(view.id) : onOpen(currentTarget)
				}
			>
				{image(stillName(t, view, from))}
			</button>
		);
	const isFilm = view.kind === "video";
	const name = from
		? t.media[isFilm ? "videoFrom" : "gifFrom"](from)
		: t.media[view.kind];
	const length = isFilm ? formatDuration(view.durationMs) : "";
	return (
		<Link href={href} prefetch={false} className={LOOK}>
			{image(isFilm ? words.showVideo(name, length) : words.showMoving(name))}
			<span
				aria-hidden="true"
				className="absolute start-1 bottom-1 flex items-center gap-1 rounded-full bg-overlay px-2 py-0.5 text-ink text-xs tabular-nums"
			>
				<Play className="size-3 fill-current" />
				{length}
			</span>
		</Link>
	);
}

function isStill(picture: Picture): picture is Still {
	return picture.view.kind === "photo" || picture.view.kind === "drawing";
}
