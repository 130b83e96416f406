"use client";

import { type PointerEvent, type RefObject, useRef } from "react";
import { fitCanvas, paint, wipe } from "@/lib/drawing/paint.browser";
import {
	addPoint,
	type Ink,
	NUMBERS_PER_POINT,
	pressureOf,
	SHEET_EDGE,
	type Size,
	type Stroke,
} from "@/lib/drawing/stroke";
import { STROKE_POINTS_MAX } from "@/lib/limits";

export type Pen = { ink: Ink; size: Size };
export type Drawing = {
	pen: Pen;
	onStroke: (stroke: Stroke) => void;
	/** The line under the pen, each time it has grown. */
	onGrow?: (stroke: Stroke) => void;
};
type Line = { stroke: Stroke; pointerId: number; isQueued: boolean };

/**
 * What a pen, finger or mouse draws, on a canvas of its own above the drawing until the line is whole. One pointer draws at
 * a time, and once
 * a pen was there no hand does, so a palm beside it draws nothing; a line that the system breaks off (a call, a gesture)
 * stays as far as it came.
 */
export function usePointer(
	canvas: RefObject<HTMLCanvasElement | null>,
	{ pen, onStroke, onGrow }: Drawing,
) {
	const line = useRef<Line | null>(null);
	const hasPen = useRef(false);
	const redraw = () => {
		const current = line.current;
		if (!current || current.isQueued) return;
		current.isQueued = true;
		requestAnimationFrame(() => {
			current.isQueued = false;
			if (!canvas.current || line.current !== current) return;
			print(canvas.current, current.stroke);
			onGrow?.(current.stroke);
		});
	};
	const finish = () => {
		const done = line.current;
		line.current = null;
		if (!done) return;
		onStroke(done.stroke);
		// The drawing has it by now; this lay above it.
		requestAnimationFrame(() => {
			if (canvas.current && !line.current) wipe(canvas.current, false);
		});
	};
	const begin = (pointerId: number, points: number[]) => {
		const stroke = { ...pen, points };
		line.current = { stroke, pointerId, isQueued: false };
	};
	const follow = (event: PointerEvent<HTMLElement>) => {
		const box = event.currentTarget.getBoundingClientRect();
		const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
		for (const one of all.length > 0 ? all : [event.nativeEvent]) {
			const current = line.current;
			if (!current) return;
			const { points } = current.stroke;
			addPoint(points, placeIn(box, one));
			if (points.length < STROKE_POINTS_MAX * NUMBERS_PER_POINT) continue;
			finish();
			begin(current.pointerId, points.slice(-NUMBERS_PER_POINT));
		}
		redraw();
	};
	const end = ({ pointerId }: PointerEvent) => {
		if (line.current?.pointerId === pointerId) finish();
	};
	return {
		onPointerDown: (event: PointerEvent<HTMLElement>) => {
			if (line.current || event.button !== 0) return;
			hasPen.current ||= event.pointerType === "pen";
			if (hasPen.current && event.pointerType === "touch") return;
			event.currentTarget.setPointerCapture(event.pointerId);
			begin(event.pointerId, []);
			follow(event);
		},
		onPointerMove: (event: PointerEvent<HTMLElement>) => {
			if (line.current?.pointerId === event.pointerId) follow(event);
		},
		onPointerUp: end,
		onPointerCancel: end,
		onLostPointerCapture: end,
	};
}

function print(canvas: HTMLCanvasElement, stroke: Stroke): void {
	fitCanvas(canvas);
	wipe(canvas, false);
	paint(canvas, [stroke]);
}

function placeIn(
	box: DOMRect,
	{ clientX, clientY, pressure, pointerType }: globalThis.PointerEvent,
): [number, number, number] {
	const scale = SHEET_EDGE / box.width;
	return [
		(clientX - box.left) * scale,
		(clientY - box.top) * scale,
		pressureOf(pressure, pointerType === "pen"),
	];
}
