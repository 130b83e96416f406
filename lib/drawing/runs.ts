import {
	NUMBERS_PER_POINT,
	PRESSURE_PLAIN,
	SIZE_VALUES,
	type Stroke,
} from "@/lib/drawing/stroke";

/** A stretch of a line in one width: an SVG path, which a canvas draws as well. */
export type Run = { width: number; path: string };
type Point = { x: number; y: number; pressure: number };

/**
 * What is to be drawn of a line, rounded through the middles between its points. The one place that knows how a line
 * looks. A dot is a line to itself.
 */
export function runsOf(stroke: Stroke): Run[] {
	const points = pointsOf(stroke);
	const [first] = points;
	if (!first) return [];
	const size = SIZE_VALUES[stroke.size];
	// A line of no length is not drawn everywhere, whatever its ends look like.
	if (points.length === 1)
		return [
			{
				width: widthOf(size, first.pressure),
				path: `M${first.x} ${first.y}h.1`,
			},
		];
	const runs: Run[] = [];
	let from = first;
	let parts: string[] = [];
	let pressure = -1;
	points.forEach((point, index) => {
		const next = points[index + 1];
		const to = next ? middle(point, next) : point;
		if (point.pressure !== pressure) {
			close(runs, parts, widthOf(size, pressure));
			parts = [`M${from.x} ${from.y}`];
			pressure = point.pressure;
		}
		parts.push(`Q${point.x} ${point.y} ${to.x} ${to.y}`);
		from = to;
	});
	close(runs, parts, widthOf(size, pressure));
	return runs;
}

function close(runs: Run[], parts: string[], width: number): void {
	if (parts.length > 0) runs.push({ width, path: parts.join("") });
}

function pointsOf({ points }: Stroke): Point[] {
	const found: Point[] = [];
	for (let at = 0; at + 2 < points.length; at += NUMBERS_PER_POINT)
		found.push({
			x: points[at] ?? 0,
			y: points[at + 1] ?? 0,
			pressure: points[at + 2] ?? PRESSURE_PLAIN,
		});
	return found;
}

function middle(one: Point, other: Point): Point {
	return {
		x: (one.x + other.x) / 2,
		y: (one.y + other.y) / 2,
		pressure: other.pressure,
	};
}

/** A pressure in the middle draws the size as it is called; the lightest touch a third of it. */
/** How broad a line is where it was pressed so: in the middle as its size says, at the lightest touch a third of it. */
export function widthOf(size: number, pressure: number): number {
	const factor = 1 + ((pressure - PRESSURE_PLAIN) * 0.66) / PRESSURE_PLAIN;
	return Math.max(6, Math.round(size * factor));
}
