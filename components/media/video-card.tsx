"use client";

import { Play } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { formatDuration } from "@/lib/media/format";
import { loneSize } from "@/lib/media/layout";
import type { VideoView } from "@/lib/media/view";
import { PhotoImage } from "./photo-image";
import { useIsSaving } from "./saver";

/** Loaded when the first video is played. */
const VideoPlayer = dynamic(
	() => import("./video-player").then((m) => m.VideoPlayer),
	{ ssr: false },
);

/** A video in a message: its poster in its own proportions, and not a byte of the film until it is asked for. */
export function VideoCard({
	video,
	from,
}: {
	video: VideoView;
	from?: string;
}) {
	const t = useT();
	const [isOpen, setOpen] = useState(false);
	const isSaving = useIsSaving();
	const size = loneSize(video);
	const name = from ? t.media.videoFrom(from) : t.media.video;
	const length = formatDuration(video.durationMs);
	return (
		<div className="relative w-fit max-w-full overflow-hidden rounded-lg">
			<PhotoImage
				photo={video}
				alt=""
				size="thumbnail"
				isHeld={isSaving}
				{...size}
			/>
			{isOpen ? (
				<VideoPlayer video={video} name={name} />
			) : (
				<button
					type="button"
					aria-label={t.media.playVideo(name, length)}
					className="group absolute inset-0 grid place-items-center rounded-lg -outline-offset-2"
					onClick={() => setOpen(true)}
				>
					<span className="grid size-14 place-items-center rounded-full bg-overlay text-ink shadow-overlay group-hover:bg-hover">
						<Play aria-hidden="true" className="size-6 fill-current" />
					</span>
					<span className="absolute start-2 top-2 rounded-full bg-overlay px-2 py-0.5 text-ink text-xs tabular-nums">
						{length}
					</span>
				</button>
			)}
		</div>
	);
}
