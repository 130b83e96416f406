import { once } from "node:events";
import WebSocket from "ws";
import { authorizeChannels } from "@/lib/realtime/authorize.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";

type Frame = { event: string; channel?: string; data?: string };

/** A socket that never signs in, on the Soketi that the code under test publishes to. */
export class Listener {
	readonly #frames: Frame[] = [];
	#wake: () => void = () => undefined;
	private constructor(
		readonly ws: WebSocket,
		public socketId = "",
	) {}

	static async open(): Promise<Listener> {
		const { PUSHER_HOST, PUSHER_PORT, PUSHER_KEY } = process.env;
		const listener = new Listener(
			new WebSocket(
				`ws://${PUSHER_HOST}:${PUSHER_PORT}/app/${PUSHER_KEY}?protocol=7&client=js`,
			),
		);
		listener.ws.on("message", (bytes) => {
			listener.#frames.push(JSON.parse(bytes.toString()));
			listener.#wake();
		});
		const failed = new Promise<never>((_, fail) => {
			listener.ws.on("error", fail);
		});
		const hello = await Promise.race([
			listener.next("pusher:connection_established"),
			failed,
		]);
		listener.socketId = hello.socket_id;
		return listener;
	}

	/** Asks for a signature as this person, and joins. False when it is not signed. */
	async join(viewer: Viewer, channel: string): Promise<boolean> {
		const { channels } = must(
			await authorizeChannels(viewer, {
				socketId: this.socketId,
				channels: [channel],
			}),
		);
		const signed = channels[channel];
		if (!signed) return false;
		this.ws.send(
			JSON.stringify({
				event: "pusher:subscribe",
				data: { channel, auth: signed.auth },
			}),
		);
		await this.next(
			"pusher_internal:subscription_succeeded",
			(frame) => frame.channel === channel,
		);
		return true;
	}

	/** The names of all that has come, in order. */
	names(): string[] {
		return this.#frames.map((frame) => frame.event);
	}

	/** What has come of one kind, read. */
	// biome-ignore lint/suspicious/noExplicitAny: payloads of any event.
	all(event: string): any[] {
		return this.#frames
			.filter((frame) => frame.event === event)
			.map((frame) => JSON.parse(frame.data ?? "null"));
	}

	/** The payload of the first frame that fits, here or still to come. */
	async next(
		event: string,
		fits: (frame: Frame) => boolean = () => true,
		// biome-ignore lint/suspicious/noExplicitAny: payloads of any event.
	): Promise<any> {
		for (;;) {
			const found = this.#frames.find(
				(frame) => frame.event === event && fits(frame),
			);
			if (found) return found.data ? JSON.parse(found.data) : null;
			await new Promise<void>((done) => {
				this.#wake = done;
			});
		}
	}

	async end(): Promise<void> {
		if (this.ws.readyState === WebSocket.CLOSED) return;
		this.ws.terminate();
		await once(this.ws, "close");
	}
}
