"use client";

import dynamic from "next/dynamic";
import { useLive } from "@/components/realtime/use-live";
import { LateSuspense } from "@/components/ui/late-suspense";
import type { PreviewView } from "@/lib/previews/view";

/** Loaded with the first link that has one. */
const PreviewCard = dynamic(() =>
	import("./preview-card").then((m) => m.PreviewCard),
);

/** What a link leads to, below the words; nothing for who wants to see none. */
export function Preview({ preview }: { preview: PreviewView | undefined }) {
	const { me } = useLive();
	if (!preview || !me.showsPreviews) return null;
	return (
		<LateSuspense>
			<PreviewCard preview={preview} />
		</LateSuspense>
	);
}
