import { describe, expect, it } from "vitest";
import { addPiece, pointsOf, sheetOf } from "@/lib/drawing/pieces";
import { createRaster } from "@/lib/drawing/raster";
import { BLANK_SHEET, visibleStrokes } from "@/lib/drawing/sheet";
import { SHEET_EDGE, type Stroke } from "@/lib/drawing/stroke";

const BLACK = [28, 28, 30];
const WHITE = [255, 255, 255];
const EDGE = 100;
const drawn = (...strokes: Stroke[]) => {
	const raster = createRaster(EDGE);
	for (const stroke of strokes) raster.draw(stroke);
	const pixels = raster.pixels();
	return (x: number, y: number) => [
		...pixels.slice((y * EDGE + x) * 3, (y * EDGE + x) * 3 + 3),
	];
};
const line = (over: Partial<Stroke> = {}): Stroke => ({
	ink: "black",
	size: "huge",
	points: [1_000, 2_000, 4, 3_000, 2_000, 4],
	...over,
});

describe("a drawing as pixels", () => {
	it("has its lines where they are, as broad as they are, over white", () => {
		const at = drawn(line());
		for (const x of [25, 50, 74]) expect(at(x, 50)).toEqual(BLACK);
		expect(at(50, 47)).toEqual(BLACK);
		expect(at(50, 46)).toEqual(WHITE);
		expect(at(20, 50)).toEqual(WHITE);
		expect(at(23, 50)).toEqual(BLACK);
	});

	it("has slanting and upright ones too, and dots", () => {
		const slant = drawn(line({ points: [0, 0, 4, 4_000, 4_000, 4] }));
		for (const at of [0, 33, 99]) expect(slant(at, at)).toEqual(BLACK);
		expect(slant(60, 40)).toEqual(WHITE);
		const upright = drawn(line({ points: [2_000, 500, 4, 2_000, 3_500, 4] }));
		for (const y of [15, 50, 85]) expect(upright(50, y)).toEqual(BLACK);
		expect(upright(45, 50)).toEqual(WHITE);
		const dot = drawn(line({ points: [2_000, 2_000, 4] }));
		expect([dot(50, 50), dot(50, 56)]).toEqual([BLACK, WHITE]);
	});

	it("is rubbed out by what comes over it", () => {
		const at = drawn(line(), line({ ink: "paper" }));
		expect(at(50, 50)).toEqual(WHITE);
	});

	it("ends at the edges of the sheet", () => {
		const edge = SHEET_EDGE;
		const at = drawn(line({ points: [0, 0, 8, edge, 0, 8, edge, edge, 8] }));
		expect([at(0, 0), at(99, 0), at(99, 99), at(0, 99)]).toEqual([
			...[BLACK, BLACK, BLACK, WHITE],
		]);
	});
});

describe("pieces of a drawing", () => {
	const begun = { type: "drew", stroke: line({ points: [1, 1, 4] }) } as const;
	const more = { type: "grew", points: [5, 5, 4, 9, 9, 4] } as const;

	it("make one line of its parts", () => {
		const sheet = sheetOf([begun, { ...more, points: [...more.points] }]);
		expect(visibleStrokes(sheet)).toEqual([
			line({ points: [1, 1, 4, 5, 5, 4, 9, 9, 4] }),
		]);
		expect(pointsOf([begun, { ...more, points: [...more.points] }])).toBe(3);
	});

	it("undo the whole line, and let nothing grow that is not there", () => {
		const grew = { ...more, points: [...more.points] };
		const undone = sheetOf([begun, grew, { type: "undid" }]);
		expect(visibleStrokes(undone)).toEqual([]);
		expect(
			visibleStrokes(
				sheetOf([begun, grew, { type: "undid" }, { type: "redid" }]),
			),
		).toHaveLength(1);
		expect(addPiece(BLANK_SHEET, grew)).toBe(BLANK_SHEET);
		const cleared = sheetOf([begun, { type: "cleared" }]);
		expect(addPiece(cleared, grew)).toBe(cleared);
	});
});
