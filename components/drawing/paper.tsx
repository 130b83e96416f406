"use client";

import { useId, useRef } from "react";
import { SHEET_EDGE, type Stroke } from "@/lib/drawing/stroke";
import { useCanvas } from "./use-canvas";
import { useKeyPen } from "./use-key-pen";
import { type Drawing, usePointer } from "./use-pointer";
import { useDrawingWords } from "./words";

/** White by day and by night, as wide as its place. */
const LOOK =
	"relative block size-full overflow-hidden rounded-lg border border-line-strong bg-[#fff]";

/** The sheet that one draws on, by pen, finger, mouse or keys. It fills its place, which should be square. */
export function Paper({
	strokes,
	pen,
	onStroke,
	onGrow,
}: Drawing & { strokes: readonly Stroke[] }) {
	const words = useDrawingWords();
	const hint = useId();
	const base = useRef<HTMLCanvasElement>(null);
	const live = useRef<HTMLCanvasElement>(null);
	useCanvas(base, strokes);
	const pointer = usePointer(live, { pen, onStroke, onGrow });
	const keys = useKeyPen(pen, onStroke);
	return (
		<>
			{/* No element is made to be drawn on: an application, for all keys are taken by the pen. */}
			<div
				role="application"
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on, by keys too.
				tabIndex={0}
				aria-label={words.paper}
				aria-describedby={hint}
				className={`${LOOK} cursor-crosshair touch-none select-none`}
				onContextMenu={(event) => event.preventDefault()}
				onKeyDown={keys.onKeyDown}
				onBlur={keys.onBlur}
				{...pointer}
			>
				<canvas ref={base} className="absolute inset-0 size-full" />
				<canvas ref={live} className="absolute inset-0 size-full" />
				{keys.place && <Nib place={keys.place} isDown={keys.isDown} />}
			</div>
			<p id={hint} className="sr-only">
				{words.paperHint}
			</p>
			<p role="status" className="sr-only">
				{keys.place && (keys.isDown ? words.penDown : words.penUp)}
			</p>
		</>
	);
}

/** Where the pen of the keyboard is: a ring, filled while it draws; dark within light, to be seen on any colour. */
function Nib({
	place: { x, y },
	isDown,
}: {
	place: { x: number; y: number };
	isDown: boolean;
}) {
	return (
		<svg
			aria-hidden="true"
			viewBox={`0 0 ${SHEET_EDGE} ${SHEET_EDGE}`}
			className="pointer-events-none absolute inset-0 size-full"
		>
			<circle cx={x} cy={y} r="70" fill="none" stroke="#fff" strokeWidth="50" />
			<circle
				cx={x}
				cy={y}
				r="70"
				fill={isDown ? "#1c1c1e" : "none"}
				stroke="#1c1c1e"
				strokeWidth="22"
			/>
		</svg>
	);
}
