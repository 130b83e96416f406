import { spawn } from "node:child_process";
import { once } from "node:events";
import Publisher from "pusher";
import Pusher from "pusher-js";
import { afterEach, describe, expect, it } from "vitest";
import { readSettings } from "@/scripts/services/soketi/settings";
import { RawSocket } from "@/tests/setup/raw-socket";
import {
	app,
	type SoketiProcess,
	startSoketiProcess,
	startWebhookEar,
} from "@/tests/setup/soketi-process";

const opened: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of opened.splice(0).reverse()) await close();
});

async function start(env: Record<string, string> = {}) {
	const ear = await startWebhookEar();
	const soketi = await startSoketiProcess("ours", {
		CHITCHAT_WEBHOOK_URL: ear.url,
		...env,
	});
	opened.push(ear.close, soketi.stop);
	return { ear, soketi };
}

async function signedIn(soketi: SoketiProcess, id: string) {
	const socket = await RawSocket.open(soketi.port);
	await socket.signIn(soketi, id);
	return socket;
}

describe("presence by webhook", () => {
	it("tells of people's own channels, and of no other", async () => {
		const { ear, soketi } = await start();
		const alice = await signedIn(soketi, "alice");
		await alice.subscribe(soketi, "private-conversation-1-1");
		await alice.subscribe(soketi, "presence-conversation-1-1", {
			user_id: "alice",
		});
		await alice.subscribe(soketi, "private-person-alice-1");
		await alice.subscribe(soketi, "private-person-alice-1-active");
		await ear.until("channel_occupied", "private-person-alice-1-active");
		await alice.end();
		await ear.until("channel_vacated", "private-person-alice-1");
		await ear.until("channel_vacated", "private-person-alice-1-active");
		for (const event of ear.heard) {
			expect(event.channel).toMatch(/^private-person-/);
			expect(event.name).toMatch(/^channel_(occupied|vacated)$/);
		}
	});

	it("one of two tabs that closes vacates nothing, and a stranger cannot vacate for another", async () => {
		const { ear, soketi } = await start();
		const channel = "private-person-alice-1";
		const [one, two] = [
			await signedIn(soketi, "alice"),
			await signedIn(soketi, "alice"),
		];
		await one.subscribe(soketi, channel);
		await two.subscribe(soketi, channel);
		const stranger = await RawSocket.open(soketi.port);
		for (const name of [channel, "private-person-bob-1"]) {
			stranger.send({ event: "pusher:unsubscribe", data: { channel: name } });
		}
		await stranger.roundTrip();
		await one.end();
		// A later webhook has come through, so an earlier one would have, too.
		await two.subscribe(soketi, "private-person-alice-2");
		await ear.until("channel_occupied", "private-person-alice-2");
		expect(ear.heard.map((event) => event.name)).not.toContain(
			"channel_vacated",
		);
		await two.end();
		await ear.until("channel_vacated", channel);
	});

	it("a dead client is noticed within the idle time, while a quiet healthy one stays", async () => {
		const { ear, soketi } = await start({ CHITCHAT_SOCKET_IDLE_SECONDS: "8" });
		const healthy = await signedIn(soketi, "bob");
		await healthy.subscribe(soketi, "private-person-bob-1");
		const dead = await signedIn(soketi, "alice");
		await dead.subscribe(soketi, "private-person-alice-1");
		const startedAt = performance.now();
		// A closed laptop: the connection is there, but nobody answers pings.
		dead.ws.pause();
		await ear.until("channel_vacated", "private-person-alice-1");
		expect(performance.now() - startedAt).toBeLessThan(16_000);
		expect(ear.heard).not.toContainEqual({
			name: "channel_vacated",
			channel: "private-person-bob-1",
		});
		await healthy.roundTrip();
	}, 30_000);

	it("by default the idle time keeps the promise of 60 s", () => {
		const { limits } = readSettings({
			SOKETI_DEFAULT_APP_ID: "a",
			SOKETI_DEFAULT_APP_KEY: "b",
			SOKETI_DEFAULT_APP_SECRET: "c",
		});
		// uWS counts in steps of four seconds and may be one late.
		expect(limits.idleSeconds + 8).toBeLessThan(60);
		expect(limits.signInSeconds).toBe(30);
	});
});

