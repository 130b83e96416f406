"use client";

import { useLinkStatus } from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useLayoutEffect } from "react";
import { useStore } from "@/components/realtime/use-live";
import { createStore } from "@/lib/store";

/** The conversation whose row was pressed, until its page is here. */
const opening = createStore<string | null>(null);

/** Whether a chat is on its way. No more from the drawing that brings it: it takes the focus as it comes. */
export function useIsOpening(): boolean {
	const id = useStore(opening);
	return useSelectedLayoutSegment() !== id && id !== null;
}

/**
 * In the link of a row: says that its chat is on its way, so that nobody writes into the one that still stands. No
 * `loading.tsx` does it: a page that is loaded whole would show that, too, and React takes it away a third of a second
 * after what it stands for is there.
 */
export function OpeningSign({ id }: { id: string }) {
	const { pending } = useLinkStatus();
	useLayoutEffect(() => {
		if (!pending) return;
		opening.set(id);
		return () => {
			if (opening.get() === id) opening.set(null);
		};
	}, [pending, id]);
	return null;
}
