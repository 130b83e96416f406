"use client";

import { ImagePlus } from "lucide-react";
import { useT } from "@/components/i18n/use-t";

/** Says where the photos may be dropped; its parent must be positioned. Drawn only while something is held over it. */
export function DropVeil({ isOver }: { isOver: boolean }) {
	const t = useT();
	if (!isOver) return null;
	return (
		<div className="pointer-events-none absolute inset-2 z-30 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft motion-safe:animate-fade-in">
			<p className="flex items-center gap-2 font-semibold text-accent-text text-lg">
				<ImagePlus aria-hidden="true" />
				{t.media.dropHere}
			</p>
		</div>
	);
}
