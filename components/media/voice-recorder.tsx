"use client";

import { SendHorizontal, Square, Trash2 } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import {
	type Recorded,
	type RecordFault,
	type Recording,
	startRecording,
} from "@/lib/media/record.browser";
import { playback } from "./playback";
import { RecordingMeter } from "./recording-meter";
import { VoicePlayer } from "./voice-player";

type State =
	| { step: "asking" | "stopping" }
	| { step: "recording"; recording: Recording }
	| { step: "preview"; recorded: Recorded; url: string }
	| { step: "failed"; fault: RecordFault | "silent" };

/**
 * Records a voice message in the place of the composer's row: level and time while one speaks, then to be heard before it
 * is sent. Escape and the bin throw it away. What the microphone refuses is said in words.
 */
export function VoiceRecorder({
	how,
	onDone,
	onCancel,
}: {
	how: "tap" | "hold";
	onDone: (recorded: Recorded) => void;
	onCancel: () => void;
}) {
	const t = useT();
	const { state, stop } = useRecording(how);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this names what its buttons belong to.
		<div
			role="group"
			aria-label={t.media.recorder}
			className="flex min-h-11 items-center gap-1.5"
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onCancel();
			}}
		>
			<IconButton
				label={state.step === "failed" ? t.common.close : t.media.discardVoice}
				icon={<Trash2 />}
				onClick={onCancel}
			/>
			<Middle state={state} />
			{state.step === "recording" && (
				<Button
					autoFocus
					icon={<Square aria-hidden="true" className="size-4 fill-current" />}
					className="min-h-11!"
					onClick={stop}
				>
					{t.media.stopRecording}
				</Button>
			)}
			{state.step === "preview" && (
				<Button
					autoFocus
					icon={
						<SendHorizontal
							aria-hidden="true"
							className="size-5 rtl:-scale-x-100"
						/>
					}
					className="min-h-11!"
					onClick={() => onDone(state.recorded)}
				>
					<span className="max-sm:sr-only">{t.media.sendVoice}</span>
				</Button>
			)}
		</div>
	);
}

function Middle({ state }: { state: State }) {
	const t = useT();
	switch (state.step) {
		case "asking":
			return (
				<p role="status" className="flex-1 text-ink-soft">
					{t.media.askingMicrophone}
				</p>
			);
		case "stopping":
			return (
				<p role="status" className="flex-1 text-ink-soft">
					{t.media.preparing}
				</p>
			);
		case "recording":
			return <RecordingMeter recording={state.recording} />;
		case "preview": {
			const { durationMs, peaks } = state.recorded.details;
			const { url } = state;
			return (
				<div className="min-w-0 flex-1">
					<VoicePlayer sound={{ id: url, url, durationMs, peaks }} />
				</div>
			);
		}
		case "failed":
			return (
				<p role="alert" className="flex-1 text-danger-text text-sm">
					{t.media.recordFault[state.fault]}
				</p>
			);
		default:
			return state satisfies never;
	}
}

function useRecording(how: "tap" | "hold") {
	const [state, setState] = useState<State>({ step: "asking" });
	const recording = useRef<Recording>(undefined);
	const stop = useEffectEvent(async () => {
		const current = recording.current;
		if (!current) return;
		recording.current = undefined;
		setState({ step: "stopping" });
		const recorded = await current.stop();
		setState(
			recorded
				? {
						step: "preview",
						recorded,
						url: URL.createObjectURL(recorded.file),
					}
				: { step: "failed", fault: "silent" },
		);
	});
	useEffect(() => {
		let isGone = false;
		playback.stop();
		void startRecording(() => stop()).then((started) => {
			if (typeof started === "string")
				return isGone || setState({ step: "failed", fault: started });
			if (isGone) return started.cancel();
			recording.current = started;
			setState({ step: "recording", recording: started });
		});
		return () => {
			isGone = true;
			recording.current?.cancel();
		};
	}, []);
	useEffect(() => {
		if (how !== "hold") return;
		const end = () => stop();
		addEventListener("pointerup", end);
		addEventListener("pointercancel", end);
		return () => {
			removeEventListener("pointerup", end);
			removeEventListener("pointercancel", end);
		};
	}, [how]);
	const url = state.step === "preview" ? state.url : null;
	useEffect(() => {
		if (!url) return;
		return () => {
			playback.stop();
			URL.revokeObjectURL(url);
		};
	}, [url]);
	return { state, stop: () => stop() };
}
