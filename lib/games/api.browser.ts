import type { Move, StrokesInput } from "@/lib/games/input";
import type { DrawingView, GameStateView } from "@/lib/games/view";
import { callApi } from "@/lib/http/fetch.browser";
import type { Result } from "@/lib/problem";

const path = (conversationId: string, rest = "") =>
	`/api/conversations/${conversationId}/game${rest}`;

/** The game that is on, if one is. */
export function readGame(id: string): Promise<Result<GameStateView>> {
	return callApi(path(id));
}

/** Starts a game, or answers the one that is on. */
export function startGame(id: string): Promise<Result<GameStateView>> {
	return callApi(path(id), { method: "POST" });
}

/** Does something in the game; each of it may be repeated. */
export function moveInGame(
	id: string,
	move: Move,
): Promise<Result<GameStateView>> {
	return callApi(path(id), { method: "PUT", body: { move } });
}

/** The drawing so far. */
export function readDrawing(id: string): Promise<Result<DrawingView>> {
	return callApi(path(id, "/strokes"));
}

/** The next pieces of one's own drawing; a repeat is harmless. */
export function addStrokes(
	id: string,
	strokes: StrokesInput,
): Promise<Result<null>> {
	return callApi(path(id, "/strokes"), { method: "POST", body: strokes });
}
