import Pusher from "pusher-js/worker";
import { batchAuthorizer } from "@/lib/realtime/authorize.browser";
import { reconnectDelayMs } from "@/lib/realtime/backoff";
import type {
	Address,
	Freshness,
	LineState,
	SocketEvent,
} from "@/lib/realtime/hub-words";

export type LinePorts = {
	address: Address;
	/** Whether the session still holds: asked before each new try. */
	check: () => Promise<Freshness>;
	onEvent: (event: SocketEvent) => void;
	onState: (state: LineState) => void;
	/** The session is over: this line will not be made again. */
	onOver: () => void;
};

/** A subscription that gets no answer in this time is left to the next wish. */
const SUBSCRIBE_TIMEOUT_MS = 5_000;

/**
 * The one socket of a browser. It connects again by itself after anything, also after the server ended it, unless the
 * session is over. It runs where no page is (lib/realtime/hub-worker.browser.ts), and in a page that cannot share.
 */
export class Line {
	readonly #ports: LinePorts;
	readonly #pusher: Pusher;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#isStopped = false;
	#connectedAtMs = 0;
	/** Names that the server did not sign when last asked: asking again would not help. */
	readonly #denied = new Set<string>();

	constructor(ports: LinePorts) {
		this.#ports = ports;
		const { key, publicUrl } = ports.address;
		this.#pusher = new Pusher(key, {
			...addressOptions(publicUrl),
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
		});
		this.#listen();
	}

	get state(): LineState {
		const isUp = this.#pusher.connection.state === "connected";
		return isUp && !this.#isStopped ? "connected" : "connecting";
	}

	/** Leaves every channel that is not among these. */
	keepOnly(wanted: ReadonlySet<string>): void {
		for (const { name } of this.#pusher.allChannels())
			if (!wanted.has(name)) this.#pusher.unsubscribe(name);
	}

	/** Listens to these too. Answers when each has its answer, with those that still have none. */
	async hear(names: readonly string[]): Promise<string[]> {
		if (this.state !== "connected") return [...names];
		await Promise.all(names.map((name) => this.#subscribe(name)));
		return names.filter(
			(name) =>
				!this.#pusher.channel(name)?.subscribed && !this.#denied.has(name),
		);
	}

	/** Connects at once instead of waiting out the time after a failure. */
	hurry(): void {
		if (this.#retry) this.#reconnect();
	}

	/** Makes the line anew if it is older than this: it may be dead without knowing. Answers whether it does. */
	renew(olderThanMs: number): boolean {
		if (this.state === "connected" && this.#connectedAtMs > olderThanMs)
			return false;
		this.#reconnect();
		return true;
	}

	/** Closes the socket for good. */
	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#retry);
		this.#pusher.disconnect();
	}

	#listen(): void {
		const { connection } = this.#pusher;
		connection.bind("connected", () => {
			this.#failures = 0;
			this.#connectedAtMs = Date.now();
			this.#ports.onState("connected");
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
		this.#pusher.signin();
	}

	readonly #lost = (): void => {
		if (this.#isStopped || this.#retry) return;
		this.#ports.onState("connecting");
		this.#retryLater(() => void this.#connectIfSignedIn());
		this.#pusher.disconnect();
	};

	async #connectIfSignedIn(): Promise<void> {
		// A socket that the server ended may mean an ended session: it says so here, and we stop knocking.
		const answer = await this.#ports.check();
		if (this.#isStopped) return;
		if (answer === "signedOut") return this.#ports.onOver();
		// While that was asked for, somebody may have been in a hurry.
		if (this.#retry || this.state === "connected") return;
		if (answer === "failed")
			this.#retryLater(() => void this.#connectIfSignedIn());
		else this.#pusher.connect();
	}

	#reconnect(): void {
		this.#failures = 0;
		this.#ports.onState("connecting");
		this.#retryLater(() => this.#pusher.connect());
		this.#pusher.disconnect();
	}

	#retryLater(retry: () => void): void {
		clearTimeout(this.#retry);
		const delayMs = reconnectDelayMs(this.#failures++, Math.random());
		this.#retry = setTimeout(() => {
			this.#retry = undefined;
			if (!this.#isStopped) retry();
		}, delayMs);
	}

	/** Resolves when it has its answer, or when it gets none. */
	#subscribe(name: string): Promise<void> {
		const known = this.#pusher.channel(name);
		if (known?.subscribed) return Promise.resolve();
		this.#denied.delete(name);
		const channel = this.#pusher.subscribe(name);
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
