import { Agent, request } from "node:http";
import Publisher from "pusher";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENTS_PER_CALL_MAX } from "@/scripts/services/soketi/settings";
import { RawSocket } from "@/tests/setup/raw-socket";
import {
	app,
	type SoketiProcess,
	startSoketiProcess,
} from "@/tests/setup/soketi-process";

const room = "presence-conversation-1-1";
const other = "private-conversation-2-1";
const cached = "private-cache-conversation-3-1";

/** Payloads that a re-encoding could change on the way. */
const awkward: unknown[] = [
	"plain",
	'"quoted" \\ back \u2028 line \u0000 nul',
	"Ærlig talt 👩‍👩‍👧 \u202Eright to left",
	"\ud800 lone",
	{ 10: "ten", 2: "two", b: -0, a: 1e21, nested: [null, [], {}] },
	JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'),
	"x".repeat(32_000),
];

type Stage = { soketi: SoketiProcess; people: Record<string, RawSocket> };

/** Every way that an event can take through Soketi, in a fixed order. */
async function play({ soketi, people }: Stage): Promise<void> {
	const { alice, bob, carol } = people as Record<
		"alice" | "bob" | "carol",
		RawSocket
	>;
	const { pusher } = soketi;
	// The first pass: Soketi has read what was sent. The second: everybody has got what came of it.
	const settle = async () => {
		for (const socket of [alice, bob, carol, alice, bob, carol]) {
			await socket.roundTrip();
		}
	};

	for (const [id, socket] of Object.entries(people)) {
		const user_info = { name: id };
		await socket.subscribe(soketi, room, { user_id: id, user_info });
		await settle();
	}
	await alice.subscribe(soketi, other);
	await bob.subscribe(soketi, other);
	for (const data of awkward) await pusher.trigger(room, "awkward", data);
	await settle();

	const sender = { socket_id: alice.socketId };
	await pusher.trigger(room, "not-to-alice", { n: 1 }, sender);
	await pusher.trigger([room, other, "private-nobody"], "several", { n: 2 });
	// Carol is not in this channel: to leave her out must leave nobody else out.
	const absent = { socket_id: carol.socketId };
	await pusher.trigger(other, "not-to-carol", { n: 3 }, absent);
	await pusher.trigger(other, "not-to-a-ghost", 4, { socket_id: "1.1" });
	await settle();

	await pusher.triggerBatch([
		{ channel: room, name: "batch", data: { n: 5 } },
		{ channel: other, name: "batch", data: "6", ...sender },
		{ channel: room, name: "batch", data: { n: 7 } },
	]);
	await pusher.sendToUser("bob", "to-user", { n: 8 });
	await settle();

	alice.send({ event: "client-typing", channel: room, data: { is: true } });
	await settle();
	bob.send({ event: "client-typing", channel: room });
	await settle();

	await pusher.trigger(cached, "kept", { n: 9 });
	await carol.subscribe(soketi, cached);
	await settle();
	await bob.subscribe(soketi, "private-cache-empty-1");
	await settle();

	carol.send({ event: "pusher:unsubscribe", data: { channel: room } });
	await settle();
	await pusher.trigger(room, "without-carol", { n: 10 });
	await settle();
	await carol.subscribe(soketi, room, { user_id: "carol" });
	await pusher.trigger(room, "carol-again", { n: 11 });
	await settle();
	await bob.end();
	await alice.next("pusher_internal:member_removed", (frame) =>
		String(frame.data).includes("bob"),
	);
	await pusher.trigger([room, other], "without-bob", { n: 12 });
	await Promise.all([alice.roundTrip(), carol.roundTrip()]);
	await pusher.terminateUserConnections("carol");
	await carol.closed();
	await alice.roundTrip();
}

async function stage(entry: "ours" | "stock"): Promise<Stage> {
	const soketi = await startSoketiProcess(entry);
	const people: Record<string, RawSocket> = {};
	for (const id of ["alice", "bob", "carol"]) {
		const socket = await RawSocket.open(soketi.port);
		await socket.signIn(soketi, id);
		people[id] = socket;
	}
	return { soketi, people };
}

