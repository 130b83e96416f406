import { useEffect, useEffectEvent } from "react";
import { type Uploads, useUploads } from "@/components/media/use-uploads";

/** Files on their way from the page of sharing to where they go: a conversation, or "feed". */
const waiting = new Map<string, File[]>();

/** Gives files to whatever composer opens there next in this window. */
export function handOver(place: string, files: File[]): void {
	waiting.set(place, files);
}

/** The uploads of a composer, beginning with what was shared to its place; that is not kept to be shared any more. */
export function useUploadsAt(place: string): Uploads {
	const uploads = useUploads();
	const take = useEffectEvent(() => {
		const files = waiting.get(place);
		if (!files) return;
		waiting.delete(place);
		uploads.add(files);
		void import("@/lib/offline/shared.browser").then((m) => m.dropShared());
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: each place once.
	useEffect(() => take(), [place]);
	return uploads;
}
