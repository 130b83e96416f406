import {
	BLANK_SHEET,
	reduceSheet,
	type Sheet,
	type SheetEvent,
} from "@/lib/drawing/sheet";
import { NUMBERS_PER_POINT, pointsIn } from "@/lib/drawing/stroke";
import { STROKE_POINTS_MAX } from "@/lib/limits";

/** A drawing as it comes to those who watch: what is done to the sheet, and the line that is being drawn in as many parts as it takes. */
export type Piece = SheetEvent | { type: "grew"; points: number[] };

/** The sheet after a piece. A line grows only while nothing came after it, and not beyond what a line has. */
export function addPiece(sheet: Sheet, piece: Piece): Sheet {
	if (piece.type !== "grew") return reduceSheet(sheet, piece);
	const last = sheet.done.at(-1);
	if (!last || last === "cleared") return sheet;
	const points = [...last.points, ...piece.points];
	if (points.length > STROKE_POINTS_MAX * NUMBERS_PER_POINT) return sheet;
	return {
		done: [...sheet.done.slice(0, -1), { ...last, points }],
		undone: [],
	};
}

/** The sheet that pieces make, from a blank one. */
export function sheetOf(pieces: readonly Piece[]): Sheet {
	return pieces.reduce(addPiece, BLANK_SHEET);
}

/** How many points pieces have. */
export function pointsOf(pieces: readonly Piece[]): number {
	return pieces.reduce((sum, piece) => {
		if (piece.type === "drew") return sum + pointsIn(piece.stroke);
		if (piece.type === "grew")
			return sum + piece.points.length / NUMBERS_PER_POINT;
		return sum;
	}, 0);
}
