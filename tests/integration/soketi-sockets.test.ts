import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RawSocket } from "@/tests/setup/raw-socket";
import { app } from "@/tests/setup/soketi-process";
import { Room, room } from "@/tests/setup/soketi-room";

let here: Room;
beforeAll(async () => {
	here = await Room.open();
});
afterAll(async () => {
	await here?.close();
});

describe("sockets that are more than slow", () => {
	it("a reader that never reads is cut off and keeps nobody waiting", async () => {
		const slow = await here.member("slow");
		slow.ws.pause();
		const closed = once(slow.ws, "close");
		const publish = async () => {
			const text = "y".repeat(32_000);
			for (let i = 0; i < 600; i++) {
				await here.soketi.pusher.trigger(room, "big", { text });
			}
		};
		expect(await here.p95During(publish())).toBeLessThan(500);
		const count = await here.soketi.pusher.get({
			path: `/channels/${room}/users`,
		});
		expect(await count.json()).not.toMatchObject({
			users: expect.arrayContaining([{ id: "slow" }]),
		});
		slow.ws.resume();
		await closed;
		expect(here.bob.received.filter((f) => f.event === "big")).toHaveLength(
			600,
		);
	}, 60_000);

	it("half an upgrade, or one that is none, holds up nothing and opens no other door", async () => {
		const halves = Array.from({ length: 50 }, () => {
			const half = connect(here.soketi.port, "127.0.0.1");
			half.on("error", () => undefined);
			half.write(`GET /app/${app.key} HTTP/1.1\r\nHost: a\r\nUpgrade: webs`);
			return half;
		});
		expect(await here.p95During(here.delivers())).toBeLessThan(500);
		for (const half of halves) half.destroy();
	});

	it("a refused upgrade carries no request to the HTTP API behind it", async () => {
		const api = "GET /accept-traffic HTTP/1.1\r\nHost: a\r\n\r\n";
		const lookAlike = `GET /app/${app.key} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n`;
		const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
		expect(await rawAnswer(api)).toContain("HTTP/1.1 200");
		expect(await rawAnswer(`${lookAlike}\r\n${api}`)).toBe("");
		expect(
			await rawAnswer(`${lookAlike}${key}Origin: http://b\r\n\r\n${api}`),
		).toBe("");
	});

	it("a page of another origin is turned away; our own and a program are let in", async () => {
		const from = (origin: string) =>
			RawSocket.open(here.soketi.port, { origin });
		await expect(from("https://evil.example")).rejects.toThrow();
		await expect(from("null")).rejects.toThrow();
		await expect(from("http://127.0.0.1:1")).rejects.toThrow();
		await (await from(`http://127.0.0.1:${here.soketi.port}`)).end();
		const behindProxy = await RawSocket.open(here.soketi.port, {
			origin: "https://chat.example",
			headers: { Host: "chat.example" },
		});
		await behindProxy.end();
	});

	it("200 strangers at once are heard, then sent away, while members stay", async () => {
		const strangers = await Promise.all(
			Array.from({ length: 200 }, () => here.stranger()),
		);
		expect(
			await here.p95During(Promise.all(strangers.map((s) => s.roundTrip()))),
		).toBeLessThan(500);
		await here.delivers();
		await Promise.all(strangers.map((stranger) => stranger.end()));
	});

	it("prints nothing but that it is ready", () => {
		expect(here.soketi.output()).toBe(`ready ${here.soketi.port}\n`);
	});

	it("outlives what still throws in Soketi, and names the error without its words", async () => {
		// Only a publisher gets this far: a signed batch that holds no batch.
		const body = "CANARY: private words";
		const unanswered = here.soketi.pusher.post({ path: "/batch_events", body });
		unanswered.catch(() => undefined);
		await expect
			.poll(() => here.soketi.output())
			.toContain("survived TypeError (1 so far)");
		await here.delivers();
		expect(here.soketi.output()).not.toMatch(/CANARY|private words|batch/);
	});
});

/** What a connection answers until it is closed. */
async function rawAnswer(request: string): Promise<string> {
	const connection = connect(here.soketi.port, "127.0.0.1");
	let answered = "";
	connection.on("error", () => undefined);
	connection.on("data", (chunk) => {
		answered += chunk;
	});
	connection.write(request);
	await once(connection, "close");
	return answered;
}
