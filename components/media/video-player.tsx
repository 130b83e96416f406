"use client";

import { useEffect, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { mediaUrl, type VideoView } from "@/lib/media/view";
import { playback } from "./playback";

let playing: HTMLVideoElement | null = null;

/** The browser's own player over the poster; it asks for the parts it needs. What it cannot play may be saved. */
export function VideoPlayer({
	video,
	name,
}: {
	video: VideoView;
	name: string;
}) {
	const t = useT();
	const player = useRef<HTMLVideoElement>(null);
	const [isBroken, setBroken] = useState(false);
	useEffect(() => {
		const video = player.current;
		video?.focus({ preventScroll: true });
		video?.play().catch((error: Error) => {
			// Not a refusal to begin by itself, and not a pause: the bytes are no film that is known here.
			if (error.name === "NotSupportedError") setBroken(true);
		});
	}, []);
	if (isBroken)
		return (
			<div
				role="alert"
				className="absolute inset-0 grid place-content-center justify-items-center gap-2 bg-sunken p-3 text-center text-ink text-sm"
			>
				{t.media.videoBroken}
				<a
					href={`${mediaUrl(video.id)}?download`}
					download={video.name}
					className="font-semibold text-accent-text underline"
				>
					{t.media.download}
				</a>
			</div>
		);
	return (
		// biome-ignore lint/a11y/useMediaCaption: people's own films have no captions; the message's words stand below.
		<video
			ref={player}
			src={mediaUrl(video.id)}
			aria-label={name}
			controls
			playsInline
			preload="metadata"
			className="absolute inset-0 size-full bg-sunken object-contain"
			onPlay={(event) => {
				playback.stop();
				if (playing !== event.currentTarget) playing?.pause();
				playing = event.currentTarget;
			}}
			onError={() => setBroken(true)}
		/>
	);
}
