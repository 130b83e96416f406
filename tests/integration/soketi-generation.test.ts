import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RawSocket } from "@/tests/setup/raw-socket";
import { app } from "@/tests/setup/soketi-process";
import { Room } from "@/tests/setup/soketi-room";

const before = "private-conversation-x-1";
const after = "private-conversation-x-2";

let here: Room;
beforeAll(async () => {
	here = await Room.open();
});
afterAll(async () => {
	await here?.close();
});

describe("a channel's generation", () => {
	it("leaves a removed person behind, even on a socket that never signs in", async () => {
		const { soketi, bob } = here;
		const removed = await here.stranger();
		await removed.subscribe(soketi, before);
		await bob.subscribe(soketi, before);
		await soketi.pusher.trigger(before, "message.created", { n: 1 });
		// The premise: while a member, this very socket hears.
		await removed.next("message.created");

		await bob.subscribe(soketi, after);
		await soketi.pusher.trigger(after, "message.created", { n: 2 });
		await bob.next("message.created", (frame) => frame.channel === after);
		await removed.roundTrip();
		expect(
			removed.received.filter((frame) => frame.channel === after),
		).toHaveLength(0);
		expect(removed.texts.join()).not.toContain('{\\"n\\":2}');
		await removed.end();
	});

	it("cannot be entered with an old, a stolen or a forged signature", async () => {
		const { soketi, bob } = here;
		const removed = await here.stranger();
		const old = soketi.pusher.authorizeChannel(removed.socketId, before).auth;
		const stolen = soketi.pusher.authorizeChannel(bob.socketId, after).auth;
		const forged = `${app.key}:${createHmac("sha256", "a guess").update(`${removed.socketId}:${after}`).digest("hex")}`;
		for (const auth of [old, stolen, forged, "", undefined]) {
			const channel = after;
			removed.send({ event: "pusher:subscribe", data: { channel, auth } });
		}
		await removed.roundTrip();
		const refusals = removed.received.filter(
			(frame) => frame.event === "pusher:subscription_error",
		);
		expect(refusals).toHaveLength(5);

		await soketi.pusher.trigger(after, "message.created", { n: 3 });
		await bob.next("message.created", (f) => String(f.data).includes("3"));
		await removed.roundTrip();
		expect(removed.received.map((f) => f.event)).not.toContain(
			"message.created",
		);
		await removed.end();
	});
});

describe("a socket that never signs in", () => {
	it("is ended after its time, also when it joined a private channel; one that signed in stays", async () => {
		const quick = await Room.open({ CHITCHAT_SIGN_IN_SECONDS: "1" });
		const idle = await quick.stranger();
		const listener = await quick.stranger();
		await listener.subscribe(quick.soketi, before);
		expect(await idle.closed()).toBe(4009);
		expect(await listener.closed()).toBe(4009);
		await quick.bob.roundTrip();
		await quick.close();
	});

	it("gives way to newer ones when too many wait, and members stay", async () => {
		const small = await Room.open({ CHITCHAT_SOCKETS_WAITING_MAX: "5" });
		const first = await small.stranger();
		const others = await Promise.all(
			Array.from({ length: 5 }, () => small.stranger()),
		);
		expect(await first.closed()).toBe(4009);
		for (const other of others) await other.roundTrip();
		await small.alice.roundTrip();
		await small.delivers();
		await Promise.all(others.map((other) => other.end()));
		await small.close();
	});

	it("is turned away when the house is full", async () => {
		const full = await Room.open({ CHITCHAT_SOCKETS_MAX: "2" });
		await expect(RawSocket.open(full.soketi.port)).rejects.toThrow("4100");
		await full.delivers();
		await full.close();
	});
});
