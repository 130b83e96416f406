import { z } from "zod";
import type { Piece } from "@/lib/drawing/pieces";
import {
	COLOURS,
	NUMBERS_PER_POINT,
	PRESSURE_MAX,
	SHEET_EDGE,
	SIZES,
	type Stroke,
} from "@/lib/drawing/stroke";
import { STROKE_POINTS_MAX } from "@/lib/limits";

const pointsInput = (pointsMax: number) =>
	z
		.array(z.int("invalid").min(0, "invalid").max(SHEET_EDGE, "invalid"))
		.min(NUMBERS_PER_POINT, "empty")
		.max(pointsMax * NUMBERS_PER_POINT, "too_long")
		.refine(isWholePoints, "invalid");

/** A line from outside: whole numbers within the sheet, three for each point, and no more of them than one line has. */
export const strokeInput = z.object({
	ink: z.enum([...COLOURS, "paper"], "invalid"),
	size: z.enum(SIZES, "invalid"),
	points: pointsInput(STROKE_POINTS_MAX),
}) satisfies z.ZodType<Stroke>;

/** A piece of a drawing from outside. */
export const pieceInput = z.discriminatedUnion("type", [
	z.object({ type: z.literal("drew"), stroke: strokeInput }),
	z.object({
		type: z.literal("grew"),
		points: pointsInput(STROKE_POINTS_MAX),
	}),
	z.object({ type: z.literal("undid") }),
	z.object({ type: z.literal("redid") }),
	z.object({ type: z.literal("cleared") }),
]) satisfies z.ZodType<Piece>;

function isWholePoints(points: number[]): boolean {
	if (points.length % NUMBERS_PER_POINT !== 0) return false;
	return points.every(
		(value, index) =>
			index % NUMBERS_PER_POINT !== 2 || (value >= 1 && value <= PRESSURE_MAX),
	);
}
