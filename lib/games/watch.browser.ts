import { moveInGame, readGame } from "@/lib/games/api.browser";
import type { Move } from "@/lib/games/input";
import type { GameStateView, GameView } from "@/lib/games/view";
import { GAME_HERE_MS } from "@/lib/limits";
import type { Problem, Result } from "@/lib/problem";
import { createStore } from "@/lib/store";

/** The game as last heard, and when what is on ends, by this device's clock. */
export type Watched = { game: GameView | null; endsAtMs: number };

/** Asked for a little after its time, not by all at once. */
const AFTER_END_MS = 150;
const SPREAD_MS = 400;
const TRY_AGAIN_MS = 3_000;

/**
 * A conversation's game while its chat is open: asked for when something was heard of it and when its time is over, and
 * told that its player is still here.
 */
export class GameWatch {
	readonly state = createStore<Watched>({ game: null, endsAtMs: 0 });
	readonly #conversationId: string;
	#asked = 0;
	#heard = 0;
	#isStopped = false;
	#end: ReturnType<typeof setTimeout> | undefined;
	#pulse: ReturnType<typeof setInterval> | undefined;

	constructor(conversationId: string) {
		this.#conversationId = conversationId;
	}

	start(): void {
		this.#isStopped = false;
		this.refresh();
		this.#pulse = setInterval(() => {
			if (this.state.get().game?.isPlaying) void this.move("here");
		}, GAME_HERE_MS);
	}

	stop(): void {
		clearTimeout(this.#end);
		clearInterval(this.#pulse);
		this.#isStopped = true;
	}

	refresh(): void {
		void this.#ask(() => readGame(this.#conversationId));
	}

	/** Does something in the game; null when it was done. */
	async move(move: Move): Promise<Problem | null> {
		const answer = await this.#ask(() =>
			moveInGame(this.#conversationId, move),
		);
		return answer.ok ? null : answer.problem;
	}

	async #ask(
		ask: () => Promise<Result<GameStateView>>,
	): Promise<Result<GameStateView>> {
		const number = ++this.#asked;
		const answer = await ask();
		// An answer that was overtaken by a later one tells of the past.
		if (number < this.#heard || this.#isStopped) return answer;
		if (answer.ok) {
			this.#heard = number;
			this.#take(answer.value.game);
		} else if (answer.problem.code === "not_found") this.#take(null);
		else this.#askAfter(TRY_AGAIN_MS);
		return answer;
	}

	#take(game: GameView | null): void {
		const endsAtMs = game ? performance.now() + game.remainingMs : 0;
		this.state.set({ game, endsAtMs });
		clearTimeout(this.#end);
		if (game) this.#askAfter(game.remainingMs + AFTER_END_MS);
	}

	#askAfter(ms: number): void {
		clearTimeout(this.#end);
		if (this.#isStopped) return;
		const inMs = ms + Math.random() * SPREAD_MS;
		this.#end = setTimeout(() => this.refresh(), inMs);
	}
}
