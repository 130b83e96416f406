import { z } from "zod";
import { conversationParams } from "@/lib/conversations/input";
import { drawingSchema, gameStateSchema } from "@/lib/games/events";
import { moveInput, strokesInput } from "@/lib/games/input";
import type { Operation } from "@/lib/http/contract";

const GAME = "/api/conversations/{id}/game";
const game = { params: conversationParams, response: gameStateSchema };

/** The part of the contract about draw-and-guess. A guess is a message like any other. */
export const GAMES_CONTRACT: Operation[] = [
	{
		...game,
		method: "get",
		path: GAME,
		name: "readGame",
		summary: "The game that is on, as I may see it; null when none is.",
		refusals: [404],
	},
	{
		...game,
		method: "post",
		path: GAME,
		name: "startGame",
		summary: "Start draw-and-guess, or answer the game that is on.",
		refusals: [403, 404, 409],
	},
	{
		...game,
		method: "put",
		path: GAME,
		name: "moveInGame",
		summary:
			"Join, say that I am here, begin, pass over my own word, leave, or end the game.",
		body: moveInput,
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: `${GAME}/strokes`,
		name: "readDrawing",
		summary: "The drawing of the present round so far.",
		params: conversationParams,
		response: drawingSchema,
		refusals: [404],
	},
	{
		method: "post",
		path: `${GAME}/strokes`,
		name: "addStrokes",
		summary: "The next pieces of the drawing, from who draws.",
		params: conversationParams,
		body: strokesInput,
		response: z.null(),
		refusals: [404, 409],
	},
];
