import { connect, type Socket } from "node:net";
import type { Connection } from "mysql2/promise";
import { encode } from "next-auth/jwt";
import Pusher from "pusher";
import WebSocket from "ws";
import { newId, sortedPair } from "@/lib/ids";
import { conversationChannel } from "@/lib/realtime/channels";

export type Person = { id: string; cookie: string };
export type Room = { id: string; channel: string; people: Person[] };

/** People with a session each, in rows as the product makes them. */
export async function makePeople(
	database: Connection,
	count: number,
): Promise<Person[]> {
	const made = Array.from({ length: count }, () => ({
		id: newId(),
		sid: newId(),
	}));
	await database.query(
		"insert into people (id, handle, skeleton, display_name, password_hash, created_at) values ?",
		[made.map(({ id }) => [id, `b${id}`, `b${id}`, "Bench", "x", new Date()])],
	);
	await database.query(
		"insert into sessions (id, person_id, device_label, created_at, last_seen_on, expires_at) values ?",
		[
			made.map(({ id, sid }) => [
				sid,
				id,
				"Bench",
				new Date(),
				"2026-01-01",
				new Date(Date.now() + 1e9),
			]),
		],
	);
	return Promise.all(
		made.map(async ({ id, sid }) => ({ id, cookie: await cookieOf(id, sid) })),
	);
}

async function cookieOf(id: string, sid: string): Promise<string> {
	const salt = "authjs.session-token";
	const secret = process.env.AUTH_SECRET ?? "";
	return `${salt}=${await encode({ token: { sub: id, sid }, secret, salt })}`;
}

/** A conversation of these people: direct and between friends for two, a group for more. */
export async function makeRoom(
	database: Connection,
	people: Person[],
): Promise<Room> {
	const id = newId();
	const [a, b] = people;
	const isDirect = people.length === 2 && a && b;
	const pair = isDirect ? sortedPair(a.id, b.id) : null;
	await database.query(
		"insert into conversations (id, kind, low_id, high_id, created_at) values (?, ?, ?, ?, ?)",
		[
			id,
			pair ? "direct" : "group",
			pair?.lowId ?? null,
			pair?.highId ?? null,
			new Date(),
		],
	);
	if (pair && a)
		await database.query(
			"insert into friendships (low_id, high_id, state, requested_by, created_at) values (?, ?, 'friends', ?, ?)",
			[pair.lowId, pair.highId, a.id, new Date()],
		);
	await database.query(
		"insert into members (conversation_id, person_id, joined_at) values ?",
		[people.map((person) => [id, person.id, new Date()])],
	);
	return { id, channel: conversationChannel(id, 1), people };
}

/** A socket that signed in and listens to a room. Counts what arrives without reading it. */
export async function listen(
	room: Room,
	onMessage: (bytes: Buffer) => void,
): Promise<WebSocket> {
	const { PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET, PUSHER_HOST, PUSHER_PORT } =
		process.env;
	const pusher = new Pusher({
		appId: PUSHER_APP_ID ?? "",
		key: PUSHER_KEY ?? "",
		secret: PUSHER_SECRET ?? "",
		host: PUSHER_HOST ?? "",
	});
	const socket = new WebSocket(
		`ws://${PUSHER_HOST}:${PUSHER_PORT}/app/${PUSHER_KEY}?protocol=7&client=js`,
		{ perMessageDeflate: false },
	);
	await new Promise<void>((done, fail) => {
		socket.on("error", fail);
		socket.on("message", (bytes: Buffer) => {
			if (bytes.includes('"message.created"')) return onMessage(bytes);
			const frame = JSON.parse(bytes.toString());
			if (frame.event === "pusher:connection_established") {
				const { socket_id: socketId } = JSON.parse(frame.data);
				const signIn = pusher.authenticateUser(socketId, { id: newId() });
				socket.send(JSON.stringify({ event: "pusher:signin", data: signIn }));
				const { auth } = pusher.authorizeChannel(socketId, room.channel);
				socket.send(
					JSON.stringify({
						event: "pusher:subscribe",
						data: { channel: room.channel, auth },
					}),
				);
			}
			if (frame.event === "pusher_internal:subscription_succeeded") done();
			if (frame.event.endsWith("error")) fail(new Error(bytes.toString()));
		});
	});
	return socket;
}

/** A client on one kept-open connection, one request at a time, so cheap that it hardly disturbs what it measures. */
export class Line {
	#socket: Socket;
	#waiting: ((status: number) => void) | undefined;
	#head = "";
	#left = -1;
	#status = 0;

	constructor(port: number) {
		this.#socket = connect(port, "127.0.0.1").setNoDelay();
		this.#socket.on("data", (bytes) => this.#read(bytes.toString("latin1")));
		this.#socket.on("close", () => this.#waiting?.(0));
		this.#socket.on("error", () => undefined);
	}

	/** Posts JSON and answers the status once the whole answer is here. */
	post(
		port: number,
		path: string,
		cookie: string,
		json: string,
	): Promise<number> {
		return this.#ask(
			`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
		);
	}

	get(port: number, path: string, cookie: string): Promise<number> {
		return this.#ask(
			`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\n`,
		);
	}

	end(): void {
		this.#socket.destroy();
	}

	#ask(text: string): Promise<number> {
		this.#socket.write(text);
		return new Promise((done) => {
			this.#waiting = done;
		});
	}

	#read(text: string): void {
		if (this.#left < 0) {
			this.#head += text;
			const end = this.#head.indexOf("\r\n\r\n");
			if (end < 0) return;
			const head = this.#head.slice(0, end);
			this.#status = Number(head.slice(9, 12));
			this.#left = isChunked(head)
				? Number.MAX_SAFE_INTEGER
				: Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
			text = this.#head.slice(end + 4);
			this.#head = "";
		}
		const isLastChunk = this.#left > 1e15 && text.endsWith("0\r\n\r\n");
		this.#left = isLastChunk ? 0 : this.#left - text.length;
		if (this.#left > 0) return;
		this.#left = -1;
		const done = this.#waiting;
		this.#waiting = undefined;
		done?.(this.#status);
	}
}

const isChunked = (head: string) => /transfer-encoding: chunked/i.test(head);
