"use client";

import { useSyncExternalStore } from "react";
import { useLive } from "@/components/realtime/use-live";

/** More does not fit a row, and a long draft would be laid out whole at each key. */
const SHOWN_LENGTH = 200;

/** The beginning of what was being written in a conversation on this device; null when nothing, or for no conversation. */
export function useDraftOf(conversationId: string | null): string | null {
	const { texts } = useLive().drafts;
	const get = () =>
		(conversationId &&
			texts.get().get(conversationId)?.trim().slice(0, SHOWN_LENGTH)) ||
		null;
	// The server knows no drafts: they are put in once the page lives.
	return useSyncExternalStore(texts.subscribe, get, () => null);
}
