"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import {
	type KeptFor,
	keepDrawing,
	readDrawing,
} from "@/lib/drawing/keep.browser";
import { reduceSheet, roomIn, visibleStrokes } from "@/lib/drawing/sheet";
import type { Stroke } from "@/lib/drawing/stroke";
import { STROKE_POINTS_MAX } from "@/lib/limits";

/** Written this long after the last line, not at each. */
const KEEP_AFTER_MS = 400;

/** A sheet that is kept on this device, so that neither closing it by mistake nor losing the page loses the drawing. */
export function useSheet(of: KeptFor) {
	const { personId, conversationId } = of;
	const [begun] = useState(() => readDrawing(of));
	const [alt, setAlt] = useState(begun.alt);
	const [sheet, tell] = useReducer(reduceSheet, {
		done: begun.strokes,
		undone: [],
	});
	const strokes = visibleStrokes(sheet);
	const isGone = useRef(false);
	useEffect(() => {
		const keep = () => {
			if (isGone.current) return;
			const drawing = { strokes: visibleStrokes(sheet), alt };
			keepDrawing({ personId, conversationId }, drawing);
		};
		const timer = setTimeout(keep, KEEP_AFTER_MS);
		addEventListener("pagehide", keep);
		return () => {
			clearTimeout(timer);
			removeEventListener("pagehide", keep);
			// Closed before its time came.
			keep();
		};
	}, [sheet, alt, personId, conversationId]);
	return {
		strokes,
		/** What it shows, in words. */
		alt,
		describe: setAlt,
		isFull: roomIn(sheet) < STROKE_POINTS_MAX,
		mayUndo: sheet.done.length > 0,
		mayRedo: sheet.undone.length > 0,
		draw: (stroke: Stroke) => tell({ type: "drew", stroke }),
		undo: () => tell({ type: "undid" }),
		redo: () => tell({ type: "redid" }),
		clear: () => tell({ type: "cleared" }),
		/** It was sent: nothing is kept of it from now on. */
		forget: () => {
			isGone.current = true;
			keepDrawing(of, { strokes: [], alt: "" });
		},
	};
}

export type SheetInUse = ReturnType<typeof useSheet>;
