import {
	createServer,
	type IncomingHttpHeaders,
	request,
	type Server,
} from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { config } from "@/lib/config.server";
import { refuseAtTheEdge, trustForwarded } from "@/lib/http/edge.server";
import { EDGE_BODY_BYTES_MAX } from "@/lib/limits";
import {
	forwardUpgrade,
	isRealtimePath,
	refuseUpgrade,
} from "@/lib/realtime/forward.server";

let server: Server;
let port: number;

beforeAll(async () => {
	server = createServer((incoming, outgoing) => {
		if (refuseAtTheEdge(incoming, outgoing)) return;
		// As Next does it, without writing a head itself.
		if (incoming.headers["x-status"])
			outgoing.statusCode = Number(incoming.headers["x-status"]);
		let bytes = 0;
		incoming.on("data", (chunk) => {
			bytes += chunk.length;
		});
		incoming.on("end", () =>
			outgoing.end(JSON.stringify({ bytes, headers: incoming.headers })),
		);
	});
	server.on("upgrade", (incoming, socket, head) =>
		forwardUpgrade(config.realtime(), incoming, socket, head),
	);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

type Answer = { status: number; bytes?: number; headers?: IncomingHttpHeaders };

function ask(options: {
	method?: string;
	path?: string;
	headers?: Record<string, string>;
	body?: Buffer;
}): Promise<Answer> {
	return new Promise((done, fail) => {
		const { body, ...rest } = options;
		const outgoing = request({ port, ...rest }, (incoming) => {
			let text = "";
			incoming.on("data", (chunk) => {
				text += chunk;
			});
			incoming.on("end", () =>
				done({
					status: incoming.statusCode ?? 0,
					...(text && JSON.parse(text)),
				}),
			);
		});
		outgoing.on("error", fail);
		outgoing.end(body);
	});
}

/** Sends bytes as they are and answers the status line. */
function askRaw(bytes: string): Promise<string> {
	return new Promise((done) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
		socket.once("data", (chunk) => {
			done(chunk.toString("latin1").split("\r\n")[0] ?? "");
			socket.destroy();
		});
	});
}

describe("the edge", () => {
	test("lets through what browsers send, and refuses methods and targets they never use", async () => {
		expect((await ask({ method: "GET", path: "/" })).status).toBe(200);
		expect((await ask({ method: "DELETE", path: "/api/x" })).status).toBe(200);
		expect((await ask({ method: "TRACE", path: "/" })).status).toBe(405);
		expect((await ask({ method: "PROPFIND", path: "/" })).status).toBe(405);
		expect(
			await askRaw("GET http://elsewhere.test/ HTTP/1.1\r\nhost: a\r\n\r\n"),
		).toContain("400");
		for (const [path, status] of [
			["/people/%C3%A5se?next=%ff", 200],
			["/people/%ff", 400],
			["/%E0%A4%A", 400],
		] as const)
			expect((await ask({ path })).status).toBe(status);
		expect(await askRaw("GET / HTTP/1.1\r\nhost: a/b?c\r\n\r\n")).toContain(
			"400",
		);
	});

	test("says 400 where Next cannot read what was sent to an action, and leaves all else as it is", async () => {
		const action = { "next-action": "40ab" };
		const form = { "content-type": "multipart/form-data" };
		const json = { "content-type": "application/json" };
		const failed = { "x-status": "500" };
		const cases = [
			["/sign-in", { ...action, ...failed }, 400],
			["/sign-in", { ...form, ...failed }, 400],
			["/sign-in", { ...action, "x-status": "404" }, 404],
			["/sign-in", { ...action, "x-status": "303" }, 303],
			["/sign-in", action, 200],
			["/sign-in", { ...json, ...failed }, 500],
			["/sign-in", failed, 500],
			["/api/x", { ...form, ...failed }, 500],
		] as const;
		for (const [path, headers, status] of cases)
			expect((await ask({ method: "POST", path, headers })).status).toBe(
				status,
			);
	});

	test("refuses headers beyond its room with 431", async () => {
		const large = { "x-large": "a".repeat(20_000) };
		const small = { "x-large": "a".repeat(2_000) };
		expect((await ask({ headers: small })).status).toBe(200);
		await expect(
			ask({ headers: large }).then(({ status }) => status),
		).resolves.toBe(431);
	});

	test("takes a body of its limit and refuses a larger one, announced or not", async () => {
		const fits = Buffer.alloc(EDGE_BODY_BYTES_MAX);
		const large = Buffer.alloc(EDGE_BODY_BYTES_MAX + 1);
		const chunked = { "transfer-encoding": "chunked" };
		const post = { method: "POST", path: "/api/x" };
		expect(await ask({ ...post, body: fits })).toMatchObject({
			status: 200,
			bytes: fits.length,
		});
		expect(await ask({ ...post, body: fits, headers: chunked })).toMatchObject({
			status: 200,
			bytes: fits.length,
		});
		const announced = `POST /api/x HTTP/1.1\r\nhost: a\r\ncontent-length: ${large.length}\r\n\r\n`;
		expect(await askRaw(announced)).toContain("413");
		const hex = large.length.toString(16);
		const unannounced = `POST /api/x HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${hex}\r\n${large.toString("latin1")}\r\n`;
		expect(await askRaw(unannounced)).toContain("413");
	});

	test("leaves the size of a file to the ingest, which knows its limit", async () => {
		const large = Buffer.alloc(EDGE_BODY_BYTES_MAX + 1);
		expect(
			await ask({ method: "PUT", path: "/api/ingest/x", body: large }),
		).toMatchObject({ status: 200, bytes: large.length });
	});

	test.each([
		"/api/ingest/../x",
		"/api/ingest/../../sign-in",
		"/api/ingest/%2e%2e/auth/signout",
		"/api/ingest/x/../../y",
	])("does not take %s for a file", async (path) => {
		const length = EDGE_BODY_BYTES_MAX + 1;
		const announced = `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: ${length}\r\n\r\n`;
		expect(await askRaw(announced)).toContain("413");
	});

	test("believes a proxy on this machine only about what it saw itself", async () => {
		const { headers } = await ask({
			headers: {
				host: "chat.test",
				"x-forwarded-for": "6.6.6.6, 203.0.113.9",
				"x-forwarded-proto": "https",
				"x-forwarded-host": "evil.test",
				"x-real-ip": "6.6.6.6",
			},
		});
		expect(headers).toMatchObject({
			"x-forwarded-for": "203.0.113.9",
			"x-forwarded-proto": "https",
			"x-forwarded-host": "chat.test",
		});
		expect(headers).not.toHaveProperty("x-real-ip");
	});

	test("believes nobody else at all", () => {
		const incoming = {
			headers: {
				host: "chat.test",
				"x-forwarded-for": "6.6.6.6",
				"x-forwarded-proto": "https",
				"x-forwarded-anything": "x",
				forwarded: "for=6.6.6.6",
			} as Record<string, string>,
			socket: { remoteAddress: "198.51.100.7" },
		};
		trustForwarded(incoming as never);
		expect(incoming.headers).toEqual({
			host: "chat.test",
			"x-forwarded-for": "198.51.100.7",
			"x-forwarded-proto": "http",
			"x-forwarded-host": "chat.test",
		});
	});
});

describe("the forward to Soketi", () => {
	test("knows its own paths", () => {
		expect(isRealtimePath("/app/k123?protocol=7")).toBe(true);
		expect(isRealtimePath("/app/k123")).toBe(true);
		for (const path of ["/app/", "/app/a/b", "/apps/k/events", "/x/app/k"])
			expect(isRealtimePath(path)).toBe(false);
	});

	test("joins a browser's socket to Soketi, both ways", async () => {
		const socket = new WebSocket(
			`ws://127.0.0.1:${port}/app/${config.realtime().key}?protocol=7`,
			{ headers: { origin: `http://127.0.0.1:${port}` } },
		);
		const messages: string[] = [];
		const heard = (event: string) =>
			new Promise<void>((done, fail) => {
				socket.on("error", fail);
				socket.on("message", (data) => {
					messages.push(String(data));
					if (String(data).includes(event)) done();
				});
			});
		await heard("pusher:connection_established");
		const pong = heard("pusher:pong");
		socket.send(JSON.stringify({ event: "pusher:ping", data: {} }));
		await pong;
		socket.close();
		expect(messages.length).toBeGreaterThan(1);
	});

	test("lets go of a refused upgrade whose client never closes", async () => {
		const nowhere = createServer();
		const gone = new Promise<boolean>((done) => {
			nowhere.on("upgrade", (_, socket) => {
				socket.once("close", () => done(true));
				refuseUpgrade(socket, "404 Not Found");
			});
		});
		await new Promise<void>((done) => nowhere.listen(0, "127.0.0.1", done));
		const client = connect({
			port: (nowhere.address() as AddressInfo).port,
			host: "127.0.0.1",
			allowHalfOpen: true,
		});
		client.on("error", () => {});
		const answer = new Promise<string>((done) => {
			client.once("data", (chunk) => done(String(chunk)));
		});
		client.write(
			"GET /x HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
		);
		expect(await answer).toContain("404");
		expect(await gone).toBe(true);
		client.destroy();
		nowhere.close();
	});

	test("answers 503 while Soketi is away", async () => {
		const away = createServer();
		away.on("upgrade", (incoming, socket, head) =>
			forwardUpgrade(
				{ host: "127.0.0.1", port: 9, scheme: "http" },
				incoming,
				socket,
				head,
			),
		);
		await new Promise<void>((done) => away.listen(0, "127.0.0.1", done));
		const socket = new WebSocket(
			`ws://127.0.0.1:${(away.address() as AddressInfo).port}/app/k`,
		);
		const status = await new Promise((done) => {
			socket.on("error", () => {});
			socket.on("unexpected-response", (_, response) =>
				done(response.statusCode),
			);
		});
		expect(status).toBe(503);
		away.closeAllConnections();
		away.close();
	});
});
