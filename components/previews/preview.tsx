"use client";

import { lazy, Suspense } from "react";
import { useLive } from "@/components/realtime/use-live";
import type { PreviewView } from "@/lib/previews/view";

/** Loaded with the first link that has one. */
const PreviewCard = lazy(() =>
	import("./preview-card").then((m) => ({ default: m.PreviewCard })),
);

/** What a link leads to, below the words; nothing for who wants to see none. */
export function Preview({ preview }: { preview: PreviewView | undefined }) {
	const { me } = useLive();
	if (!preview || !me.showsPreviews) return null;
	return (
		<Suspense>
			<PreviewCard preview={preview} />
		</Suspense>
	);
}
