"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { sheetOf } from "@/lib/drawing/pieces";
import {
	BLANK_SHEET,
	reduceSheet,
	type Sheet,
	type SheetEvent,
	visibleStrokes,
} from "@/lib/drawing/sheet";
import type { Stroke } from "@/lib/drawing/stroke";
import { addStrokes, readDrawing } from "@/lib/games/api.browser";
import { Feed, type Sent } from "@/lib/games/feed";
import type { ProblemCode } from "@/lib/problem";
import type { Round } from "./use-watched-sheet";

type Event = SheetEvent | { type: "read"; sheet: Sheet };

const reduce = (sheet: Sheet, event: Event): Sheet =>
	event.type === "read" ? event.sheet : reduceSheet(sheet, event);

/** The viewer's own drawing of one round, sent while it is drawn. What was drawn before the page was loaded anew is there again. */
export function useOwnSheet(of: Round) {
	const { conversationId, gameId, round } = of;
	const [sheet, tell] = useReducer(reduce, BLANK_SHEET);
	const [isReady, setReady] = useState(false);
	const feed = useRef<Feed | null>(null);
	// Each time it is read, what is drawn goes on from there.
	const [reading, readAnew] = useReducer((count: number) => count + 1, 0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `reading` asks for another reading.
	useEffect(() => {
		let isGone = false;
		void readDrawing(conversationId).then((answer) => {
			if (isGone || !answer.ok) return;
			const { value } = answer;
			if (value.gameId !== gameId || value.round !== round) return;
			tell({ type: "read", sheet: sheetOf(value.pieces) });
			feed.current = new Feed(
				{
					send: async (number, pieces) =>
						sentOf(
							await addStrokes(conversationId, {
								...{ gameId, round, number, pieces },
							}),
						),
					onLost: readAnew,
					wait: (run, ms) => setTimeout(run, ms),
				},
				value,
			);
			setReady(true);
		});
		return () => {
			isGone = true;
			feed.current?.stop();
		};
	}, [conversationId, gameId, round, reading]);
	const change = (type: "undid" | "redid" | "cleared") => () => {
		tell({ type });
		feed.current?.change({ type });
	};
	return {
		isReady,
		strokes: visibleStrokes(sheet),
		mayUndo: sheet.done.length > 0,
		mayRedo: sheet.undone.length > 0,
		grow: (stroke: Stroke) => feed.current?.draw(stroke, false),
		/** Answers whether there was room. */
		draw: (stroke: Stroke): boolean => {
			if (!feed.current || feed.current.isFull) return false;
			feed.current.draw(stroke, true);
			tell({ type: "drew", stroke });
			return true;
		},
		undo: change("undid"),
		redo: change("redid"),
		clear: change("cleared"),
	};
}

const PASSING: ProblemCode[] = [
	"rate_limited",
	"unavailable",
	"busy",
	"internal",
];

function sentOf(
	answer: { ok: true } | { ok: false; problem: { code: ProblemCode } },
): Sent {
	if (answer.ok) return "taken";
	return PASSING.includes(answer.problem.code) ? "later" : "lost";
}
