"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { type Piece, sheetOf } from "@/lib/drawing/pieces";
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
import type { DrawingView } from "@/lib/games/view";
import { isPassing } from "@/lib/http/fetch.browser";
import type { Problem, Result } from "@/lib/problem";
import { reconnectDelayMs } from "@/lib/realtime/backoff";
import type { Round } from "./use-watched-sheet";

type Event = SheetEvent | { type: "read"; sheet: Sheet };

const reduce = (sheet: Sheet, event: Event): Sheet =>
	event.type === "read" ? event.sheet : reduceSheet(sheet, event);

type Written = {
	tell: (event: Event) => void;
	setReady: (isReady: boolean) => void;
};

/** Reads what was drawn in this round, and from there on sends what is drawn. Without it nobody can draw: it is asked for until there is an answer. */
function useFeed({ conversationId, gameId, round }: Round, written: Written) {
	const { tell, setReady } = written;
	const feed = useRef<Feed | null>(null);
	const failures = useRef(0);
	// Each time it is read, what is drawn goes on from there.
	const [reading, readAnew] = useReducer((count: number) => count + 1, 0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `reading` asks for another reading.
	useEffect(() => {
		let isGone = false;
		let retry: ReturnType<typeof setTimeout> | undefined;
		const add = async (number: number, pieces: Piece[]) =>
			sentOf(
				await addStrokes(conversationId, { gameId, round, number, pieces }),
			);
		const take = (drawing: DrawingView) => {
			failures.current = 0;
			if (drawing.gameId !== gameId || drawing.round !== round) return;
			tell({ type: "read", sheet: sheetOf(drawing.pieces) });
			const wait = (run: () => void, ms: number) => setTimeout(run, ms);
			feed.current = new Feed({ send: add, onLost: readAnew, wait }, drawing);
			setReady(true);
		};
		void readDrawing(conversationId).then((answer) => {
			if (isGone) return;
			if (answer.ok) return take(answer.value);
			const delayMs = reconnectDelayMs(failures.current++, Math.random());
			if (passes(answer.problem)) retry = setTimeout(readAnew, delayMs);
		});
		return () => {
			isGone = true;
			clearTimeout(retry);
			feed.current?.stop();
		};
	}, [conversationId, gameId, round, reading, tell, setReady]);
	return feed;
}

/** The viewer's own drawing of one round, sent while it is drawn. What was drawn before the page was loaded anew is there again. */
export function useOwnSheet(of: Round) {
	const [sheet, tell] = useReducer(reduce, BLANK_SHEET);
	const [isReady, setReady] = useState(false);
	const feed = useFeed(of, { tell, setReady });
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

/** Whether the same may be asked again: a round that is busy is so for a moment. */
function passes(problem: Problem): boolean {
	return isPassing(problem) || problem.code === "busy";
}

function sentOf(answer: Result<unknown>): Sent {
	if (answer.ok) return "taken";
	return passes(answer.problem) ? "later" : "lost";
}
