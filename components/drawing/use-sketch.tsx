"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { Uploads } from "@/components/media/use-uploads";
import { useLive } from "@/components/realtime/use-live";

/** Loaded with the first drawing. */
const SketchPad = dynamic(
	() => import("./sketch-pad").then((file) => file.SketchPad),
	{ ssr: false },
);

/** The sketch pad for a composer: how to open it, and itself while it is open. What is drawn goes with the next message. */
export function useSketch(
	conversationId: string,
	uploads: Uploads,
	onAdded: () => void,
): { open: () => void; pad: ReactNode } {
	const { viewerId } = useLive();
	const [isOpen, setOpen] = useState(false);
	return {
		open: () => setOpen(true),
		pad: isOpen && (
			<SketchPad
				of={{ personId: viewerId, conversationId }}
				onAdd={({ file, details }) => {
					uploads.add([file], details);
					setOpen(false);
					onAdded();
				}}
				onClose={() => setOpen(false)}
			/>
		),
	};
}
