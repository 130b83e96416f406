import type { Piece } from "@/lib/drawing/pieces";

/** A game of draw-and-guess as one person may see it. */
export type GameView = {
	id: string;
	/** Players gather, somebody draws, or all look at what it was. */
	phase: "waiting" | "drawing" | "pause";
	/** How long this lasts still: clocks differ, stretches of time do not. */
	remainingMs: number;
	/** Counted from 0. */
	round: number;
	/** 0 while players gather. */
	rounds: number;
	/** Of which language the words are. */
	language: string;
	startedBy: string;
	drawerId: string;
	/** The word, for who draws it or has guessed; for everybody when the round is over. */
	word: string | null;
	/** How long it is: a low line for each letter. */
	shape: string;
	players: GamePlayerView[];
	/** The viewer plays. */
	isPlaying: boolean;
	/** The viewer's last guess was near. Nobody else is told. */
	isNear: boolean;
};

export type GamePlayerView = {
	personId: string;
	name: string;
	points: number;
	isHere: boolean;
	hasGuessed: boolean;
};

/** The game that is on, or that there is none. */
export type GameStateView = { game: GameView | null };

/** The drawing of a round so far, for who comes late or back; `next` numbers the batch that follows. */
export type DrawingView = {
	gameId: string;
	round: number;
	next: number;
	pieces: Piece[];
};
