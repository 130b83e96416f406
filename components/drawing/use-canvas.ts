"use client";

import {
	type RefObject,
	useCallback,
	useEffect,
	useLayoutEffect,
	useRef,
} from "react";
import { fitCanvas, paint, wipe } from "@/lib/drawing/paint.browser";
import type { Stroke } from "@/lib/drawing/stroke";

/** Draws lines on a canvas, only what is new where lines were added, and all again when its size changes. */
export function useCanvas(
	canvas: RefObject<HTMLCanvasElement | null>,
	strokes: readonly Stroke[],
): void {
	const painted = useRef<readonly Stroke[]>([]);
	const draw = useCallback(
		(all: readonly Stroke[]) => {
			if (!canvas.current) return;
			const isEmptied = fitCanvas(canvas.current);
			const before = painted.current;
			const goesOn =
				!isEmptied &&
				before.length > 0 &&
				before.length <= all.length &&
				before.every((stroke, index) => stroke === all[index]);
			if (!goesOn) wipe(canvas.current, true);
			paint(canvas.current, goesOn ? all.slice(before.length) : all);
			painted.current = all;
		},
		[canvas],
	);
	useLayoutEffect(() => draw(strokes), [draw, strokes]);
	useEffect(() => {
		if (!canvas.current) return;
		const observer = new ResizeObserver(() => draw(painted.current));
		observer.observe(canvas.current);
		return () => observer.disconnect();
	}, [canvas, draw]);
}
