"use client";

import dynamic from "next/dynamic";
import { mediaUrl, type VoiceView } from "@/lib/media/view";
import { VOICE_BOX } from "./voice-box";

/** Loaded with the first voice message; its place is kept until then, so that nothing jumps. */
const VoicePlayer = dynamic(
	() => import("./voice-player").then((m) => m.VoicePlayer),
	{ ssr: false, loading: () => <div className={VOICE_BOX} /> },
);

/** A voice message of a conversation. */
export function VoiceMessage({
	voice: { id, durationMs, peaks },
	from,
}: {
	voice: VoiceView;
	from?: string;
}) {
	return (
		<VoicePlayer
			sound={{ id, url: mediaUrl(id), durationMs, peaks }}
			from={from}
		/>
	);
}
