"use client";

import {
	type Target,
	useMessageActions,
} from "@/components/messages/message-actions";
import { useStore } from "@/components/realtime/use-live";
import { SELECTION_MAX } from "@/lib/limits";
import { createStore } from "@/lib/store";
import type { Chosen, Selecting } from "./use-selecting";

const NEVER = createStore<Chosen>(null);

/** How the row of a message takes part in the choosing; null while nothing is being chosen. */
export function useSelected(target: Target | undefined): {
	isChosen: boolean;
	isFull: boolean;
	selection: Selecting;
} | null {
	const selection = useMessageActions()?.selection;
	const chosen = useStore(selection?.chosen ?? NEVER);
	if (!chosen || !selection || !target) return null;
	return {
		isChosen: chosen.has(target.message.sequence),
		isFull: chosen.size >= SELECTION_MAX,
		selection,
	};
}
