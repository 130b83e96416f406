import { conversationParams } from "@/lib/conversations/input";
import { moveInGame, startGame } from "@/lib/games/commands.server";
import { moveInput, strokesInput } from "@/lib/games/input";
import { readDrawing, readGame } from "@/lib/games/queries.server";
import { addStrokes } from "@/lib/games/strokes.server";
import { route } from "@/lib/http/handle.server";

export const readGameRoute = route({
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => readGame(viewer, params.id),
});

export const startGameRoute = route({
	rate: "write",
	params: conversationParams,
	run: (viewer, { params }) => startGame(viewer, params.id),
});

export const moveInGameRoute = route({
	rate: "write",
	params: conversationParams,
	body: moveInput,
	run: (viewer, { params, body }) => moveInGame(viewer, params.id, body.move),
});

export const readDrawingRoute = route({
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => readDrawing(viewer, params.id),
});

export const addStrokesRoute = route({
	rate: "draw",
	params: conversationParams,
	body: strokesInput,
	run: (viewer, { params, body }) => addStrokes(viewer, params.id, body),
});
