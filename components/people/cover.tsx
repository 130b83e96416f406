"use client";

import { useIsSaving } from "@/components/media/saver";
import { cn } from "@/components/ui/cn";

/** The wide photo above a profile, cut to shape. It says nothing that is not said below, so it has no words. */
export function Cover({ src, className }: { src: string; className?: string }) {
	if (useIsSaving()) return null;
	return (
		// biome-ignore lint/performance/noImgElement: next/image writes style attributes, which the page's policy refuses; photos are made by our own media service.
		<img
			src={src}
			alt=""
			className={cn("aspect-[3/1] bg-sunken object-cover", className)}
		/>
	);
}
