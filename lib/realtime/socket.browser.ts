import { reconnectDelayMs } from "@/lib/realtime/backoff";
import {
	type Address,
	type Freshness,
	type FromHub,
	type LineState,
	type SocketEvent,
	TOOK_EVERY,
} from "@/lib/realtime/hub-words";
import { type Joined, joinHub } from "@/lib/realtime/join.browser";

export type { SocketEvent } from "@/lib/realtime/hub-words";
export type SocketState = LineState | "offline";

export type SocketPorts = {
	address: Address;
	sessionId: string;
	/** The names to listen to, as known now. */
	channelNames: () => string[];
	/** Asks the server for the present names and everything that was missed. */
	refresh: () => Promise<Freshness>;
	onEvent: (event: SocketEvent) => void;
	onState: (state: SocketState) => void;
};

/** A device that slept may hold a dead line without knowing. */
const ASLEEP_AFTER_MS = 30_000;
/** Names may move while they are asked for; after this many rounds it waits a little. */
const SYNC_ROUNDS_MAX = 3;
const RESYNC_FAILURES = 3;

/**
 * A tab's part in the browser's one socket (lib/realtime/hub.browser.ts): says what it wants to hear, and hears it. It
 * is a hint: what it misses is fetched. It goes on by itself after anything, unless the session is over.
 */
export class Socket {
	readonly #ports: SocketPorts;
	#hub: Joined | null = null;
	/** Each time of joining has its own; what comes late from an earlier one is nothing to us. */
	#visit = 0;
	#state: LineState = "connecting";
	#failures = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#resync: ReturnType<typeof setTimeout> | undefined;
	#isStopped = false;
	#wishes = 0;
	/** Wishes that wait for their answer, by their id: which names have none. */
	readonly #asked = new Map<number, (unheard: string[] | null) => void>();
	/** Names that are heard, or that the server did not sign: asking again would not help. */
	readonly #settled = new Set<string>();
	#untold = 0;
	#syncing: Promise<void> | null = null;
	#isSyncAsked = false;
	#hiddenSinceMs = 0;
	#offlineSinceMs = 0;

