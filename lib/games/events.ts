import { z } from "zod";
import { pieceInput } from "@/lib/drawing/input";
import type { DrawingView, GameStateView } from "@/lib/games/view";

export const gameStateSchema = z.object({
	game: z
		.object({
			id: z.string(),
			phase: z.enum(["waiting", "drawing", "pause"]),
			remainingMs: z.number(),
			round: z.number(),
			rounds: z.number(),
			language: z.string(),
			startedBy: z.string(),
			drawerId: z.string(),
			word: z.string().nullable(),
			shape: z.string(),
			players: z.array(
				z.object({
					personId: z.string(),
					name: z.string(),
					points: z.number(),
					isHere: z.boolean(),
					hasGuessed: z.boolean(),
				}),
			),
			isPlaying: z.boolean(),
			isNear: z.boolean(),
		})
		.nullable(),
}) satisfies z.ZodType<GameStateView>;

export const drawingSchema = z.object({
	gameId: z.string(),
	round: z.number(),
	next: z.number(),
	pieces: z.array(pieceInput),
}) satisfies z.ZodType<DrawingView>;

/** On the typing channel, which only those hear who have the chat open: the game is not as it was. Ask for it. */
export const gameMoved = {
	name: "game.moved",
	schema: z.object({ conversationId: z.string() }),
} as const;

/** On the typing channel: the next pieces of the drawing. After a hole in the numbers, ask for all of it. */
export const gameDrawn = {
	name: "game.drawn",
	schema: z.object({
		conversationId: z.string(),
		gameId: z.string(),
		round: z.number(),
		number: z.number(),
		pieces: z.array(pieceInput),
	}),
} as const;