describe("the process", () => {
	it("serves the real pusher-js: it signs in and hears", async () => {
		const { soketi } = await start();
		const client = new Pusher(app.key, {
			cluster: "",
			wsHost: "127.0.0.1",
			wsPort: soketi.port,
			forceTLS: false,
			enabledTransports: ["ws"],
			userAuthentication: {
				endpoint: "",
				transport: "ajax",
				customHandler: ({ socketId }, done) =>
					done(null, soketi.pusher.authenticateUser(socketId, { id: "ann" })),
			},
			channelAuthorization: {
				endpoint: "",
				transport: "ajax",
				customHandler: ({ socketId, channelName }, done) =>
					done(null, soketi.pusher.authorizeChannel(socketId, channelName)),
			},
		});
		opened.push(() => client.disconnect());
		client.signin();
		await client.user.signinDonePromise;
		const heard = new Promise((done) => {
			const channel = client.subscribe("private-person-ann-1");
			channel.bind("pusher:subscription_succeeded", () => {
				void soketi.pusher.trigger("private-person-ann-1", "touch", { n: 1 });
			});
			channel.bind("touch", done);
		});
		expect(await heard).toEqual({ n: 1 });
		const own = new Promise((done) => client.user.bind("notice", done));
		await soketi.pusher.sendToUser("ann", "notice", { n: 2 });
		expect(await own).toEqual({ n: 2 });
	});

	it("stops at SIGTERM within a second, tells its clients to reconnect, and says who left", async () => {
		const { ear, soketi } = await start();
		const alice = await signedIn(soketi, "alice");
		await alice.subscribe(soketi, "private-person-alice-1");
		const startedAt = performance.now();
		await soketi.stop();
		expect(performance.now() - startedAt).toBeLessThan(1000);
		expect(soketi.child.exitCode).toBe(0);
		expect(await alice.closed()).toBe(4200);
		await ear.until("channel_vacated", "private-person-alice-1");
	});

	it.each([
		[
			{ SOKETI_DEFAULT_APP_SECRET: "" },
			"SOKETI_DEFAULT_APP_SECRET is not set.",
		],
		[{ SOKETI_HOST: "0.0.0.0" }, "SOKETI_HOST must be a loopback address"],
		[{ SOKETI_PORT: "http" }, "SOKETI_PORT must be a whole number"],
	])("says what is wrong with %o and does not start", async (env, message) => {
		await expect(startSoketiProcess("ours", env)).rejects.toThrow(message);
	});

	it("says that its port is taken, and leaves the first one alone", async () => {
		const { soketi } = await start();
		const port = String(soketi.port);
		await expect(
			startSoketiProcess("ours", { SOKETI_PORT: port }),
		).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
		await (await signedIn(soketi, "alice")).end();
	});

	it("listens on loopback and nowhere else", async () => {
		const { soketi } = await start();
		const ss = spawn("ss", ["-lntup"], { stdio: ["ignore", "pipe", "ignore"] });
		let listing = "";
		ss.stdout.on("data", (chunk) => {
			listing += chunk;
		});
		await once(ss, "close");
		const mine = listing
			.split("\n")
			.filter((line) => line.includes(`pid=${soketi.child.pid},`));
		expect(mine).toHaveLength(1);
		expect(mine[0]).toContain(`127.0.0.1:${soketi.port}`);
	});

	it("takes an id, a key and a secret of digits alone", async () => {
		const digits = { appId: "100200", key: "300400", secret: "5006007008" };
		const { soketi } = await start({
			SOKETI_DEFAULT_APP_ID: digits.appId,
			SOKETI_DEFAULT_APP_KEY: digits.key,
			SOKETI_DEFAULT_APP_SECRET: digits.secret,
		});
		const publisher = new Publisher({
			...digits,
			host: "127.0.0.1",
			port: String(soketi.port),
			useTLS: false,
		});
		const answer = await publisher.trigger("private-a", "b", { c: 1 });
		expect(await answer.json()).toEqual({ ok: true });
	});
});
