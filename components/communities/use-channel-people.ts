"use client";

import { useCallback, useRef, useState } from "react";
import type { PersonCardView } from "@/lib/people/view";

/**
 * The people of a channel as far as something of theirs is on the screen: those the page brought, and whoever is asked for
 * after. What is asked for in one turn is one request, and nobody is asked for twice. `channelId` null: no channel, nobody.
 */
export function useChannelPeople(
	channelId: string | null,
	first: readonly PersonCardView[],
): { people: readonly PersonCardView[]; ask: (personId: string) => void } {
	const [people, setPeople] = useState(first);
	const asked = useRef(new Set(first.map(({ id }) => id)));
	const waiting = useRef<string[]>([]);
	const ask = useCallback(
		(personId: string) => {
			if (!channelId || typeof document === "undefined") return;
			if (asked.current.has(personId)) return;
			asked.current.add(personId);
			waiting.current.push(personId);
			if (waiting.current.length > 1) return;
			// After this drawing, which may ask for others too.
			setTimeout(async () => {
				const ids = waiting.current.splice(0);
				// The first page has brought who is on it: seldom needed, so no chat waits for its code.
				const { readChannelPeople } = await import(
					"@/lib/communities/api.browser"
				);
				const found = await readChannelPeople(channelId, ids.slice(0, 100));
				if (found.ok) setPeople((before) => [...before, ...found.value]);
			});
		},
		[channelId],
	);
	return { people, ask };
}
