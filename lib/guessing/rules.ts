import { judgeGuess, namesWord } from "@/lib/guessing/guess";
import {
	GAME_ABSENT_MS,
	GAME_PAUSE_MS,
	GAME_PLAYERS_MAX,
	GAME_ROUND_MS,
	GAME_ROUNDS_MAX,
	GAME_ROUNDS_MIN,
	GAME_WAIT_MS,
} from "@/lib/limits";

export type Player = { personId: string; points: number };
/** What is waited for: others to join, the word to be guessed, or the next round. */
export type Phase =
	| { kind: "waiting" | "drawing" | "pause"; endsAtMs: number }
	| { kind: "over" };
/**
 * A game as it is kept. Every moment at which something ends is written down, so what the game is now follows from what is
 * kept, who is here, and the clock: after a restart as well.
 */
export type Game = {
	id: string;
	startedBy: string;
	language: string;
	/** In the order of their turns. Who dropped out stays, with their points. */
	players: Player[];
	/** One for each round, known to nobody but the server and, each in its round, to who draws. Empty while players gather. */
	words: string[];
	/** Counted from 0. */
	round: number;
	drawerId: string;
	phase: Phase;
	/** Who has guessed in this round, the first first. */
	guessed: string[];
	/** Whose last guess was near. */
	near: string[];
};

/** Who is in the game, and when each was last heard of. Nobody is in it who left the conversation. */
export type Presence = {
	seenAtMs: ReadonlyMap<string, number>;
	/** Since when this server could hear anybody: nobody is missed for the time before. */
	sinceMs: number;
};

export function newGame(
	of: Pick<Game, "id" | "startedBy" | "language">,
	nowMs: number,
): Game {
	return {
		...of,
		players: [{ personId: of.startedBy, points: 0 }],
		words: [],
		round: 0,
		drawerId: of.startedBy,
		phase: { kind: "waiting", endsAtMs: nowMs + GAME_WAIT_MS },
		guessed: [],
		near: [],
	};
}

/** How many rounds so many players play: everybody draws twice, as far as the time of an evening goes. */
export function roundsFor(players: number): number {
	return Math.min(GAME_ROUNDS_MAX, Math.max(GAME_ROUNDS_MIN, players * 2));
}

/** The first round, with a word for each; the one who started draws first. Null while there is nobody to guess. */
export function begin(
	game: Game,
	words: string[],
	presence: Presence,
	nowMs: number,
): Game | null {
	if (game.phase.kind !== "waiting") return null;
	if (presentIn(game, presence, nowMs).length < 2) return null;
	return {
		...game,
		words,
		phase: { kind: "drawing", endsAtMs: nowMs + GAME_ROUND_MS },
	};
}

/** Somebody plays from now on; null when there is no room. Who was in it before has their points. */
export function join(game: Game, personId: string): Game | null {
	if (game.players.some((one) => one.personId === personId)) return game;
	if (game.players.length >= GAME_PLAYERS_MAX) return null;
	return { ...game, players: [...game.players, { personId, points: 0 }] };
}

/** The round ends before its time, and what it was is shown. */
export function endRound(game: Game, atMs: number): Game {
	return {
		...game,
		phase: { kind: "pause", endsAtMs: atMs + GAME_PAUSE_MS },
	};
}

/**
 * What follows from a game by this moment: what has ended is over, one thing after the other. A round begins when it is
 * looked at, not when it might have begun: nobody's time to draw is spent while the server was away.
 */
export function settle(game: Game, presence: Presence, nowMs: number): Game {
	const { phase } = game;
	switch (phase.kind) {
		case "over":
			return game;
		case "waiting":
			return nowMs >= phase.endsAtMs ||
				presentIn(game, presence, nowMs).length === 0
				? over(game)
				: game;
		case "drawing": {
			const isDue = nowMs >= phase.endsAtMs || isDone(game, presence, nowMs);
			if (!isDue) return game;
			const paused = endRound(game, Math.min(phase.endsAtMs, nowMs));
			return settle(paused, presence, nowMs);
		}
		case "pause":
			return nowMs >= phase.endsAtMs ? nextRound(game, presence, nowMs) : game;
		default:
			return phase satisfies never;
	}
}

