/**
 * The sheet is square: the same on a phone held either way, and on every screen that shows it. Places on it are whole
 * numbers, so that a drawing takes little room and looks the same wherever it is drawn.
 */
export const SHEET_EDGE = 4_000;
/** How hard a pen presses, in steps; a mouse and a finger always press with the one in the middle. */
export const PRESSURE_MAX = 8;
export const PRESSURE_PLAIN = 4;

/** The colours of the crayons; what each looks like stands in `COLOUR_VALUES`. */
export const COLOURS = [
	"black",
	"grey",
	"brown",
	"red",
	"orange",
	"yellow",
	"green",
	"turquoise",
	"blue",
	"purple",
	"pink",
	"skin",
] as const;
export type Colour = (typeof COLOURS)[number];
/** What is rubbed out is drawn over with the paper's own colour. */
export type Ink = Colour | "paper";

/** A drawing looks the same by day and by night: its colours are its own, not the page's. */
export const COLOUR_VALUES: Record<Ink, string> = {
	paper: "#ffffff",
	black: "#1c1c1e",
	grey: "#8a8f98",
	brown: "#7a4a21",
	red: "#d3222a",
	orange: "#f0801d",
	yellow: "#f6c90e",
	green: "#2c9a48",
	turquoise: "#17a2a8",
	blue: "#2160d0",
	purple: "#7b3fb8",
	pink: "#ec6ba6",
	skin: "#e8b48c",
};

export const SIZES = ["fine", "medium", "broad", "huge"] as const;
export type Size = (typeof SIZES)[number];
export const SIZE_VALUES: Record<Size, number> = {
	fine: 20,
	medium: 44,
	broad: 100,
	huge: 240,
};

/** One line of the pen: three whole numbers for each point, across, down and pressure. */
export type Stroke = { ink: Ink; size: Size; points: number[] };
export const NUMBERS_PER_POINT = 3;

/** Nearer than this to the last point, a point would show nothing. */
const STEP_MIN = 9;

/** A place on the sheet as it is kept: a whole number within its edges; null for what is no number. */
function placeOf(value: number): number | null {
	if (!Number.isFinite(value)) return null;
	return Math.min(SHEET_EDGE, Math.max(0, Math.round(value)));
}

/** How hard, from what a pointer reports (0 to 1; 0.5 where nothing can be felt). */
export function pressureOf(felt: number, isPen: boolean): number {
	if (!isPen || !Number.isFinite(felt)) return PRESSURE_PLAIN;
	return Math.min(PRESSURE_MAX, Math.max(1, Math.round(felt * PRESSURE_MAX)));
}

/** Adds a point to a line that is being drawn, unless it lies where the last one does; answers whether it did. */
export function addPoint(
	points: number[],
	[across, down, pressure]: readonly [number, number, number],
): boolean {
	const x = placeOf(across);
	const y = placeOf(down);
	if (x === null || y === null) return false;
	const lastX = points.at(-3);
	const lastY = points.at(-2);
	const isFirst = lastX === undefined || lastY === undefined;
	if (!isFirst && Math.hypot(x - lastX, y - lastY) < STEP_MIN) return false;
	points.push(x, y, pressure);
	return true;
}

/** How many points a line has. */
export function pointsIn({ points }: Stroke): number {
	return points.length / NUMBERS_PER_POINT;
}
