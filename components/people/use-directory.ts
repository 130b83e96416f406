"use client";

import { useEffect, useRef, useState } from "react";
import { fetchDirectory } from "@/lib/people/api.browser";
import type { DirectoryPageView } from "@/lib/people/view";

/** Long enough that a word is one search, short enough to feel at once. */
const TYPING_PAUSE_MS = 200;

type Status = "ready" | "searched" | "loading" | "failed";
type Listed = DirectoryPageView & { term: string; status: Status };

/** The directory as far as it was fetched: search, go on, try again. A later search always wins over an earlier one. */
export function useDirectory(first: DirectoryPageView, term: string) {
	const [listed, setListed] = useState<Listed>({
		...first,
		term,
		status: "ready",
	});
	const turn = useRef(0);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(timer.current), []);

	async function load(search: string, after: string | null) {
		turn.current += 1;
		const mine = turn.current;
		setListed((before) => ({ ...before, term: search, status: "loading" }));
		const page = await fetchDirectory({
			search: search || undefined,
			after: after ?? undefined,
		});
		if (mine !== turn.current) return;
		setListed((before) => {
			if (!page.ok) return { ...before, status: "failed" };
			const { people, next } = page.value;
			return {
				term: search,
				status: after ? "ready" : "searched",
				people: after ? [...before.people, ...people] : people,
				next,
			};
		});
	}

	/** Searches once the typing pauses, and keeps the term in the address for reloads and the way back. */
	function search(typed: string) {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => {
			const query = typed ? `?${new URLSearchParams({ search: typed })}` : "";
			history.replaceState(history.state, "", `/people${query}`);
			void load(typed, null);
		}, TYPING_PAUSE_MS);
	}

	return {
		...listed,
		search,
		more: () => void load(listed.term, listed.next),
		retry: () => void load(listed.term, null),
	};
}
