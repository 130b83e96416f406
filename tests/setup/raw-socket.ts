import { once } from "node:events";
import WebSocket, { type ClientOptions } from "ws";
import { app, type SoketiProcess } from "./soketi-process";

export type Received = { event: string; channel?: string; data?: unknown };

/** A client that speaks the protocol by hand, so that it can also speak it wrongly. */
export class RawSocket {
	readonly ws: WebSocket;
	readonly received: Received[] = [];
	/** The frames as they came, byte for byte. */
	readonly texts: string[] = [];
	socketId = "";
	closeCode: number | null = null;
	readonly #looks = new Set<() => void>();

	constructor(ws: WebSocket) {
		this.ws = ws;
		ws.on("error", () => undefined);
		ws.on("message", (payload) => {
			const text = payload.toString();
			this.texts.push(text);
			this.received.push(JSON.parse(text));
			this.#look();
		});
		ws.on("close", (code) => {
			this.closeCode = code;
			this.#look();
		});
	}

	/** Opens a socket and waits until Soketi has named it. */
	static async open(
		port: number,
		options: ClientOptions = {},
	): Promise<RawSocket> {
		const socket = new RawSocket(
			new WebSocket(
				`ws://127.0.0.1:${port}/app/${app.key}?protocol=7&client=js`,
				options,
			),
		);
		const hello = await socket.next("pusher:connection_established");
		socket.socketId = JSON.parse(String(hello.data)).socket_id;
		return socket;
	}

	send(frame: unknown): void {
		this.ws.send(typeof frame === "string" ? frame : JSON.stringify(frame));
	}

	/** The first frame with this event, already here or still to come. */
	async next(
		event: string,
		matches: (frame: Received) => boolean = () => true,
	): Promise<Received> {
		await this.#until(
			() => this.received.some((f) => f.event === event && matches(f)),
			event,
		);
		const found = this.received.find((f) => f.event === event && matches(f));
		if (!found) throw new Error(`Closed (${this.closeCode}) before ${event}`);
		return found;
	}

	/** Waits until the server has closed, and tells the code. */
	async closed(): Promise<number> {
		await this.#until(() => false, "close");
		return this.closeCode ?? 0;
	}

	/** One ping and its pong: all that was sent before has been dealt with. Answers the milliseconds it took. */
	async roundTrip(): Promise<number> {
		const before = this.received.filter(
			(f) => f.event === "pusher:pong",
		).length;
		const startedAt = performance.now();
		this.send({ event: "pusher:ping", data: {} });
		await this.#until(
			() =>
				this.received.filter((f) => f.event === "pusher:pong").length > before,
			"pong",
		);
		if (this.closeCode !== null) throw new Error(`Closed (${this.closeCode})`);
		return performance.now() - startedAt;
	}

	async subscribe(
		soketi: SoketiProcess,
		channel: string,
		member?: { user_id: string; user_info?: Record<string, string> },
	): Promise<Received> {
		const signed = soketi.pusher.authorizeChannel(
			this.socketId,
			channel,
			member,
		);
		this.send({ event: "pusher:subscribe", data: { channel, ...signed } });
		return this.next(
			"pusher_internal:subscription_succeeded",
			(frame) => frame.channel === channel,
		);
	}

	async signIn(soketi: SoketiProcess, id: string): Promise<void> {
		const signed = soketi.pusher.authenticateUser(this.socketId, { id });
		this.send({ event: "pusher:signin", data: signed });
		await this.next("pusher:signin_success");
	}

	async end(): Promise<void> {
		if (this.ws.readyState !== WebSocket.CLOSED) {
			this.ws.terminate();
			await once(this.ws, "close");
		}
	}

	#until(isDone: () => boolean, what: string): Promise<void> {
		return new Promise((done, fail) => {
			const timer = setTimeout(() => {
				this.#looks.delete(look);
				fail(new Error(`Waited 20 s for ${what}`));
			}, 20_000);
			const look = () => {
				if (isDone() || this.closeCode !== null) {
					clearTimeout(timer);
					this.#looks.delete(look);
					done();
				}
			};
			this.#looks.add(look);
			look();
		});
	}

	#look(): void {
		for (const look of this.#looks) look();
	}
}
