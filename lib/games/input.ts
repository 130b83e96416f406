import { z } from "zod";
import { pieceInput } from "@/lib/drawing/input";
import { pointsOf } from "@/lib/drawing/pieces";
import { GAME_BATCH_POINTS_MAX, GAME_BATCH_STEPS_MAX } from "@/lib/limits";

/** What somebody does in a game; `here` is said again and again, so that nobody is waited for who has gone. */
export const moveInput = z.object({
	move: z.enum(["join", "here", "begin", "skip", "leave", "end"], "invalid"),
});
export type Move = z.infer<typeof moveInput>["move"];

/** The next pieces of a drawing: in which round, and the how manieth batch of it. */
export const strokesInput = z.object({
	gameId: z.uuid("invalid").transform((id) => id.toLowerCase()),
	round: z.int("invalid").min(0, "invalid").max(100, "invalid"),
	number: z.int("invalid").min(0, "invalid").max(100_000, "invalid"),
	pieces: z
		.array(pieceInput, "invalid")
		.min(1, "empty")
		.max(GAME_BATCH_STEPS_MAX, "too_long")
		.refine((pieces) => pointsOf(pieces) <= GAME_BATCH_POINTS_MAX, "too_long"),
});
export type StrokesInput = z.infer<typeof strokesInput>;
