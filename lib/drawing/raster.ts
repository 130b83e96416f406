import { widthOf } from "@/lib/drawing/runs";
import {
	COLOUR_VALUES,
	NUMBERS_PER_POINT,
	SHEET_EDGE,
	SIZE_VALUES,
	type Stroke,
} from "@/lib/drawing/stroke";

/** A sheet of pixels that lines are drawn on, one after the other, so that whoever draws many can let others in between. */
export type Raster = {
	draw: (stroke: Stroke) => void;
	/** Red, green and blue of each pixel, row by row. */
	pixels: () => Uint8Array;
};

/**
 * A drawing as pixels for where there is no canvas: the server, whose picture library reads no SVG on purpose. Every step of
 * a line is a bar with round ends, filled row by row, over white. Edges are hard: draw it larger and shrink it.
 */
export function createRaster(edge: number): Raster {
	const inks = new Uint8Array(edge * edge);
	const palette = ["#ffffff"];
	return {
		draw: (stroke) => {
			const colour = COLOUR_VALUES[stroke.ink];
			if (!palette.includes(colour)) palette.push(colour);
			drawLine(inks, edge, stroke, palette.indexOf(colour));
		},
		pixels: () => coloured(inks, palette.map(channelsOf)),
	};
}

function drawLine(
	inks: Uint8Array,
	edge: number,
	{ points, size }: Stroke,
	ink: number,
): void {
	const scale = edge / SHEET_EDGE;
	for (let at = 0; at + 2 < points.length; at += NUMBERS_PER_POINT) {
		const from = Math.max(0, at - NUMBERS_PER_POINT);
		const width = widthOf(SIZE_VALUES[size], points[at + 2] ?? 0);
		fillBar(inks, edge, {
			fromX: (points[from] ?? 0) * scale,
			fromY: (points[from + 1] ?? 0) * scale,
			toX: (points[at] ?? 0) * scale,
			toY: (points[at + 1] ?? 0) * scale,
			radius: (width * scale) / 2,
			ink,
		});
	}
}

type Bar = {
	fromX: number;
	fromY: number;
	toX: number;
	toY: number;
	radius: number;
	ink: number;
};

/** All that is not farther than the radius from the way between two points: one stretch in each row, for the shape is convex. */
function fillBar(inks: Uint8Array, edge: number, bar: Bar): void {
	const { fromY, toY, radius, ink } = bar;
	const top = Math.max(0, Math.ceil(Math.min(fromY, toY) - radius - 0.5));
	const bottom = Math.min(
		edge - 1,
		Math.floor(Math.max(fromY, toY) + radius - 0.5),
	);
	for (let row = top; row <= bottom; row++) {
		const [left, right] = stretchIn(bar, row + 0.5);
		const start = Math.max(0, Math.ceil(left - 0.5));
		const end = Math.min(edge - 1, Math.floor(right - 0.5));
		if (end >= start) inks.fill(ink, row * edge + start, row * edge + end + 1);
	}
}

/** From where to where a bar crosses a row: its two round ends, and the straight sides between them. */
function stretchIn(bar: Bar, y: number): [number, number] {
	const { fromX, fromY, toX, toY, radius } = bar;
	let left = Number.POSITIVE_INFINITY;
	let right = Number.NEGATIVE_INFINITY;
	const startReach = radius ** 2 - (y - fromY) ** 2;
	if (startReach >= 0) {
		left = fromX - Math.sqrt(startReach);
		right = fromX + Math.sqrt(startReach);
	}
	const endReach = radius ** 2 - (y - toY) ** 2;
	if (endReach >= 0) {
		left = Math.min(left, toX - Math.sqrt(endReach));
		right = Math.max(right, toX + Math.sqrt(endReach));
	}
	const length = Math.hypot(toX - fromX, toY - fromY);
	if (length === 0) return [left, right];
	const acrossX = (-(toY - fromY) / length) * radius;
	const acrossY = ((toX - fromX) / length) * radius;
	for (let side = -1; side <= 1; side += 2) {
		const startY = fromY + side * acrossY;
		const endY = toY + side * acrossY;
		const part = (y - startY) / (endY - startY);
		if (!(part >= 0 && part <= 1)) continue;
		const x = fromX + side * acrossX + part * (toX - fromX);
		left = Math.min(left, x);
		right = Math.max(right, x);
	}
	return [left, right];
}

function coloured(
	inks: Uint8Array,
	palette: [number, number, number][],
): Uint8Array {
	const pixels = new Uint8Array(inks.length * 3);
	// One number after the other: an array for each of millions of pixels would take longer than drawing them.
	const flat = Uint8Array.from(palette.flat());
	for (let from = 0, to = 0; from < inks.length; from++) {
		const ink = (inks[from] ?? 0) * 3;
		pixels[to++] = flat[ink] ?? 255;
		pixels[to++] = flat[ink + 1] ?? 255;
		pixels[to++] = flat[ink + 2] ?? 255;
	}
	return pixels;
}

function channelsOf(colour: string): [number, number, number] {
	const value = Number.parseInt(colour.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}
