"use client";

import { Pause, Play } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { formatDuration } from "@/lib/media/format";
import { type Playback, playback, type Sound } from "./playback";
import { VOICE_BOX } from "./voice-box";
import { Waveform } from "./waveform";

const atRest = (rate: number): Playback => ({
	...{ id: null, isPlaying: false, atMs: 0, isBroken: false },
	rate,
});

/** Plays a voice message: play and pause, a place in it by pointer or keyboard, three speeds. One plays at a time. */
export function VoicePlayer({ sound, from }: { sound: Sound; from?: string }) {
	const t = useT();
	const now = useSyncExternalStore(
		playback.subscribe,
		playback.now,
		playback.now,
	);
	const own = now.id === sound.id ? now : atRest(now.rate);
	const { isPlaying, isBroken } = own;
	const atMs = Math.min(own.atMs, sound.durationMs);
	const name = from ? t.media.voiceFrom(from) : t.media.voice;
	if (isBroken)
		return (
			<p
				role="alert"
				className={cn(VOICE_BOX, "grid items-center px-2 text-sm")}
			>
				{t.media.voiceBroken}
			</p>
		);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this names what its buttons belong to.
		<div
			role="group"
			aria-label={name}
			className={cn(VOICE_BOX, "flex items-center gap-1.5 pe-1")}
		>
			<IconButton
				look="primary"
				label={isPlaying ? t.media.pauseVoice : t.media.playVoice}
				icon={
					isPlaying ? (
						<Pause className="fill-current" />
					) : (
						<Play className="fill-current" />
					)
				}
				onClick={() => playback.toggle(sound)}
			/>
			<div className="grid min-w-0 flex-1 gap-0.5">
				<Waveform
					peaks={sound.peaks}
					atMs={atMs}
					durationMs={sound.durationMs}
					onSeek={(ms) => playback.seek(sound, ms)}
				/>
				<span className="text-xs tabular-nums" aria-hidden="true">
					{formatDuration(atMs > 0 ? atMs : sound.durationMs)}
				</span>
			</div>
			<button
				type="button"
				aria-label={t.media.speed(own.rate)}
				title={t.media.speed(own.rate)}
				className="min-h-8 min-w-11 shrink-0 rounded-full border border-line-strong px-1.5 font-semibold text-xs tabular-nums hover:bg-hover pointer-coarse:min-h-touch"
				onClick={playback.nextRate}
			>
				{own.rate}×
			</button>
		</div>
	);
}
