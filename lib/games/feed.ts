import { type Piece, pointsOf } from "@/lib/drawing/pieces";
import { NUMBERS_PER_POINT, type Stroke } from "@/lib/drawing/stroke";
import {
	GAME_BATCH_POINTS_MAX,
	GAME_BATCH_STEPS_MAX,
	GAME_POINTS_MAX,
} from "@/lib/limits";

/** How often what was drawn is sent: seldom enough for the server's bounds, often enough to be watched. */
const SEND_EVERY_MS = 300;
const TRY_AGAIN_MS = 1_000;
/** A piece larger than this goes as several. */
const NUMBERS_PER_PIECE_MAX = 200 * NUMBERS_PER_POINT;

/** What became of a batch: taken, to be sent again, or not wanted any more. */
export type Sent = "taken" | "later" | "lost";
export type FeedPorts = {
	send: (number: number, pieces: Piece[]) => Promise<Sent>;
	/** The round is over, or somebody else drew in it: nothing more is sent. */
	onLost: () => void;
	wait: (run: () => void, ms: number) => void;
};

/**
 * Sends what is drawn, in its order, one batch at a time: what comes meanwhile waits for the next, and a batch whose
 * answer was lost is sent again under its number. A line goes while it grows.
 */
export class Feed {
	readonly #ports: FeedPorts;
	#number: number;
	#points: number;
	#waiting: Piece[] = [];
	#line: { stroke: Stroke; sent: number } | null = null;
	#isBusy = false;
	#isLost = false;

	constructor(
		ports: FeedPorts,
		begun: { next: number; pieces: readonly Piece[] },
	) {
		this.#ports = ports;
		this.#number = begun.next;
		this.#points = pointsOf(begun.pieces);
	}

	/** No more lines are taken in this round. */
	get isFull(): boolean {
		return this.#points >= GAME_POINTS_MAX - GAME_BATCH_POINTS_MAX;
	}

	/** The line under the pen, as far as it has come; `isWhole` when the pen is lifted. */
	draw(stroke: Stroke, isWhole: boolean): void {
		if (this.#line?.stroke !== stroke) this.#line = { stroke, sent: 0 };
		const line = this.#line;
		while (line.sent < stroke.points.length && !this.isFull) {
			const points = stroke.points.slice(
				line.sent,
				line.sent + NUMBERS_PER_PIECE_MAX,
			);
			this.#put(
				line.sent === 0
					? { type: "drew", stroke: { ...stroke, points } }
					: { type: "grew", points },
			);
			line.sent += points.length;
		}
		if (isWhole) this.#line = null;
	}

	/** Undo, redo, clear. */
	change(piece: Exclude<Piece, { type: "drew" | "grew" }>): void {
		this.#line = null;
		this.#put(piece);
	}

	/** Nothing is sent any more. */
	stop(): void {
		this.#isLost = true;
	}

	#put(piece: Piece): void {
		this.#points += pointsOf([piece]);
		const last = this.#waiting.at(-1);
		const mayJoin =
			last?.type === "grew" &&
			piece.type === "grew" &&
			last.points.length + piece.points.length <= NUMBERS_PER_PIECE_MAX;
		if (mayJoin) last.points.push(...piece.points);
		else this.#waiting.push(piece);
		if (this.#isBusy || this.#isLost) return;
		this.#isBusy = true;
		this.#ports.wait(() => void this.#send(this.#take()), SEND_EVERY_MS);
	}

	#take(): Piece[] {
		let points = 0;
		let count = 0;
		for (const piece of this.#waiting.slice(0, GAME_BATCH_STEPS_MAX)) {
			points += pointsOf([piece]);
			if (points > GAME_BATCH_POINTS_MAX) break;
			count++;
		}
		return this.#waiting.splice(0, count);
	}

	async #send(pieces: Piece[]): Promise<void> {
		if (this.#isLost) return;
		const sent = await this.#ports.send(this.#number, pieces);
		if (this.#isLost) return;
		if (sent === "later")
			return this.#ports.wait(() => void this.#send(pieces), TRY_AGAIN_MS);
		if (sent === "lost") {
			this.#isLost = true;
			return this.#ports.onLost();
		}
		this.#number++;
		this.#isBusy = this.#waiting.length > 0;
		if (this.#isBusy)
			this.#ports.wait(() => void this.#send(this.#take()), SEND_EVERY_MS);
	}
}
