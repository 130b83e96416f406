import type { SoketiSocket } from "./vendor";

/**
 * The sockets that have not signed in, oldest first. Each has some seconds; when too many wait at once the oldest goes,
 * so somebody who opens sockets by the thousand meets his own, while a client that signs in at once gets through.
 *
 * Soketi lifts its own sign-in deadline when a socket joins a private channel. Ours stays: only a signed-in
 * socket can be ended with its session.
 */
export class WaitingSockets {
	readonly #since = new Map<SoketiSocket, number>();
	readonly #waitMs: number;
	readonly #max: number;
	readonly #end: (socket: SoketiSocket) => void;

	constructor(options: {
		waitMs: number;
		max: number;
		end: (socket: SoketiSocket) => void;
	}) {
		this.#waitMs = options.waitMs;
		this.#max = options.max;
		this.#end = options.end;
	}

	get size(): number {
		return this.#since.size;
	}

	add(socket: SoketiSocket, nowMs: number): void {
		this.#since.set(socket, nowMs);
		if (this.#since.size > this.#max) {
			this.#forgetSignedIn();
			this.#endOldest(Math.max(0, this.#since.size - this.#max));
		}
	}

	remove(socket: SoketiSocket): void {
		this.#since.delete(socket);
	}

	/** To be called every second or so: ends who has waited too long. */
	sweep(nowMs: number): void {
		this.#forgetSignedIn();
		for (const [socket, since] of this.#since) {
			if (nowMs - since < this.#waitMs) {
				return;
			}
			this.#since.delete(socket);
			this.#end(socket);
		}
	}

	#forgetSignedIn(): void {
		for (const socket of this.#since.keys()) {
			if (socket.user) {
				this.#since.delete(socket);
			}
		}
	}

	#endOldest(count: number): void {
		for (const socket of [...this.#since.keys()].slice(0, count)) {
			this.#since.delete(socket);
			this.#end(socket);
		}
	}
}