	constructor(ports: SocketPorts) {
		this.#ports = ports;
		addEventListener("online", this.#online);
		addEventListener("offline", this.#offline);
		addEventListener("pagehide", this.#leave);
		addEventListener("pageshow", this.#comeBack);
		document.addEventListener("visibilitychange", this.#wakeUp);
		void this.#join();
	}

	/** Subscribes to the names that hold now, drops the others, and fetches what was missed meanwhile. */
	sync(): Promise<void> {
		if (this.#syncing) this.#isSyncAsked = true;
		this.#syncing ??= this.#syncUntilSteady().finally(() => {
			this.#syncing = null;
		});
		return this.#syncing;
	}

	/** Subscribes and unsubscribes to match the names, without asking the server for news. */
	applyNames(): void {
		if (this.#isConnected()) void this.#wish();
	}

	/** Lets go of the socket for good. */
	stop(): void {
		this.#isStopped = true;
		removeEventListener("online", this.#online);
		removeEventListener("offline", this.#offline);
		removeEventListener("pagehide", this.#leave);
		removeEventListener("pageshow", this.#comeBack);
		document.removeEventListener("visibilitychange", this.#wakeUp);
		this.#leave();
	}

	async #join(): Promise<void> {
		const visit = ++this.#visit;
		this.#show("connecting");
		const { address, sessionId } = this.#ports;
		const isPast = () => this.#isStopped || visit !== this.#visit;
		try {
			const hub = await joinHub({
				address,
				sessionId,
				take: (words) => isPast() || this.#take(words),
			});
			if (isPast()) return hub.leave();
			this.#hub = hub;
			this.#failures = 0;
			// A hub that was killed takes the socket with it; the next one is new.
			void hub.gone.then(() => isPast() || this.#rejoin());
		} catch {
			const delayMs = reconnectDelayMs(this.#failures++, Math.random());
			this.#retry = setTimeout(() => isPast() || this.#joinNow(), delayMs);
		}
	}

	/** Where joining failed, as it does without a line, and waits to be tried again. */
	#joinNow(): void {
		if (this.#retry === undefined) return;
		clearTimeout(this.#retry);
		this.#retry = undefined;
		void this.#join();
	}

	#rejoin(): void {
		this.#leave();
		void this.#join();
	}

	readonly #leave = (): void => {
		this.#visit++;
		clearTimeout(this.#retry);
		this.#retry = undefined;
		clearTimeout(this.#resync);
		this.#hub?.leave();
		this.#hub = null;
		this.#state = "connecting";
		this.#forget();
	};

	/** A page that was left may be taken back as it was; it let go of everything when it went. */
	readonly #comeBack = (event: PageTransitionEvent): void => {
		if (event.persisted) void this.#join();
	};

	#take(words: FromHub): void {
		switch (words.type) {
			case "event":
				this.#hear(words.event);
				break;
			case "heard":
				this.#asked.get(words.id)?.(words.unheard);
				break;
			case "state":
				this.#show(words.state);
				if (words.state === "connected") void this.sync();
				break;
			case "check":
				void this.#check();
				break;
			case "welcome":
				break;
			default:
				words satisfies never;
		}
	}

	#hear(event: SocketEvent): void {
		if (++this.#untold >= TOOK_EVERY) {
			this.#hub?.say({ type: "took", count: this.#untold });
			this.#untold = 0;
		}
		this.#ports.onEvent(event);
	}

	async #check(): Promise<void> {
		const hub = this.#hub;
		const answer = await this.#ports.refresh();
		hub?.say({ type: "checked", answer });
	}

	#show(state: LineState): void {
		this.#state = state;
		if (state === "connecting") this.#forget();
		const isOffline = state === "connecting" && !navigator.onLine;
		this.#ports.onState(isOffline ? "offline" : state);
	}

	/** What was wished from a line that is no more has no answer. */
	#forget(): void {
		this.#settled.clear();
		for (const answer of [...this.#asked.values()]) answer(null);
	}

	readonly #online = (): void => {
		const offlineSinceMs = this.#offlineSinceMs;
		this.#hub?.say({ type: "online", offlineSinceMs });
		this.#failures = 0;
		this.#joinNow();
	};

	readonly #offline = (): void => {
		this.#offlineSinceMs = Date.now();
		this.#ports.onState("offline");
	};

	readonly #wakeUp = (): void => {
		if (document.visibilityState === "hidden") {
			this.#hiddenSinceMs = Date.now();
			return;
		}
		this.#hub?.say({ type: "awake" });
		this.#joinNow();
		const isRested = Date.now() - this.#hiddenSinceMs > ASLEEP_AFTER_MS;
		if (isRested && this.#isConnected()) void this.sync();
	};

	async #syncUntilSteady(): Promise<void> {
		for (let round = 0; round < SYNC_ROUNDS_MAX; round++) {
			this.#isSyncAsked = false;
			await this.#wish();
			// Only now is nothing missed any more: what was said before the subscription is in this answer.
			const answer = await this.#ports.refresh();
			if (answer === "signedOut" || !this.#isConnected()) return;
			// Asked for meanwhile, most likely by a line that is new since: that one may succeed.
			if (answer === "failed" && !this.#isSyncAsked) break;
			if (!this.#isSyncAsked && !this.#hasUnheard()) return;
		}
		clearTimeout(this.#resync);
		const delayMs = reconnectDelayMs(RESYNC_FAILURES, Math.random());
		this.#resync = setTimeout(() => {
			if (this.#isConnected()) void this.sync();
		}, delayMs);
	}

	#isConnected(): boolean {
		return !this.#isStopped && this.#state === "connected";
	}

	/** Resolves when every name has its answer. */
	async #wish(): Promise<void> {
		const names = this.#ports.channelNames();
		const unheard = await this.#answerTo(names);
		for (const name of names)
			if (unheard?.includes(name)) this.#settled.delete(name);
			else if (unheard) this.#settled.add(name);
	}

	/** Which of the names have no answer; null when the line broke meanwhile. */
	#answerTo(names: string[]): Promise<string[] | null> {
		const hub = this.#hub;
		if (!hub) return Promise.resolve(null);
		const id = ++this.#wishes;
		return new Promise((resolve) => {
			this.#asked.set(id, (unheard) => {
				this.#asked.delete(id);
				resolve(unheard);
			});
			hub.say({ type: "wish", id, names });
		});
	}

	#hasUnheard(): boolean {
		return this.#ports.channelNames().some((name) => !this.#settled.has(name));
	}
}