/** All that a person got but the pongs, with the random ids and their signatures made alike. */
function transcript(socket: RawSocket): string[] {
	const frames = socket.texts.filter((text) => !text.includes("pusher:pong"));
	return frames.map((text) =>
		text
			.replace(/\d+\.\d+(?=\\")/, "<socket id>")
			.replace(/test-key:[0-9a-f]{64}/, "<signature>"),
	);
}

describe("the fast fan-out", () => {
	let ours: Stage;
	let stock: Stage;
	beforeAll(async () => {
		[ours, stock] = await Promise.all([stage("ours"), stage("stock")]);
		await Promise.all([play(ours), play(stock)]);
	}, 60_000);
	afterAll(async () => {
		await Promise.all([ours?.soketi.stop(), stock?.soketi.stop()]);
	});

	it.each(["alice", "bob", "carol"])(
		"gives %s byte for byte what stock Soketi gives, in the same order",
		(id) => {
			const expected = stock.people[id];
			const got = ours.people[id];
			if (!expected || !got) throw new Error(`${id} was not there`);
			// The premise: the scenario reached this person by every way.
			expect(expected.texts.length).toBeGreaterThan(20);
			expect(transcript(got)).toEqual(transcript(expected));
			expect(got.closeCode).toBe(expected.closeCode);
		},
	);

	it("answers the HTTP API as stock does, errors with status 200 included", async () => {
		const asked = async ({ soketi }: Stage) => {
			const options = {
				appId: app.id,
				host: "127.0.0.1",
				port: String(soketi.port),
				useTLS: false,
			};
			const { pusher } = soketi;
			const wrong = new Publisher({
				...options,
				key: app.key,
				secret: "a guess",
			});
			const nobody = new Publisher({
				...options,
				appId: "no-app",
				key: app.key,
				secret: app.secret,
			});
			const responses = await Promise.all([
				pusher.trigger(room, "e", { n: 1 }),
				pusher.trigger(room, "e", "x".repeat(110_000)),
				pusher.trigger(room, "e", ""),
				pusher.triggerBatch(
					Array.from({ length: EVENTS_PER_CALL_MAX + 1 }, () => ({
						channel: room,
						name: "e",
						data: "x",
					})),
				),
				wrong.trigger(room, "e", { n: 1 }),
				nobody.trigger(room, "e", { n: 1 }),
				pusher.get({ path: "/channels", params: { filter_by_prefix: "pri" } }),
				pusher.get({ path: `/channels/${room}` }),
				pusher.get({ path: `/channels/${room}/users` }),
				pusher.get({ path: `/channels/${other}/users` }),
			]);
			return Promise.all(
				responses.map(async (r) => [r.status, await r.json()]),
			);
		};
		const answers = await asked(ours);
		expect(answers).toEqual(await asked(stock));
		expect(answers.slice(0, 5)).toEqual([
			[200, { ok: true }],
			[200, expect.objectContaining({ code: 413 })],
			[200, expect.objectContaining({ code: 400 })],
			[200, expect.objectContaining({ code: 400 })],
			[200, expect.objectContaining({ code: 401 })],
		]);
	});

	it("keeps a publisher's connection open, and closes on everybody else", async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const { soketi } = ours;
		const publisher = new Publisher({
			appId: app.id,
			key: app.key,
			secret: app.secret,
			host: "127.0.0.1",
			port: String(soketi.port),
			useTLS: false,
			agent,
		});
		const connections: (string | null)[] = [];
		for (let n = 0; n < 20; n++) {
			const answer = await publisher.trigger(room, "kept-alive", { n });
			connections.push(answer.headers.get("connection"));
			expect(await answer.json()).toEqual({ ok: true });
		}
		expect(connections).not.toContain("close");

		const reused = () =>
			new Promise<{ reused: boolean; connection?: string }>((done, fail) => {
				const asking = request(
					{
						agent,
						port: soketi.port,
						host: "127.0.0.1",
						path: "/apps/x/channels",
					},
					(response) => {
						response.resume();
						response.on("end", () =>
							done({
								reused: asking.reusedSocket,
								connection: response.headers.connection,
							}),
						);
					},
				);
				asking.on("error", fail).end();
			});
		// The publisher's one connection is reused, and then lost to a request that is not signed.
		expect(await reused()).toEqual({ reused: true, connection: "close" });
		expect(await reused()).toEqual({ reused: false, connection: "close" });
		agent.destroy();
	});
});
