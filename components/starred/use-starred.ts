"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive, useStore } from "@/components/realtime/use-live";
import type { ConversationPlaceView } from "@/lib/conversations/view";
import { listStarred } from "@/lib/messages/changes-api.browser";
import type { StarredPageView, StarredView } from "@/lib/messages/view";
import type { Problem } from "@/lib/problem";

type Stars = {
	status: "done" | "loading" | Problem;
	messages: readonly StarredView[];
	places: ReadonlyMap<string, ConversationPlaceView>;
	next: string | null;
};
const NONE: Stars = {
	status: "done",
	messages: [],
	places: new Map(),
	next: null,
};

/**
 * The viewer's stars, a page at a time. Read anew from the first when one of their devices stars anything, or they come
 * into a conversation or out of one: the list of conversations tells both. Of two answers that of the later question
 * counts.
 */
export function useStarred(first: StarredPageView | null) {
	const [state, setState] = useState(() => (first ? added(NONE, first) : NONE));
	const turn = useRef(0);
	const read = useCallback(async (cursor?: string) => {
		turn.current += 1;
		const mine = turn.current;
		setState((before) => ({ ...before, status: "loading" }));
		const page = await listStarred(cursor);
		if (mine !== turn.current) return;
		setState((before) =>
			page.ok
				? added(cursor ? before : NONE, page.value)
				: { ...before, status: page.problem },
		);
	}, []);
	const { conversations } = useStore(useLive().inbox);
	const known = conversations
		.map(({ id, marksVersion }) => `${id} ${marksVersion}`)
		.sort()
		.join();
	const seen = useRef(first ? known : null);
	useEffect(() => {
		if (seen.current === known) return;
		seen.current = known;
		void read();
	}, [known, read]);
	return {
		...state,
		more: () => void read(state.next ?? undefined),
		retry: () => void read(),
	};
}

function added(before: Stars, page: StarredPageView): Stars {
	const known = new Set(before.messages.map((one) => one.messageId));
	const places = new Map(before.places);
	for (const place of page.conversations) places.set(place.id, place);
	const fresh = page.messages.filter((one) => !known.has(one.messageId));
	return {
		status: "done",
		messages: [...before.messages, ...fresh],
		places,
		next: page.next,
	};
}
