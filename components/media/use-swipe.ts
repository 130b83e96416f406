"use client";

import { type PointerEvent, useRef } from "react";

const SWIPE_PIXELS = 48;

/** Tells which way a finger swiped: spread on the area. A mouse is left alone, it has buttons to press. */
export function useSwipe(onSwipe: (way: "left" | "right" | "down") => void) {
	const from = useRef<{ x: number; y: number } | null>(null);
	return {
		onPointerDown: (event: PointerEvent) => {
			// A second finger is a pinch.
			const isSwipe = event.pointerType !== "mouse" && event.isPrimary;
			from.current = isSwipe ? { x: event.clientX, y: event.clientY } : null;
		},
		onPointerUp: (event: PointerEvent) => {
			if (!from.current || !event.isPrimary) return;
			const x = event.clientX - from.current.x;
			const y = event.clientY - from.current.y;
			from.current = null;
			if (Math.abs(x) > SWIPE_PIXELS && Math.abs(x) > 2 * Math.abs(y))
				onSwipe(x < 0 ? "left" : "right");
			if (y > 2 * SWIPE_PIXELS && y > 2 * Math.abs(x)) onSwipe("down");
		},
		onPointerCancel: () => {
			from.current = null;
		},
	};
}
