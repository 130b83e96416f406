import { z } from "zod";
import {
	COLOURS,
	NUMBERS_PER_POINT,
	PRESSURE_MAX,
	SHEET_EDGE,
	SIZES,
	type Stroke,
} from "@/lib/drawing/stroke";
import { STROKE_POINTS_MAX } from "@/lib/limits";

/** A line from outside: whole numbers within the sheet, three for each point, and no more of them than one line has. */
export const strokeInput = z.object({
	ink: z.enum([...COLOURS, "paper"], "invalid"),
	size: z.enum(SIZES, "invalid"),
	points: z
		.array(z.int("invalid").min(0, "invalid").max(SHEET_EDGE, "invalid"))
		.min(NUMBERS_PER_POINT, "empty")
		.max(STROKE_POINTS_MAX * NUMBERS_PER_POINT, "too_long")
		.refine(isWholePoints, "invalid"),
}) satisfies z.ZodType<Stroke>;

function isWholePoints(points: number[]): boolean {
	if (points.length % NUMBERS_PER_POINT !== 0) return false;
	return points.every(
		(value, index) =>
			index % NUMBERS_PER_POINT !== 2 || (value >= 1 && value <= PRESSURE_MAX),
	);
}
