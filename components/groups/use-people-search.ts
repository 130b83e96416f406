"use client";

import { useEffect, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import { fetchDirectory } from "@/lib/people/api.browser";
import type { PersonCardView } from "@/lib/people/view";

/** Long enough that a word is one search, short enough to feel at once. */
const TYPING_PAUSE_MS = 200;

/** Others whose name or user name holds these words, once the typing pauses; null while nothing is looked for. */
export function usePeopleSearch(words: string): PersonCardView[] | null {
	const { viewerId } = useLive();
	const [found, setFound] = useState<PersonCardView[] | null>(null);
	const search = words.trim();
	useEffect(() => {
		let isWanted = true;
		const timer = setTimeout(async () => {
			if (!search) return setFound(null);
			const page = await fetchDirectory({ search });
			if (isWanted && page.ok)
				setFound(page.value.people.filter(({ id }) => id !== viewerId));
		}, TYPING_PAUSE_MS);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [search, viewerId]);
	return search ? found : null;
}
