import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { gamePlayers, games } from "@/db/schema/games";
import type { Piece } from "@/lib/drawing/pieces";
import { moveInGame, startGame } from "@/lib/games/commands.server";
import type { Move } from "@/lib/games/input";
import { settleGames } from "@/lib/games/job.server";
import { readGame } from "@/lib/games/queries.server";
import { addStrokes } from "@/lib/games/strokes.server";
import type { GameView } from "@/lib/games/view";
import type { Game } from "@/lib/guessing/rules";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";

/** The game as it is kept, with its words. */
export async function stored(id: string): Promise<Game> {
	const [row] = await database()
		.select()
		.from(games)
		.where(eq(games.conversationId, id));
	if (!row) throw new Error("no game is on");
	return row.state as Game;
}

export const hasGame = async (id: string): Promise<boolean> =>
	(await database().select().from(games).where(eq(games.conversationId, id)))
		.length > 0;

export const move = (viewer: Viewer, id: string, what: Move) =>
	moveInGame(viewer, id, what);

/** The game as this person sees it, which must be on. */
export async function seen(viewer: Viewer, id: string): Promise<GameView> {
	const { game } = must(await readGame(viewer, id));
	if (!game) throw new Error("no game is to be seen");
	return game;
}

/** A game in its first round: the first draws. Answers the word. */
export async function begunGame(
	id: string,
	[first, ...others]: [Viewer, ...Viewer[]],
): Promise<string> {
	must(await startGame(first, id));
	for (const other of others) must(await move(other, id, "join"));
	must(await move(first, id, "begin"));
	return wordOf(id);
}

/** The word of the present round. */
export async function wordOf(id: string): Promise<string> {
	const { words, round } = await stored(id);
	return words[round] ?? "";
}

/** Lets the job find the games at a moment that lies so far ahead, with these people heard of until then. */
export async function later(
	id: string,
	ms: number,
	here: Viewer[],
): Promise<void> {
	const nowMs = Date.now() + ms;
	for (const { personId } of here)
		await database()
			.update(gamePlayers)
			.set({ seenAt: new Date(nowMs) })
			.where(eq(gamePlayers.personId, personId));
	if (!(await hasGame(id))) throw new Error("no game is on");
	await settleGames({ nowMs, sinceMs: 0 });
}

/** A game that waits for nobody: its round lasts for a day, and so does the presence of its players. */
export async function longGame(
	id: string,
	players: [Viewer, ...Viewer[]],
): Promise<string> {
	await begunGame(id, players);
	const game = await stored(id);
	const tomorrow = Date.now() + 86_400_000;
	await database()
		.update(games)
		.set({ state: { ...game, phase: { kind: "drawing", endsAtMs: tomorrow } } })
		.where(eq(games.conversationId, id));
	await database()
		.update(gamePlayers)
		.set({ seenAt: new Date(tomorrow) })
		.where(eq(gamePlayers.conversationId, id));
	return game.id;
}

export const line = (over: { x?: number } = {}): Piece => ({
	type: "drew",
	stroke: {
		ink: "red",
		size: "broad",
		points: [over.x ?? 500, 500, 4, 3_000, 3_000, 4],
	},
});

/** Draws as this person: a batch of the game's present round. */
export async function draw(
	viewer: Viewer,
	id: string,
	number: number,
	pieces: Piece[] = [line()],
	over: { gameId?: string; round?: number } = {},
) {
	const game = await stored(id);
	return addStrokes(viewer, id, {
		gameId: game.id,
		round: game.round,
		number,
		pieces,
		...over,
	});
}
