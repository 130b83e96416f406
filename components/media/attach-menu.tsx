"use client";

import {
	Brush,
	CalendarClock,
	Camera,
	ChartBarBig,
	File,
	Image,
	Palette,
	Plus,
} from "lucide-react";
import {
	type FocusEvent,
	type ReactNode,
	type RefObject,
	useId,
	useRef,
	useState,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";

/**
 * The "Attach" button and what may be attached, each through the system's own sheet. A plain list of buttons rather than
 * the larger `Menu`, which every chat would have to load. The camera has an entry of its own on touch devices, for
 * Android's sheet hides it when several photos may be chosen.
 */
export function AttachMenu({
	onFiles,
	onPoll,
	onDraw,
	onPlay,
	onLater,
}: {
	onFiles: (files: File[]) => void;
	onPoll: () => void;
	onDraw: () => void;
	onPlay: () => void;
	onLater: () => void;
}) {
	const t = useT();
	const id = useId();
	const opener = useRef<HTMLButtonElement>(null);
	const pictures = useRef<HTMLInputElement>(null);
	const camera = useRef<HTMLInputElement>(null);
	const files = useRef<HTMLInputElement>(null);
	const [isOpen, setOpen] = useState(false);
	const close = () => {
		setOpen(false);
		opener.current?.focus();
	};
	const closing = (then: () => void) => () => {
		close();
		then();
	};
	const choose = (input: RefObject<HTMLInputElement | null>) =>
		closing(() => input.current?.click());
	const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
		if (!currentTarget.contains(relatedTarget)) setOpen(false);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere within, as in any menu.
		<div
			className="relative"
			onBlur={onBlur}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || !isOpen) return;
				event.stopPropagation();
				close();
			}}
		>
			<IconButton
				ref={opener}
				label={t.media.attach}
				icon={<Plus />}
				aria-expanded={isOpen}
				aria-controls={isOpen ? id : undefined}
				onClick={() => setOpen(!isOpen)}
			/>
			{isOpen && (
				<ul
					id={id}
					aria-label={t.media.attachKinds}
					className="absolute start-0 bottom-full z-20 mb-2 min-w-48 rounded-lg border border-line bg-overlay p-1.5 text-ink shadow-overlay motion-safe:animate-pop-in"
				>
					<Choice icon={<Image />} onClick={choose(pictures)} isFirst>
						{t.media.attachPhotos}
					</Choice>
					<Choice
						icon={<Camera />}
						onClick={choose(camera)}
						className="hidden pointer-coarse:block"
					>
						{t.media.takePhoto}
					</Choice>
					<Choice icon={<File />} onClick={choose(files)}>
						{t.media.attachFile}
					</Choice>
					<Choice icon={<Brush />} onClick={closing(onDraw)}>
						{t.media.attachDrawing}
					</Choice>
					<Choice icon={<ChartBarBig />} onClick={closing(onPoll)}>
						{t.media.poll}
					</Choice>
					<Choice icon={<Palette />} onClick={closing(onPlay)}>
						{t.media.game}
					</Choice>
					<Choice icon={<CalendarClock />} onClick={closing(onLater)}>
						{t.media.sendLater}
					</Choice>
				</ul>
			)}
			<HiddenInput
				input={pictures}
				accept="image/*,video/*"
				onFiles={onFiles}
			/>
			<HiddenInput input={camera} accept="image/*" isCamera onFiles={onFiles} />
			<HiddenInput input={files} onFiles={onFiles} />
		</div>
	);
}

function Choice({
	icon,
	onClick,
	isFirst = false,
	className,
	children,
}: {
	icon: ReactNode;
	onClick: () => void;
	isFirst?: boolean;
	className?: string;
	children: ReactNode;
}) {
	return (
		<li className={className}>
			<button
				type="button"
				// biome-ignore lint/a11y/noAutofocus: it opens because it was asked for; Tab goes on from here.
				autoFocus={isFirst}
				onClick={onClick}
				className="flex min-h-10 w-full items-center gap-3 whitespace-nowrap rounded-md px-3 hover:bg-hover pointer-coarse:min-h-touch [&_svg]:size-5 [&_svg]:text-ink-soft"
			>
				<span aria-hidden="true">{icon}</span>
				{children}
			</button>
		</li>
	);
}

/** Reached through the menu: one control, one name, one stop for the keyboard. */
function HiddenInput({
	input,
	accept,
	isCamera = false,
	onFiles,
}: {
	input: RefObject<HTMLInputElement | null>;
	accept?: string;
	isCamera?: boolean;
	onFiles: (files: File[]) => void;
}) {
	return (
		<input
			ref={input}
			type="file"
			accept={accept}
			multiple={!isCamera}
			capture={isCamera ? "environment" : undefined}
			hidden
			aria-hidden="true"
			tabIndex={-1}
			onChange={(event) => {
				const chosen = [...(event.target.files ?? [])];
				// The same file may be chosen again after it was removed.
				event.target.value = "";
				if (chosen.length > 0) onFiles(chosen);
			}}
		/>
	);
}
