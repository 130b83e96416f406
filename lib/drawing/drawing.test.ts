import { describe, expect, it } from "vitest";
import { strokeInput } from "@/lib/drawing/input";
import { runsOf } from "@/lib/drawing/runs";
import {
	BLANK_SHEET,
	reduceSheet,
	roomIn,
	type SheetEvent,
	visibleStrokes,
} from "@/lib/drawing/sheet";
import {
	addPoint,
	PRESSURE_PLAIN,
	pressureOf,
	SHEET_EDGE,
	type Stroke,
} from "@/lib/drawing/stroke";
import { DRAWING_POINTS_MAX, STROKE_POINTS_MAX } from "@/lib/limits";

const stroke = (points: number[] = [100, 100, 4, 200, 200, 4]): Stroke => ({
	ink: "red",
	size: "fine",
	points,
});
const one = stroke();
const two = stroke([1, 2, 4]);
const drew = (line: Stroke): SheetEvent => ({ type: "drew", stroke: line });
const sheetAfter = (...events: SheetEvent[]) =>
	events.reduce(reduceSheet, BLANK_SHEET);

describe("a sheet", () => {
	it("goes back and forth, and a new line ends the way forth", () => {
		const undone = sheetAfter(drew(one), drew(two), { type: "undid" });
		expect(visibleStrokes(undone)).toEqual([one]);
		expect(visibleStrokes(reduceSheet(undone, { type: "redid" }))).toEqual([
			one,
			two,
		]);
		const changed = reduceSheet(undone, drew(two));
		expect(reduceSheet(changed, { type: "redid" })).toBe(changed);
	});

	it("is cleared, and undoing brings all of it back", () => {
		const cleared = sheetAfter(drew(one), drew(two), { type: "cleared" });
		expect(visibleStrokes(cleared)).toEqual([]);
		expect(reduceSheet(cleared, { type: "cleared" })).toBe(cleared);
		expect(visibleStrokes(reduceSheet(cleared, { type: "undid" }))).toEqual([
			one,
			two,
		]);
	});

	it("does nothing where there is nothing to undo, redo or clear", () => {
		for (const type of ["undid", "redid", "cleared"] as const)
			expect(reduceSheet(BLANK_SHEET, { type })).toBe(BLANK_SHEET);
		expect(sheetAfter(drew(stroke([])))).toBe(BLANK_SHEET);
	});

	it("takes no more than fits, and what was cleared gives way to what is drawn", () => {
		const long = stroke(
			Array.from({ length: STROKE_POINTS_MAX * 3 }, (_, at) => at % 7 || 1),
		);
		const count = DRAWING_POINTS_MAX / STROKE_POINTS_MAX;
		const full = sheetAfter(...Array.from({ length: count }, () => drew(long)));
		expect(roomIn(full)).toBe(0);
		expect(reduceSheet(full, drew(two))).toBe(full);
		const cleared = reduceSheet(full, { type: "cleared" });
		expect(visibleStrokes(reduceSheet(cleared, drew(two)))).toEqual([two]);
	});
});

describe("a line", () => {
	it("keeps within the sheet, in whole numbers, and skips what lies where the last point does", () => {
		const points: number[] = [];
		expect(addPoint(points, [-5, SHEET_EDGE + 9.7, 4])).toBe(true);
		expect(points).toEqual([0, SHEET_EDGE, 4]);
		expect(addPoint(points, [2, SHEET_EDGE - 2, 4])).toBe(false);
		for (const odd of [Number.NaN, Number.POSITIVE_INFINITY])
			expect(addPoint(points, [odd, 100, 4])).toBe(false);
		expect(addPoint(points, [50.4, 100, 4])).toBe(true);
		expect(points.slice(3)).toEqual([50, 100, 4]);
	});

	it("feels a pen, and nothing else", () => {
		expect(pressureOf(1, true)).toBe(8);
		expect(pressureOf(0, true)).toBe(1);
		expect(pressureOf(1, false)).toBe(PRESSURE_PLAIN);
		expect(pressureOf(Number.NaN, true)).toBe(PRESSURE_PLAIN);
	});

	it("is one run while the pressure stays, and broader where it grows", () => {
		expect(runsOf(stroke([5, 5, 4]))).toEqual([{ width: 20, path: "M5 5h.1" }]);
		expect(runsOf(stroke([0, 0, 4, 100, 0, 4, 100, 100, 4]))).toHaveLength(1);
		const [light, hard] = runsOf(stroke([0, 0, 1, 100, 0, 1, 100, 100, 8]));
		expect(hard?.width).toBeGreaterThan(light?.width ?? 0);
	});
});

describe("a line from outside", () => {
	it("is taken as it should be", () => {
		expect(strokeInput.safeParse(one).success).toBe(true);
	});

	it.each([
		["no points", stroke([])],
		["half a point", stroke([1, 2])],
		["a place beyond the edge", stroke([SHEET_EDGE + 1, 0, 4])],
		["a negative place", stroke([-1, 0, 4])],
		["no number", stroke([Number.NaN, 0, 4])],
		["no whole number", stroke([1.5, 0, 4])],
		["too hard a pressure", stroke([1, 1, 9])],
		["no pressure", stroke([1, 1, 0])],
		[
			"more points than a line has",
			stroke(Array(3 * STROKE_POINTS_MAX + 3).fill(1)),
		],
		["an ink that is a colour of CSS", { ...one, ink: 'red" onload="x' }],
		["a size of its own", { ...one, size: 10_000 }],
	])("is refused with %s", (_, line) => {
		expect(strokeInput.safeParse(line).success).toBe(false);
	});
});
