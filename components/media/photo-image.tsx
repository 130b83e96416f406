"use client";

import { ArrowDownToLine, ImageOff } from "lucide-react";
import { useState } from "react";
import { useLocale, useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "@/lib/media/format";
import { mediaUrl, type PictureView } from "@/lib/media/view";

/**
 * A photo over its tiny blurred self. `width` and `height` are the size to draw, given as attributes (the page's policy
 * allows no style attributes), so its place is kept before a byte of it is there.
 */
export function PhotoImage({
	photo,
	alt,
	size,
	width,
	height,
	className,
	isHeld = false,
}: {
	photo: PictureView;
	alt: string;
	size: "full" | "thumbnail";
	width: number;
	height: number;
	className?: string;
	/** Not a byte of it yet: its blur and its size, until it is asked for (`useHeld`). */
	isHeld?: boolean;
}) {
	const t = useT();
	const [isGone, setGone] = useState(false);
	return (
		<span
			className={cn("relative block overflow-hidden bg-skeleton", className)}
		>
			{/* biome-ignore lint/performance/noImgElement: a data: URL of a few hundred bytes. */}
			<img
				src={photo.blur}
				alt=""
				aria-hidden="true"
				className="absolute inset-0 size-full scale-110 object-cover blur-md"
			/>
			{isGone ? (
				<span className="absolute inset-0 grid place-content-center justify-items-center gap-1 bg-sunken p-2 text-center text-ink-soft text-sm">
					<ImageOff aria-hidden="true" />
					{t.media.gone}
				</span>
			) : null}
			{/* biome-ignore lint/performance/noImgElement: next/image writes style attributes, which the page's policy refuses; thumbnails are made by our own media service. */}
			<img
				src={isHeld ? photo.blur : mediaUrl(photo.id, size)}
				alt={alt}
				width={width}
				height={height}
				loading="lazy"
				decoding="async"
				draggable={false}
				onError={() => setGone(true)}
				className={cn(
					"relative h-auto max-w-full object-cover",
					isGone && "invisible",
					isHeld && "blur-md",
				)}
			/>
			{isHeld && <HeldSign bytes={photo.sizeBytes} />}
		</span>
	);
}

/** How much would be loaded. */
function HeldSign({ bytes }: { bytes: number }) {
	const { locale } = useLocale();
	return (
		<span className="absolute inset-0 grid place-content-center p-1">
			<span className="flex items-center gap-1 rounded-full bg-overlay px-2 py-1 text-ink text-xs">
				<ArrowDownToLine aria-hidden="true" className="size-4 shrink-0" />
				{formatBytes(bytes, locale)}
			</span>
		</span>
	);
}
