import type Pusher from "pusher-js";
import { batchAuthorizer } from "@/lib/realtime/authorize.browser";
import { reconnectDelayMs } from "@/lib/realtime/backoff";
import type { MeView } from "@/lib/realtime/view";

export type SocketState = "connecting" | "connected" | "offline";

export type SocketEvent = {
	channel: string;
	name: string;
	data: unknown;
};

export type SocketPorts = {
	address: MeView["realtime"];
	/** The names to listen to, as known now. */
	channelNames: () => string[];
	/** Asks the server for the present names and everything that was missed. */
	refresh: () => Promise<"fresh" | "failed" | "signedOut">;
	onEvent: (event: SocketEvent) => void;
	onState: (state: SocketState) => void;
};

/** A subscription that gets no answer in this time is left to the next sync. */
const SUBSCRIBE_TIMEOUT_MS = 5_000;
/** A device that slept may hold a dead line without knowing. */
const ASLEEP_AFTER_MS = 30_000;
/** Names may move while they are asked for; after this many rounds it waits a little. */
const SYNC_ROUNDS_MAX = 3;
const RESYNC_FAILURES = 3;

/**
 * The one socket of a tab. It is a hint: what it misses is fetched. It connects again by itself after anything,
 * also after the server ended it, unless the session is over.
 */
export class Socket {
	readonly #ports: SocketPorts;
	#pusher: Pusher | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#resync: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#isStopped = false;
	/** Names that the server did not sign in this sync: asking again would not help. */
	readonly #denied = new Set<string>();
	#syncing: Promise<void> | null = null;
	#isSyncAsked = false;
	#hiddenSinceMs = 0;

	constructor(ports: SocketPorts) {
		this.#ports = ports;
		addEventListener("online", this.#reconnectNow);
		addEventListener("offline", this.#showOffline);
		document.addEventListener("visibilitychange", this.#wakeUp);
		void this.#start();
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
		if (this.#isConnected()) void this.#subscribe();
	}

	/** Closes the socket for good. */
	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#retry);
		clearTimeout(this.#resync);
		removeEventListener("online", this.#reconnectNow);
		removeEventListener("offline", this.#showOffline);
		document.removeEventListener("visibilitychange", this.#wakeUp);
		this.#pusher?.disconnect();
	}

	async #start(): Promise<void> {
		this.#ports.onState(navigator.onLine ? "connecting" : "offline");
		try {
			const { default: Client } = await import("pusher-js");
			if (this.#isStopped) return;
			this.#pusher = this.#listen(
				new Client(this.#ports.address.key, {
					...addressOptions(this.#ports.address.publicUrl),
					cluster: "",
					enabledTransports: ["ws", "wss"],
					channelAuthorization: {
						customHandler: batchAuthorizer((name) => this.#denied.add(name)),
						transport: "ajax",
						endpoint: "",
					},
					userAuthentication: {
						endpoint: "/api/realtime/user-auth",
						transport: "ajax",
					},
				}),
			);
		} catch {
			this.#retryLater(() => void this.#start());
		}
	}

	#listen(pusher: Pusher): Pusher {
		const { connection } = pusher;
		connection.bind("connected", () => {
			this.#failures = 0;
			this.#ports.onState("connected");
			void this.sync();
		});
		// Pusher's own retry knocks each second; ours spreads out, and also follows a close by the server (4009).
		for (const lost of [
			"connecting_in",
			"unavailable",
			"failed",
			"disconnected",
		])
			connection.bind(lost, () => queueMicrotask(this.#lost));
		connection.bind(
			"message",
			(event: { event: string; channel?: string; data?: unknown }) => {
				if (!event.channel || event.event.startsWith("pusher")) return;
				this.#ports.onEvent({
					channel: event.channel,
					name: event.event,
					data: event.data,
				});
			},
		);
		pusher.signin();
		return pusher;
	}

	readonly #lost = (): void => {
		if (this.#isStopped || this.#retry) return;
		this.#ports.onState(navigator.onLine ? "connecting" : "offline");
		this.#retryLater(() => void this.#connectIfSignedIn());
		this.#pusher?.disconnect();
	};

	async #connectIfSignedIn(): Promise<void> {
		// A socket that the server ended may mean an ended session: it says so here, and we stop knocking.
		const answer = await this.#ports.refresh();
		if (this.#isStopped || answer === "signedOut") return;
		if (answer === "failed")
			this.#retryLater(() => void this.#connectIfSignedIn());
		else this.#pusher?.connect();
	}

	#retryLater(retry: () => void): void {
		clearTimeout(this.#retry);
		const delayMs = reconnectDelayMs(this.#failures++, Math.random());
		this.#retry = setTimeout(() => {
			this.#retry = undefined;
			if (!this.#isStopped) retry();
		}, delayMs);
	}

	readonly #reconnectNow = (): void => {
		if (!this.#pusher) return;
		this.#failures = 0;
		this.#ports.onState("connecting");
		// The old line may be dead without knowing: a new one tells.
		this.#retryLater(() => this.#pusher?.connect());
		this.#pusher.disconnect();
	};

	readonly #showOffline = (): void => this.#ports.onState("offline");

	readonly #wakeUp = (): void => {
		if (document.visibilityState === "hidden") {
			this.#hiddenSinceMs = Date.now();
			return;
		}
		if (this.#retry) this.#reconnectNow();
		else if (Date.now() - this.#hiddenSinceMs > ASLEEP_AFTER_MS)
			void this.sync();
	};

	async #syncUntilSteady(): Promise<void> {
		this.#denied.clear();
		for (let round = 0; round < SYNC_ROUNDS_MAX; round++) {
			this.#isSyncAsked = false;
			await this.#subscribe();
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
		return !this.#isStopped && this.#pusher?.connection.state === "connected";
	}

	/** Resolves when every new subscription has its answer. */
	async #subscribe(): Promise<void> {
		const pusher = this.#pusher;
		if (!pusher) return;
		const wanted = new Set(this.#ports.channelNames());
		for (const channel of pusher.allChannels())
			if (!wanted.has(channel.name)) pusher.unsubscribe(channel.name);
		await Promise.all([...wanted].map((name) => subscribe(pusher, name)));
	}

	#hasUnheard(): boolean {
		return this.#ports
			.channelNames()
			.some(
				(name) =>
					!this.#denied.has(name) && !this.#pusher?.channel(name)?.subscribed,
			);
	}
}

function subscribe(pusher: Pusher, name: string): Promise<void> {
	const channel = pusher.subscribe(name);
	if (channel.subscribed) return Promise.resolve();
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			channel.unbind("pusher:subscription_succeeded", done);
			channel.unbind("pusher:subscription_error", done);
			resolve();
		};
		const timer = setTimeout(done, SUBSCRIBE_TIMEOUT_MS);
		channel.bind("pusher:subscription_succeeded", done);
		channel.bind("pusher:subscription_error", done);
	});
}

/** Our own origin, unless the realtime server has an address of its own. */
function addressOptions(publicUrl: string | null) {
	const url = new URL(publicUrl ?? location.origin);
	const isSecure = url.protocol === "https:" || url.protocol === "wss:";
	const port = Number(url.port);
	return {
		wsHost: url.hostname,
		wsPort: port || 80,
		wssPort: port || 443,
		forceTLS: isSecure,
	};
}
