import { setTimeout as sleep } from "node:timers/promises";
import WebSocket from "ws";
import { newId } from "@/lib/ids";
import type { ChangesView, MessageView } from "@/lib/messages/view";
import { conversationChannel } from "@/lib/realtime/channels";
import { type MadePerson, signInCookie } from "@/tests/factories";

const PAUSE_MS = 20;

/** Where the product is; `key` and the channel's present name are those of a fresh house when nothing else is said. */
export type Ends = {
	app: number;
	soketi: number;
	key?: string;
	channelOf?: (conversationId: string) => Promise<string>;
};

/**
 * A device as the product has them, without a screen: sends until it is acknowledged, listens, and catches up by
 * version whenever it connects or finds a hole. What it knows is in `log`, by sequence.
 */
export class Device {
	readonly log = new Map<number, MessageView>();
	readonly acknowledged: MessageView[] = [];
	/** Messages that came by the socket, not by catching up. */
	heard = 0;
	#version = 0;
	#isOpen = true;
	#ws: WebSocket | undefined;
	#catching: Promise<void> | undefined;

	private constructor(
		private readonly cookie: string,
		private readonly conversationId: string,
		private readonly ends: Ends,
	) {}

	static async open(
		person: MadePerson,
		conversationId: string,
		ends: Ends,
	): Promise<Device> {
		const cookie = await signInCookie(person);
		const device = new Device(cookie, conversationId, ends);
		void device.#stayConnected();
		return device;
	}

	/** Sends with one client id until somebody says that it is stored. */
	async send(text: string): Promise<void> {
		const body = { clientId: newId(), text };
		for (;;) {
			const message = await this.#ask<MessageView>("POST", "messages", body);
			if (message) {
				this.acknowledged.push(message);
				return;
			}
			await sleep(PAUSE_MS);
		}
	}

	/** Brings all that it missed. */
	async catchUp(): Promise<void> {
		this.#catching ??= this.#fetchChanges().finally(() => {
			this.#catching = undefined;
		});
		return this.#catching;
	}

	/** What the server says to a request of this device, as it is. */
	async try(method: string, rest: string, body?: unknown) {
		const response = await this.#fetch(method, rest, body, 60_000);
		const text = await response.text();
		return { status: response.status, body: text ? JSON.parse(text) : null };
	}

	/** The line breaks; it comes back by itself. */
	cut(): void {
		this.#ws?.terminate();
	}

	close(): void {
		this.#isOpen = false;
		this.#ws?.terminate();
	}

	async #fetchChanges(): Promise<void> {
		for (;;) {
			const query = `messages?since=${this.#version}&limit=100`;
			const page = await this.#ask<ChangesView>("GET", query);
			if (!page) await sleep(PAUSE_MS);
			else {
				for (const message of page.messages) this.#take(message);
				this.#version = Math.max(this.#version, page.version);
				if (page.isComplete) return;
			}
		}
	}

	#take(message: MessageView): void {
		const known = this.log.get(message.sequence);
		if (known && known.id !== message.id)
			throw new Error(`two messages are number ${message.sequence}`);
		this.log.set(message.sequence, message);
	}

	async #ask<T>(
		method: string,
		rest: string,
		body?: unknown,
	): Promise<T | null> {
		try {
			const response = await this.#fetch(method, rest, body, 10_000);
			if (response.ok) return (await response.json()) as T;
			if (response.status < 500 && response.status !== 429)
				throw new Refused(await response.text());
			return null;
		} catch (error) {
			if (error instanceof Refused) throw error;
			return null;
		}
	}

	#fetch(method: string, rest: string, body: unknown, patienceMs: number) {
		const origin = `http://127.0.0.1:${this.ends.app}`;
		const path = rest.startsWith("/")
			? rest
			: `/api/conversations/${this.conversationId}/${rest}`;
		return fetch(origin + path, {
			method,
			headers: {
				cookie: this.cookie,
				origin,
				"content-type": "application/json",
			},
			...(body ? { body: JSON.stringify(body) } : {}),
			signal: AbortSignal.timeout(patienceMs),
		});
	}

	async #stayConnected(): Promise<void> {
		while (this.#isOpen) {
			await this.#connectOnce();
			await sleep(PAUSE_MS);
		}
	}

	/** One life of a socket; resolves when it is over. */
	#connectOnce(): Promise<void> {
		const ws = new WebSocket(
			`ws://127.0.0.1:${this.ends.soketi}/app/${this.ends.key ?? "khouse"}?protocol=7&client=js`,
		);
		this.#ws = ws;
		ws.on("error", () => undefined);
		ws.on("message", (bytes) => void this.#hear(ws, JSON.parse(String(bytes))));
		return new Promise((done) => ws.on("close", () => done()));
	}

	async #hear(
		ws: WebSocket,
		frame: { event: string; data: string },
	): Promise<void> {
		if (frame.event === "pusher:connection_established")
			await this.#subscribe(ws, JSON.parse(frame.data).socket_id);
		if (frame.event === "pusher_internal:subscription_succeeded")
			await this.catchUp();
		// The next connection asks for the present name.
		if (frame.event === "channel.moved") ws.terminate();
		if (frame.event !== "message.created") return;
		this.heard++;
		const message = JSON.parse(frame.data) as MessageView;
		this.#take(message);
		if (message.version === this.#version + 1) this.#version++;
		else if (message.version > this.#version) await this.catchUp();
	}

	/** Null while the server does not say. */
	async #findChannel(): Promise<string | null> {
		const { channelOf } = this.ends;
		if (!channelOf) return conversationChannel(this.conversationId, 1);
		return channelOf(this.conversationId).catch(() => null);
	}

	async #subscribe(ws: WebSocket, socketId: string): Promise<void> {
		const channel = await this.#findChannel();
		if (!channel) return ws.terminate();
		const signed = await this.#ask<{
			channels: Record<string, { auth: string }>;
		}>("POST", "/api/realtime/auth", { socketId, channels: [channel] });
		const auth = signed?.channels[channel]?.auth;
		if (auth)
			ws.send(
				JSON.stringify({
					event: "pusher:subscribe",
					data: { channel, auth },
				}),
			);
		else ws.terminate();
	}
}

class Refused extends Error {}
