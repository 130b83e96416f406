"use client";

import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { formatDuration } from "@/lib/media/format";
import type { Recording } from "@/lib/media/record.browser";

const BARS = 40;
const TALL = 28;

/** How long and how loud: the last seconds run through as bars, so that one sees whether the microphone hears. */
export function RecordingMeter({ recording }: { recording: Recording }) {
	const t = useT();
	const [levels, setLevels] = useState<number[]>(() => Array(BARS).fill(0));
	useEffect(() => {
		const timer = setInterval(
			() => setLevels((all) => [...all.slice(1), recording.level()]),
			80,
		);
		return () => clearInterval(timer);
	}, [recording]);
	return (
		<>
			<p role="status" className="sr-only">
				{t.media.recording}
			</p>
			<span
				role="timer"
				className="flex items-center gap-2 font-semibold tabular-nums"
			>
				<span
					aria-hidden="true"
					className="size-3 rounded-full bg-danger motion-safe:animate-pulse"
				/>
				{formatDuration(recording.elapsedMs())}
			</span>
			<svg
				role="img"
				aria-label={t.media.level}
				viewBox={`0 0 ${BARS * 4} ${TALL}`}
				preserveAspectRatio="none"
				className="h-8 min-w-0 flex-1 fill-accent-text"
			>
				{levels.map((level, at) => {
					const tall = Math.max(2, level * TALL);
					return (
						<rect
							// biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place.
							key={at}
							x={at * 4}
							y={(TALL - tall) / 2}
							width={2}
							height={tall}
							rx={1}
						/>
					);
				})}
			</svg>
		</>
	);
}
