"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import { useT } from "@/components/i18n/use-t";
import { formatDuration } from "@/lib/media/format";
import { heightsOf } from "@/lib/media/peaks";

const STEP_MS = 2_000;
const BAR = 2;
const GAP = 2;
const TALL = 28;

/** The waveform as a slider: press or drag to a place; arrows go two seconds, Page keys ten, Home and End to the ends. */
export function Waveform({
	peaks,
	atMs,
	durationMs,
	onSeek,
}: {
	peaks: string;
	atMs: number;
	durationMs: number;
	onSeek: (ms: number) => void;
}) {
	const t = useT();
	const onPointer = (event: PointerEvent<HTMLElement>) => {
		if (event.type === "pointerdown")
			event.currentTarget.setPointerCapture(event.pointerId);
		if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
		const { left, width } = event.currentTarget.getBoundingClientRect();
		const part = Math.min(1, Math.max(0, (event.clientX - left) / width));
		onSeek(part * durationMs);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const to = targetOf(event.key, atMs, durationMs);
		if (to === null) return;
		event.preventDefault();
		// The log would scroll by the same keys.
		event.stopPropagation();
		onSeek(to);
	};
	return (
		<div
			role="slider"
			tabIndex={0}
			aria-label={t.media.voicePosition}
			aria-valuemin={0}
			aria-valuemax={Math.round(durationMs / 1_000)}
			aria-valuenow={Math.round(atMs / 1_000)}
			aria-valuetext={t.media.timeOf(
				formatDuration(atMs),
				formatDuration(durationMs),
			)}
			dir="ltr"
			className="h-7 cursor-pointer touch-none rounded-sm"
			onPointerDown={onPointer}
			onPointerMove={onPointer}
			onKeyDown={onKeyDown}
		>
			<Bars peaks={peaks} played={atMs / durationMs} />
		</div>
	);
}

/** `played` is the part that was heard, 0 to 1. */
function Bars({ peaks, played }: { peaks: string; played: number }) {
	const heights = heightsOf(peaks);
	return (
		<svg
			viewBox={`0 0 ${heights.length * (BAR + GAP)} ${TALL}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			className="size-full"
		>
			{heights.map((height, at) => {
				const tall = Math.max(2, height * TALL);
				return (
					<rect
						// biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place.
						key={at}
						x={at * (BAR + GAP)}
						y={(TALL - tall) / 2}
						width={BAR}
						height={tall}
						rx={1}
						className={
							at < played * heights.length
								? "fill-accent-text"
								: "fill-current opacity-45"
						}
					/>
				);
			})}
		</svg>
	);
}

function targetOf(key: string, atMs: number, endMs: number): number | null {
	const to = {
		ArrowRight: atMs + STEP_MS,
		ArrowUp: atMs + STEP_MS,
		ArrowLeft: atMs - STEP_MS,
		ArrowDown: atMs - STEP_MS,
		PageUp: atMs + 5 * STEP_MS,
		PageDown: atMs - 5 * STEP_MS,
		Home: 0,
		End: endMs,
	}[key];
	return to === undefined ? null : Math.min(Math.max(0, to), endMs);
}