/** Whether somebody is here, or was a moment ago. */
export function isHere(
	personId: string,
	{ seenAtMs, sinceMs }: Presence,
	nowMs: number,
): boolean {
	const seen = seenAtMs.get(personId);
	if (seen === undefined) return false;
	return nowMs - Math.max(seen, sinceMs) <= GAME_ABSENT_MS;
}

/** Nothing left to wait for: all who are here have guessed, or who draws is gone. */
function isDone(game: Game, presence: Presence, nowMs: number): boolean {
	if (!isHere(game.drawerId, presence, nowMs)) return true;
	const waiting = presentIn(game, presence, nowMs).filter(
		({ personId }) =>
			personId !== game.drawerId && !game.guessed.includes(personId),
	);
	return waiting.length === 0 && game.guessed.length > 0;
}

function nextRound(game: Game, presence: Presence, nowMs: number): Game {
	const round = game.round + 1;
	const here = presentIn(game, presence, nowMs);
	if (round >= game.words.length || here.length < 2) return over(game);
	const after = game.players.findIndex(
		({ personId }) => personId === game.drawerId,
	);
	const order = [
		...game.players.slice(after + 1),
		...game.players.slice(0, after + 1),
	];
	const drawer = order.find((one) => here.includes(one));
	if (!drawer) return over(game);
	return {
		...game,
		round,
		drawerId: drawer.personId,
		phase: { kind: "drawing", endsAtMs: nowMs + GAME_ROUND_MS },
		guessed: [],
		near: [],
	};
}

const over = (game: Game): Game => ({ ...game, phase: { kind: "over" } });

function presentIn(game: Game, presence: Presence, nowMs: number): Player[] {
	return game.players.filter(({ personId }) =>
		isHere(personId, presence, nowMs),
	);
}

/**
 * What a message that somebody sends is to the game: `guessed` names the word, and is to be told without its text; `telling`
 * names it too, by somebody who knows it; `talk` is for all to read. `game` is the game after it, the same one when nothing
 * changed.
 */
export function hearMessage(
	game: Game,
	{ personId, text }: { personId: string; text: string },
	nowMs: number,
): { kind: "talk" | "guessed"; game: Game } | { kind: "telling" } {
	const { phase } = game;
	const word = game.words[game.round];
	if (phase.kind !== "drawing" || nowMs >= phase.endsAtMs || !word)
		return { kind: "talk", game };
	const knows = personId === game.drawerId || game.guessed.includes(personId);
	if (knows)
		return namesWord(text, word) || judgeGuess(text, word) === "right"
			? { kind: "telling" }
			: { kind: "talk", game };
	const verdict = judgeGuess(text, word);
	if (verdict !== "right")
		return { kind: "talk", game: noteNear(game, personId, verdict === "near") };
	const scored = score(game, personId, phase.endsAtMs - nowMs);
	return scored ? { kind: "guessed", game: scored } : { kind: "telling" };
}

function noteNear(game: Game, personId: string, isNear: boolean): Game {
	if (game.near.includes(personId) === isNear) return game;
	const others = game.near.filter((one) => one !== personId);
	return { ...game, near: isNear ? [...others, personId] : others };
}

/** 50 points and up to 50 for being quick, and 20 for who drew it. Null when the game is full. */
function score(game: Game, personId: string, leftMs: number): Game | null {
	const joined = join(game, personId);
	if (!joined) return null;
	const points =
		50 + Math.round((50 * Math.min(leftMs, GAME_ROUND_MS)) / GAME_ROUND_MS);
	const more = new Map([
		[personId, points],
		[game.drawerId, 20],
	]);
	return {
		...noteNear(joined, personId, false),
		guessed: [...game.guessed, personId],
		players: joined.players.map((one) => ({
			...one,
			points: one.points + (more.get(one.personId) ?? 0),
		})),
	};
}

/** The word as those who guess may see it: a sign for each letter; what stands between letters is told. */
export function shapeOf(word: string): string {
	return word.replace(/[\p{L}\p{N}]/gu, "_");
}

/** Whether this person may see the word now: who draws it, and everybody once the round is over. */
export function mayKnowWord(game: Game, personId: string): boolean {
	return (
		game.phase.kind === "pause" ||
		personId === game.drawerId ||
		game.guessed.includes(personId)
	);
}
