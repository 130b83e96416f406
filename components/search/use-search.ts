"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ConversationPlaceView } from "@/lib/conversations/view";
import type { Problem } from "@/lib/problem";
import { searchMessages } from "@/lib/search/api.browser";
import { type Filters, isAsking, queryOf } from "@/lib/search/filters";
import type { HitView, SearchPageView } from "@/lib/search/view";

/** Typing goes on within this time; then one asks. */
const PATIENCE_MS = 180;
/** The server may look long and find nothing yet: so often it is asked to go on by itself. */
const GO_ON_MAX = 5;

export type SearchState = {
	status: "idle" | "loading" | "done" | Problem;
	hits: readonly HitView[];
	places: ReadonlyMap<string, ConversationPlaceView>;
	next: string | null;
};

const IDLE: SearchState = {
	status: "idle",
	hits: [],
	places: new Map(),
	next: null,
};

/** What is found by these filters, asked for while they change; of two answers that of the later question counts. */
export function useSearch(filters: Filters) {
	const [state, setState] = useState<SearchState>(IDLE);
	const turn = useRef(0);
	const key = JSON.stringify(filters);
	const ask = useCallback(
		async (cursor?: string) => {
			turn.current += 1;
			const mine = turn.current;
			setState((before) => ({ ...before, status: "loading" }));
			const page = await readOn(JSON.parse(key), cursor);
			if (mine !== turn.current) return;
			setState((before) => {
				if (!page.ok) return { ...before, status: page.problem };
				return added(cursor ? before : IDLE, page.value);
			});
		},
		[key],
	);
	useEffect(() => {
		turn.current += 1;
		if (!isAsking(JSON.parse(key))) return setState(IDLE);
		setState((before) => ({ ...before, status: "loading" }));
		const timer = setTimeout(() => void ask(), PATIENCE_MS);
		return () => clearTimeout(timer);
	}, [key, ask]);
	return {
		...state,
		more: () => void ask(state.next ?? undefined),
		retry: () => void ask(),
	};
}

async function readOn(filters: Filters, cursor: string | undefined) {
	const query = queryOf(filters);
	let page = await searchMessages({ ...query, cursor });
	for (let tries = 0; tries < GO_ON_MAX; tries++) {
		if (!page.ok || page.value.hits.length > 0 || !page.value.next) break;
		page = await searchMessages({ ...query, cursor: page.value.next });
	}
	return page;
}

function added(before: SearchState, page: SearchPageView): SearchState {
	const known = new Set(before.hits.map((hit) => hit.messageId));
	const places = new Map(before.places);
	for (const place of page.conversations) places.set(place.id, place);
	const fresh = page.hits.filter((hit) => !known.has(hit.messageId));
	return {
		status: "done",
		hits: [...before.hits, ...fresh],
		places,
		next: page.next,
	};
}
