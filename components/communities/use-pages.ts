"use client";

import { useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/problem";

/** Long enough that a word is one search, short enough to feel at once. */
const TYPING_PAUSE_MS = 200;

type Page<T> = { items: T[]; next: string | null };
type Status = "ready" | "searched" | "loading" | "failed";

/** A searched list, page by page, as far as it was fetched. A later search always wins over an earlier one. */
export function usePages<T>(
	first: Page<T>,
	fetchPage: (asked: {
		search?: string;
		after?: string;
	}) => Promise<Result<Page<T>>>,
) {
	const [listed, setListed] = useState({
		...first,
		term: "",
		status: "ready" as Status,
	});
	const turn = useRef(0);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(timer.current), []);

	async function load(term: string, after: string | null): Promise<void> {
		turn.current += 1;
		const mine = turn.current;
		setListed((before) => ({ ...before, term, status: "loading" }));
		const page = await fetchPage({
			...(term && { search: term }),
			...(after && { after }),
		});
		if (mine !== turn.current) return;
		setListed((before) => {
			if (!page.ok) return { ...before, status: "failed" };
			const { items, next } = page.value;
			return {
				term,
				next,
				status: after ? "ready" : "searched",
				items: after ? [...before.items, ...items] : items,
			};
		});
	}

	return {
		...listed,
		/** Searches once the typing pauses. */
		search: (typed: string) => {
			clearTimeout(timer.current);
			timer.current = setTimeout(() => void load(typed, null), TYPING_PAUSE_MS);
		},
		more: () => void load(listed.term, listed.next),
		retry: () => void load(listed.term, null),
		/** The same again, after something was changed. */
		reload: () => load(listed.term, null),
	};
}
