"use client";

import "@/components/ui/style-nonce";
import {
	ChevronLeft,
	ChevronRight,
	Download,
	MessageSquareText,
	X,
	ZoomIn,
	ZoomOut,
} from "lucide-react";
import Link from "next/link";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { mediaUrl, type StillView } from "@/lib/media/view";
import { PhotoImage } from "./photo-image";
import { stillName } from "./still-name";
import { useSwipe } from "./use-swipe";

export type About = { from?: string; place?: { href: string; text: string } };

const LINK_LOOK =
	"inline-grid size-10 place-items-center rounded-full text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:min-h-touch pointer-coarse:min-w-touch [&_svg]:size-5";

/**
 * Photos over the whole window: arrows or swipes go from one to the next, Escape or a swipe down closes, Z or a double
 * click shows a photo at its own size. Focus goes back to the photo that opened it.
 */
export function Lightbox({
	photos,
	from,
	startAt,
	opener,
	onClose,
	about = () => ({ from }),
}: {
	photos: StillView[];
	from?: string;
	startAt: number;
	/** Gets the focus back; Safari does not focus a button that is pressed, so it cannot be guessed. */
	opener: HTMLElement;
	onClose: () => void;
	/** Where the photos have not one sender: of each, who that is, and where it stands. */
	about?: (at: number) => About;
}) {
	const t = useT();
	const [at, setAt] = useState(startAt);
	const [isZoomed, setZoomed] = useState(false);
	const photo = photos[at];
	const go = (step: 1 | -1) => {
		const next = at + step;
		if (next < 0 || next >= photos.length) return;
		setAt(next);
		setZoomed(false);
	};
	const swipe = useSwipe((way) => {
		if (isZoomed) return;
		if (way === "down") return onClose();
		go(way === "left" ? 1 : -1);
	});
	if (!photo) return null;
	const { from: sender, place } = about(at);
	const title = stillName(t, photo, sender);
	return (
		<Dialog.Root open onOpenChange={(open) => !open && onClose()}>
			<Dialog.Portal>
				<Dialog.Overlay className="fixed inset-0 z-40 bg-surface motion-safe:animate-fade-in" />
				<Dialog.Content
					aria-describedby={undefined}
					className="fixed inset-0 z-50 grid grid-rows-[auto_minmax(0,1fr)] pt-safe-top pb-safe-bottom text-ink outline-none"
					onCloseAutoFocus={(event) => {
						event.preventDefault();
						opener.focus();
					}}
					onKeyDown={(event) =>
						onKey(event, { go, zoom: () => setZoomed(!isZoomed) })
					}
				>
					<LightboxBar
						photo={photo}
						title={title}
						place={place}
						position={
							photos.length > 1 ? t.media.position(at + 1, photos.length) : ""
						}
						isZoomed={isZoomed}
						onZoom={() => setZoomed(!isZoomed)}
					/>
					<div className="relative min-h-0" {...swipe}>
						<Stage
							key={photo.id}
							photo={photo}
							alt={title}
							isZoomed={isZoomed}
							onZoom={() => setZoomed(!isZoomed)}
						/>
						<Step way="previous" disabled={at === 0} onClick={() => go(-1)} />
						<Step
							way="next"
							disabled={at === photos.length - 1}
							onClick={() => go(1)}
						/>
					</div>
				</Dialog.Content>
			</Dialog.Portal>
		</Dialog.Root>
	);
}

function onKey(
	event: KeyboardEvent,
	act: { go: (step: 1 | -1) => void; zoom: () => void },
): void {
	// While a photo is larger than the window the arrows move it, as they move any page.
	if (event.key === "ArrowLeft") act.go(-1);
	if (event.key === "ArrowRight") act.go(1);
	if (event.key === "z" || event.key === "Z") act.zoom();
}

function LightboxBar({
	photo,
	title,
	place,
	position,
	isZoomed,
	onZoom,
}: {
	photo: StillView;
	title: string;
	place: About["place"];
	position: string;
	isZoomed: boolean;
	onZoom: () => void;
}) {
	const t = useT();
	return (
		<header className="flex min-h-bar items-center gap-1 px-2">
			<div className="min-w-0 flex-1 px-2">
				<Dialog.Title className="truncate font-semibold">{title}</Dialog.Title>
				<p className="text-ink-soft text-sm" aria-live="polite">
					{position}
				</p>
			</div>
			{place && (
				<Link
					href={place.href}
					prefetch={false}
					aria-label={place.text}
					title={place.text}
					className={LINK_LOOK}
				>
					<MessageSquareText aria-hidden="true" />
				</Link>
			)}
			<IconButton
				label={isZoomed ? t.media.zoomOut : t.media.zoomIn}
				icon={isZoomed ? <ZoomOut /> : <ZoomIn />}
				onClick={onZoom}
			/>
			<a
				href={`${mediaUrl(photo.id)}?download`}
				download={photo.name}
				aria-label={t.media.download}
				title={t.media.download}
				className={LINK_LOOK}
			>
				<Download aria-hidden="true" />
			</a>
			<Dialog.Close asChild>
				<IconButton label={t.common.close} icon={<X />} />
			</Dialog.Close>
		</header>
	);
}

/** The photo itself: within the window, or at its own size in an area that scrolls. */
function Stage({
	photo,
	alt,
	isZoomed,
	onZoom,
}: {
	photo: StillView;
	alt: string;
	isZoomed: boolean;
	onZoom: () => void;
}) {
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a double click is a shortcut for the zoom button.
		<div
			className={cn(
				"absolute inset-0",
				isZoomed ? "touch-auto overflow-auto" : "touch-pan-y touch-pinch-zoom",
			)}
			onDoubleClick={onZoom}
		>
			<PhotoImage
				photo={photo}
				alt={alt}
				size="full"
				width={photo.width}
				height={photo.height}
				className={
					isZoomed
						? "w-max [&>img]:max-w-none"
						: "size-full bg-transparent! [&>img:first-child]:hidden [&>img]:size-full [&>img]:object-contain"
				}
			/>
		</div>
	);
}

function Step({
	way,
	disabled,
	onClick,
}: {
	way: "previous" | "next";
	disabled: boolean;
	onClick: () => void;
}) {
	const t = useT();
	if (disabled) return null;
	return (
		<IconButton
			look="raised"
			label={t.media[way]}
			icon={
				way === "previous" ? (
					<ChevronLeft className="rtl:rotate-180" />
				) : (
					<ChevronRight className="rtl:rotate-180" />
				)
			}
			className={cn(
				"-translate-y-1/2 absolute top-1/2",
				way === "previous" ? "start-2" : "end-2",
			)}
			onClick={onClick}
		/>
	);
}
