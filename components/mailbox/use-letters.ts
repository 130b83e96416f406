"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fetchLetters } from "@/lib/mailbox/api.browser";
import type { LetterLineView, LetterPageView } from "@/lib/mailbox/view";
import type { Problem } from "@/lib/problem";
import { useMailbox } from "./mailbox-context";

type Letters = {
	status: "done" | "loading" | Problem;
	letters: readonly LetterLineView[];
	next: string | null;
};

/** Long enough that a word is one search, short enough to feel at once. */
const TYPING_PAUSE_MS = 250;

/**
 * The letters of the folder, a page at a time, or those that hold what is looked for. The first page is read anew when
 * something moved; of two answers that of the later question counts.
 */
export function useLetters(
	{ q, isStarred }: { q: string; isStarred: boolean },
	first: LetterPageView | null,
) {
	const { folder, revision } = useMailbox();
	const [state, setState] = useState<Letters>(() =>
		first
			? { status: "done", ...first }
			: { status: "loading", letters: [], next: null },
	);
	const turn = useRef(0);
	const read = useCallback(
		async (cursor?: string) => {
			turn.current += 1;
			const mine = turn.current;
			setState((before) => ({ ...before, status: "loading" }));
			const only = isStarred ? "starred" : undefined;
			const page = await fetchLetters({ folder, q, only, cursor });
			if (mine !== turn.current) return;
			setState((before) =>
				page.ok
					? joined(cursor ? before : null, page.value)
					: { ...before, status: page.problem },
			);
		},
		[folder, q, isStarred],
	);
	const asked = `${folder} ${isStarred} ${q}`;
	const known = useRef(first ? `${asked} ${revision}` : "");
	const lastAsked = useRef(asked);
	useEffect(() => {
		if (known.current === `${asked} ${revision}`) return;
		known.current = `${asked} ${revision}`;
		const isTyped = lastAsked.current !== asked && q !== "";
		lastAsked.current = asked;
		const timer = setTimeout(() => void read(), isTyped ? TYPING_PAUSE_MS : 0);
		return () => clearTimeout(timer);
	}, [asked, q, revision, read]);
	return {
		...state,
		more: () => void read(state.next ?? undefined),
		retry: () => void read(),
	};
}

function joined(before: Letters | null, page: LetterPageView): Letters {
	const known = new Set(before?.letters.map(({ id }) => id));
	const fresh = page.letters.filter(({ id }) => !known.has(id));
	return {
		status: "done",
		letters: [...(before?.letters ?? []), ...fresh],
		next: page.next,
	};
}
