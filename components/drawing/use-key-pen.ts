"use client";

import { type KeyboardEvent, useState } from "react";
import { PRESSURE_PLAIN, SHEET_EDGE, type Stroke } from "@/lib/drawing/stroke";
import type { Pen } from "./use-pointer";

const STEP = 100;
const SMALL_STEP = 25;
const WAYS: Record<string, readonly [number, number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/** A pen that is led by keys: arrows move it, Space or Enter sets it down and lifts it. Each step is a line of its own. */
export function useKeyPen(pen: Pen, onStroke: (stroke: Stroke) => void) {
	const [place, setPlace] = useState({ x: SHEET_EDGE / 2, y: SHEET_EDGE / 2 });
	const [isDown, setDown] = useState(false);
	const [isUsed, setUsed] = useState(false);
	const draw = (...places: { x: number; y: number }[]) =>
		onStroke({
			...pen,
			points: places.flatMap(({ x, y }) => [x, y, PRESSURE_PLAIN]),
		});
	const move = ([across, down]: readonly [number, number], step: number) => {
		const next = {
			x: within(place.x + across * step),
			y: within(place.y + down * step),
		};
		setPlace(next);
		if (isDown) draw(place, next);
	};
	const turn = () => {
		setDown(!isDown);
		if (!isDown) draw(place);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const way = WAYS[event.key];
		if (!way && event.key !== " " && event.key !== "Enter") return;
		event.preventDefault();
		setUsed(true);
		if (way) move(way, event.shiftKey ? SMALL_STEP : STEP);
		else turn();
	};
	return {
		/** Where the pen is; null until a key has moved it. */
		place: isUsed ? place : null,
		isDown,
		onKeyDown,
		onBlur: () => setDown(false),
	};
}

const within = (value: number) => Math.min(SHEET_EDGE, Math.max(0, value));
