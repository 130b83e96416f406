"use client";

import { Mic } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";

/** A press longer than this is held: letting go ends the recording. */
const HOLD_MS = 350;

/** Opens the recorder: by a tap, or by a press that is held as long as one speaks. */
export function VoiceButton({
	onOpen,
}: {
	onOpen: (how: "tap" | "hold") => void;
}) {
	const t = useT();
	const held = useRef<ReturnType<typeof setTimeout>>(undefined);
	const letGo = () => clearTimeout(held.current);
	useEffect(() => () => clearTimeout(held.current), []);
	return (
		<IconButton
			label={t.media.recordVoice}
			icon={<Mic />}
			className="touch-manipulation select-none"
			onPointerDown={(event) => {
				if (event.button !== 0) return;
				held.current = setTimeout(() => onOpen("hold"), HOLD_MS);
			}}
			onPointerUp={letGo}
			onPointerLeave={letGo}
			onPointerCancel={letGo}
			// A long press would open the system's menu.
			onContextMenu={(event) => event.preventDefault()}
			onClick={() => onOpen("tap")}
		/>
	);
}
