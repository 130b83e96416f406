import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { gameStrokes, games } from "@/db/schema/games";
import { people } from "@/db/schema/people";
import { accessConversation } from "@/lib/conversations/access.server";
import { isOpenBetween } from "@/lib/conversations/rules";
import type { Piece } from "@/lib/drawing/pieces";
import {
	changeGame,
	type Moment,
	readPresence,
	thisMoment,
} from "@/lib/games/state.server";
import { tellGame } from "@/lib/games/tell.server";
import type { DrawingView, GameStateView, GameView } from "@/lib/games/view";
import {
	type Game,
	isHere,
	mayKnowWord,
	type Presence,
	settle,
	shapeOf,
} from "@/lib/guessing/rules";
import { shownName } from "@/lib/people/shown-name.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * The game that is on in a conversation, as the viewer may see it, brought to this moment. Everybody who may read may watch.
 * Refuses as not found who is no member.
 */
export async function readGame(
	viewer: Viewer,
	conversationId: string,
	moment: Moment = thisMoment(),
): Promise<Result<GameStateView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const isShut = !isOpenBetween(access.value, viewer.personId);
	if (!access.value.hasGame || isShut) return ok({ game: null });
	let found = await findGame(conversationId, moment);
	if (
		found &&
		settle(found.game, found.presence, moment.nowMs) !== found.game
	) {
		const { change } = await changeGame(
			conversationId,
			async (_, { game }) => ok(game),
			moment,
		);
		if (change) await tellGame(change);
		found = await findGame(conversationId, moment);
	}
	if (!found) return ok({ game: null });
	const game = await viewOf(viewer, conversationId, { ...found, ...moment });
	return ok({ game });
}

/** The drawing of the present round so far. Refuses as not found who is no member, and where no game is on. */
export async function readDrawing(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<DrawingView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	if (!isOpenBetween(access.value, viewer.personId)) return refuse("not_found");
	// The game first: pieces of a later round would be known by their numbers, those of an earlier one are gone with it.
	const game = await readState(conversationId);
	if (!game) return refuse("not_found");
	const rows = await database()
		.select({ number: gameStrokes.number, pieces: gameStrokes.pieces })
		.from(gameStrokes)
		.where(eq(gameStrokes.conversationId, conversationId))
		.orderBy(asc(gameStrokes.number));
	return ok({
		gameId: game.id,
		round: game.round,
		next: rows.length,
		pieces: rows.flatMap((row) => row.pieces as Piece[]),
	});
}

async function readState(conversationId: string): Promise<Game | null> {
	const [row] = await database()
		.select({ state: games.state })
		.from(games)
		.where(eq(games.conversationId, conversationId));
	return (row?.state as Game | undefined) ?? null;
}

async function findGame(conversationId: string, moment: Moment) {
	const [game, presence] = await Promise.all([
		readState(conversationId),
		readPresence(database(), conversationId, moment),
	]);
	return game && { game, presence };
}

type Seen = { game: Game; presence: Presence; nowMs: number };

/** Built field by field: the words of a game are in it, and only the one that this person may know leaves the server. */
async function viewOf(
	viewer: Viewer,
	conversationId: string,
	{ game, presence, nowMs }: Seen,
): Promise<GameView | null> {
	const { phase } = game;
	if (phase.kind === "over") return null;
	const word = game.words[game.round] ?? "";
	const names = await readNames(viewer, conversationId, game);
	const { personId: mine } = viewer;
	return {
		id: game.id,
		phase: phase.kind,
		remainingMs: Math.max(0, phase.endsAtMs - nowMs),
		round: game.round,
		rounds: game.words.length,
		language: game.language,
		startedBy: game.startedBy,
		drawerId: game.drawerId,
		word: word !== "" && mayKnowWord(game, mine) ? word : null,
		shape: shapeOf(word),
		players: game.players.map(({ personId, points }) => ({
			personId,
			name: names.get(personId) ?? "",
			points,
			isHere: isHere(personId, presence, nowMs),
			hasGuessed: game.guessed.includes(personId),
		})),
		isPlaying: presence.seenAtMs.has(mine),
		isNear: game.near.includes(mine),
	};
}

/** What the players are called here; who has left is still called by their name. */
async function readNames(
	{ language }: Viewer,
	conversationId: string,
	{ players }: Game,
): Promise<Map<string, string>> {
	const rows = await database()
		.select({
			id: people.id,
			name: sql<string>`coalesce(${members.alias}, ${shownName(language)})`,
		})
		.from(people)
		.leftJoin(
			members,
			and(
				eq(members.personId, people.id),
				eq(members.conversationId, conversationId),
			),
		)
		.where(
			inArray(
				people.id,
				players.map((one) => one.personId),
			),
		);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
