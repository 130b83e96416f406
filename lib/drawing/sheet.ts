import { pointsIn, type Stroke } from "@/lib/drawing/stroke";
import { DRAWING_POINTS_MAX } from "@/lib/limits";

/** What was done to a sheet, one thing after the other. */
export type Step = Stroke | "cleared";
/** A sheet with its way back and forth. It holds lines, never pictures: undoing costs no memory. */
export type Sheet = { done: readonly Step[]; undone: readonly Step[] };
export type SheetEvent =
	| { type: "drew"; stroke: Stroke }
	| { type: "undid" }
	| { type: "redid" }
	| { type: "cleared" };

export const BLANK_SHEET: Sheet = { done: [], undone: [] };

/** The sheet after an event. What cannot be done (undo of nothing, a line on a full sheet) changes nothing. */
export function reduceSheet(sheet: Sheet, event: SheetEvent): Sheet {
	const { done, undone } = sheet;
	switch (event.type) {
		case "drew":
			return afterStroke(sheet, event.stroke);
		case "cleared":
			if (visibleStrokes(sheet).length === 0) return sheet;
			return { done: [...done, "cleared"], undone: [] };
		case "undid": {
			const last = done.at(-1);
			if (!last) return sheet;
			return { done: done.slice(0, -1), undone: [...undone, last] };
		}
		case "redid": {
			const next = undone.at(-1);
			if (!next) return sheet;
			return { done: [...done, next], undone: undone.slice(0, -1) };
		}
		default:
			return event satisfies never;
	}
}

/** On a full sheet, what was cleared can no longer be brought back; then there is room, or the line is not taken. */
function afterStroke(sheet: Sheet, stroke: Stroke): Sheet {
	const length = pointsIn(stroke);
	if (length === 0) return sheet;
	if (roomIn(sheet) >= length)
		return { done: [...sheet.done, stroke], undone: [] };
	const seen = visibleStrokes(sheet);
	if (roomIn({ done: seen, undone: [] }) < length) return sheet;
	return { done: [...seen, stroke], undone: [] };
}

/** The lines that are seen: those since the sheet was last cleared. */
export function visibleStrokes({ done }: Sheet): Stroke[] {
	return done
		.slice(done.lastIndexOf("cleared") + 1)
		.filter((step) => step !== "cleared");
}

/** How many points the sheet still takes, what was cleared or could be brought back included. */
export function roomIn({ done }: Sheet): number {
	const used = done.reduce(
		(sum, step) => sum + (step === "cleared" ? 0 : pointsIn(step)),
		0,
	);
	return Math.max(0, DRAWING_POINTS_MAX - used);
}
