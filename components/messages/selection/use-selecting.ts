"use client";

import { useState } from "react";
import { SELECTION_MAX } from "@/lib/limits";
import type { MessageView } from "@/lib/messages/view";
import { createStore, type Store } from "@/lib/store";

/** The messages that are chosen, by sequence; null while none are being chosen. */
export type Chosen = ReadonlyMap<number, MessageView> | null;
export type Selecting = {
	chosen: Store<Chosen>;
	/** Which was put in or out last: there the focus is. */
	last: () => number;
	/** Puts a message in or out; the first begins the choosing. */
	toggle: (message: MessageView) => void;
	end: () => void;
};

/** The choosing of several messages of a log. A store, so that a choice draws its row and not the log. */
export function useSelecting(): Selecting {
	const [selecting] = useState(() => {
		const chosen = createStore<Chosen>(null);
		let last = 0;
		const toggle = (message: MessageView) => {
			const next = new Map(chosen.get());
			last = message.sequence;
			if (!next.delete(last) && next.size < SELECTION_MAX)
				next.set(last, message);
			chosen.set(next);
		};
		return {
			chosen,
			last: () => last,
			toggle,
			end: () => chosen.set(null),
		};
	});
	return selecting;
}
