"use client";

import {
	useCallback,
	useEffect,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import { type LogRow, nearestRow } from "@/lib/messages/rows";
import type { Problem } from "@/lib/problem";
import type { LogScroll } from "./use-log-scroll";

/** How long a row that was jumped to stands out. */
const MARKED_MS = 2_500;

/**
 * The jump to a message: fetches its surroundings where they are not loaded, brings it to the middle, marks it for a
 * moment and gives it the focus, so that keys and screen readers go on from there. Of two jumps the later one counts.
 */
export function usePlace(
	log: ConversationLog,
	rows: readonly LogRow[],
	{ scroller, toRow }: LogScroll,
): (sequence: number) => Promise<Problem | null> {
	const [wanted, setWanted] = useState<{ sequence: number } | null>(null);
	const asked = useRef(0);
	const drawn = useRef(rows);
	useLayoutEffect(() => {
		drawn.current = rows;
	});
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(timer.current), []);
	useLayoutEffect(() => {
		const key = wanted && nearestRow(drawn.current, wanted.sequence)?.key;
		const row = key && toRow(key, "middle");
		if (!row) return;
		clearTimeout(timer.current);
		for (const one of scroller.current?.querySelectorAll("[data-marked]") ?? [])
			one.removeAttribute("data-marked");
		row.dataset.marked = "";
		timer.current = setTimeout(
			() => row.removeAttribute("data-marked"),
			MARKED_MS,
		);
		row.tabIndex = -1;
		row.focus({ preventScroll: true });
	}, [wanted, scroller, toRow]);
	return useCallback(
		async (sequence) => {
			asked.current += 1;
			const turn = asked.current;
			const problem = await log.jumpTo(sequence);
			if (!problem && turn === asked.current) setWanted({ sequence });
			return problem;
		},
		[log],
	);
}
