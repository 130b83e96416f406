"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { AttachmentView } from "@/lib/media/view";
import { UploadTray } from "./upload-tray";
import { useUploads } from "./use-uploads";
import { VoiceButton } from "./voice-button";

/** Loaded with the first recording. */
const VoiceRecorder = dynamic(
	() => import("./voice-recorder").then((m) => m.VoiceRecorder),
	{ ssr: false, loading: () => <div className="min-h-11" /> },
);

/**
 * Voice messages for a composer: the button, the recorder that takes the place of the row while it is open, and the tray of
 * what is on its way. A voice is sent by itself as soon as it is uploaded; what is being written stays.
 */
export function useVoice({
	onSend,
	onClose,
}: {
	onSend: (attachments: AttachmentView[]) => void;
	/** The recorder is gone, and the row is back. */
	onClose: () => void;
}): { button: ReactNode; recorder: ReactNode; tray: ReactNode } {
	const uploads = useUploads();
	const [opened, setOpened] = useState<"tap" | "hold" | null>(null);
	const { ready, isBusy } = uploads;
	const isWhole = ready.length > 0 && ready.length === uploads.uploads.length;
	const send = useEffectEvent(() => {
		onSend(ready);
		uploads.clear();
	});
	useEffect(() => {
		if (isWhole && !isBusy) send();
	}, [isWhole, isBusy]);
	const tell = useEffectEvent(onClose);
	useEffect(() => {
		if (opened) return () => tell();
	}, [opened]);
	return {
		button: <VoiceButton onOpen={setOpened} />,
		recorder: opened && (
			<VoiceRecorder
				how={opened}
				onDone={({ file, details }) => {
					uploads.add([file], details);
					setOpened(null);
				}}
				onCancel={() => setOpened(null)}
			/>
		),
		tray: uploads.uploads.length > 0 && <UploadTray uploads={uploads} />,
	};
}
