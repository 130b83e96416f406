"use client";

import { Pause, Play } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";
import { loneSize } from "@/lib/media/layout";
import type { GifView } from "@/lib/media/view";
import { PhotoImage } from "./photo-image";
import { useIsSaving } from "./saver";

const STILL = "(prefers-reduced-motion: reduce)";

/** A moving picture. It moves by itself, but not for who asked for less motion or spares data; all may change it here. */
export function GifImage({ gif, from }: { gif: GifView; from?: string }) {
	const t = useT();
	const isCalm = useSyncExternalStore(onMotionChange, isCalmHere, () => true);
	const isSaving = useIsSaving();
	const [chosen, setChosen] = useState<boolean | null>(null);
	const isMoving = chosen ?? (!isCalm && !isSaving);
	return (
		<div className="relative w-fit max-w-full overflow-hidden rounded-lg">
			<PhotoImage
				key={String(isMoving)}
				photo={gif}
				alt={from ? t.media.gifFrom(from) : t.media.gif}
				size={isMoving ? "full" : "thumbnail"}
				isHeld={isSaving && chosen === null}
				{...loneSize(gif)}
			/>
			<IconButton
				look="raised"
				size="small"
				label={isMoving ? t.media.pauseGif : t.media.playGif}
				icon={isMoving ? <Pause /> : <Play />}
				className="absolute start-2 top-2"
				onClick={() => setChosen(!isMoving)}
			/>
		</div>
	);
}

/** As the device says, or the person's own choice (lib/settings/look.ts). */
function isCalmHere(): boolean {
	const { motion } = document.documentElement.dataset;
	return motion === "less" || matchMedia(STILL).matches;
}

function onMotionChange(listener: () => void) {
	const query = matchMedia(STILL);
	const choice = new MutationObserver(listener);
	query.addEventListener("change", listener);
	choice.observe(document.documentElement, {
		attributeFilter: ["data-motion"],
	});
	return () => {
		query.removeEventListener("change", listener);
		choice.disconnect();
	};
}
