import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as userAuth } from "@/app/api/realtime/user-auth/route";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { endOtherSessions, endSession } from "@/lib/auth/commands.server";
import { authorizeChannels } from "@/lib/realtime/authorize.server";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import { makeReset, resetPassword } from "@/lib/resets/commands.server";
import {
	type MadePerson,
	makeOwner,
	must,
	secondSession,
	signInCookie,
} from "@/tests/factories";
import { RawSocket } from "@/tests/setup/raw-socket";
import {
	app,
	type SoketiProcess,
	startSoketiProcess,
} from "@/tests/setup/soketi-process";
import { makePair, say } from "@/tests/setup/talk";

let soketi: SoketiProcess;

beforeAll(async () => {
	soketi = await startSoketiProcess("ours");
	Object.assign(process.env, {
		PUSHER_APP_ID: app.id,
		PUSHER_KEY: app.key,
		PUSHER_SECRET: app.secret,
		PUSHER_HOST: "127.0.0.1",
		PUSHER_PORT: String(soketi.port),
	});
});
afterAll(() => soketi.stop());

/** Asks the route as pusher-js does, with a form, or as a script may, with JSON. */
async function askUserAuth(
	cookie: string,
	socketId: string,
	type: "form" | "json" = "form",
) {
	const isForm = type === "form";
	return userAuth(
		new Request("http://chat.local/api/realtime/user-auth", {
			method: "POST",
			headers: {
				cookie,
				origin: "http://chat.local",
				host: "chat.local",
				"content-type": isForm
					? "application/x-www-form-urlencoded"
					: "application/json",
			},
			body: isForm
				? new URLSearchParams({ socket_id: socketId }).toString()
				: JSON.stringify({ socketId }),
		}),
		{ params: {} },
	);
}

/** A socket signed in through our own route, as the session of this cookie. */
async function signedInSocket(person: MadePerson): Promise<RawSocket> {
	const socket = await RawSocket.open(soketi.port);
	const answer = await askUserAuth(await signInCookie(person), socket.socketId);
	expect(answer.status).toBe(200);
	socket.send({ event: "pusher:signin", data: await answer.json() });
	await socket.next("pusher:signin_success");
	return socket;
}

/** The present names of what a person hears in a conversation. */
async function namesOf(
	person: MadePerson,
	conversationId: string,
): Promise<string[]> {
	const [own] = await database()
		.select({ generation: people.channelGeneration })
		.from(people)
		.where(eq(people.id, person.personId));
	const [talk] = await database()
		.select({ generation: conversations.generation })
		.from(conversations)
		.where(eq(conversations.id, conversationId));
	return [
		personChannel(person.personId, own?.generation ?? 0),
		conversationChannel(conversationId, talk?.generation ?? 0),
	];
}

/** Listens with signatures that our own gatekeeper gave. */
async function listen(
	socket: RawSocket,
	person: MadePerson,
	channels: string[],
) {
	const signed = must(
		await authorizeChannels(person, { socketId: socket.socketId, channels }),
	).channels;
	expect(Object.keys(signed).sort()).toEqual([...channels].sort());
	for (const channel of channels) {
		socket.send({
			event: "pusher:subscribe",
			data: { channel, auth: signed[channel]?.auth },
		});
		await socket.next(
			"pusher_internal:subscription_succeeded",
			(frame) => frame.channel === channel,
		);
	}
	return signed;
}

const contentOf = (socket: RawSocket) =>
	socket.received.filter(({ event }) => !event.startsWith("pusher"));

describe("an ended session", () => {
	it("is closed on the sockets that signed in, and only there", async () => {
		const { ann } = await makePair();
		const laptop = await secondSession(ann);
		const [ofPhone, ofLaptop] = [
			await signedInSocket(ann),
			await signedInSocket(laptop),
		];
		must(await endSession(laptop, ann.sessionId));
		expect(await ofPhone.closed()).toBe(4009);
		await ofLaptop.roundTrip();
		await ofLaptop.end();
	});

	it("hears nothing more on a raw socket that never signed in, while the others catch up", async () => {
		const { ann, bob, id } = await makePair();
		const thief = await RawSocket.open(soketi.port);
		const before = await namesOf(ann, id);
		const signatures = await listen(thief, ann, before);
		const ofBob = await RawSocket.open(soketi.port);
		await listen(ofBob, bob, await namesOf(bob, id));

		// The premise: until the session ends, that socket hears.
		await say(bob, id, "still with us");
		await thief.next("message.created");

		const startedAt = performance.now();
		must(await endSession(ann, ann.sessionId));
		expect(performance.now() - startedAt).toBeLessThan(1_000);
		// Those who stay are told on the dying name, and ask for the new one.
		await ofBob.next("channel.moved");
		await listen(ofBob, bob, [(await namesOf(bob, id))[1] ?? ""]);

		const heard = contentOf(thief).filter(
			({ event }) => event !== "channel.moved",
		).length;
		await say(bob, id, "now between us");
		await ofBob.next("message.created", (frame) =>
			JSON.stringify(frame).includes("now between us"),
		);
		await thief.roundTrip();
		expect(
			contentOf(thief).filter(({ event }) => event !== "channel.moved"),
		).toHaveLength(heard);
		expect(thief.texts.join("")).not.toContain("now between us");

		// Nor does an old signature, or a new question by the old session's viewer for the old names, bring anything.
		const again = must(
			await authorizeChannels(ann, {
				socketId: thief.socketId,
				channels: before,
			}),
		);
		expect(again.channels).toEqual({});
		expect(Object.keys(signatures)).toHaveLength(2);
		expect(
			(await askUserAuth(await signInCookie(ann), thief.socketId)).status,
		).toBe(401);
		await thief.end();
		await ofBob.end();
	});

	it("of somebody whose password is set by a link is closed like any other", async () => {
		const { ann, bob, id } = await makePair();
		const owner = await makeOwner();
		const [ofAnn, ofBob] = [
			await signedInSocket(ann),
			await signedInSocket(bob),
		];
		const names = await namesOf(ann, id);
		const { token } = must(
			await makeReset(owner, {
				personId: ann.personId,
				kind: "password",
				current: owner.password,
			}),
		);
		// The link alone ends nothing.
		await ofAnn.roundTrip();
		must(await resetPassword({ token, password: "a new long phrase" }, null));
		expect(await ofAnn.closed()).toBe(4009);
		await ofBob.roundTrip();
		const moved = await namesOf(ann, id);
		for (const [at, name] of names.entries()) expect(moved[at]).not.toBe(name);
		await ofBob.end();
	});

	it("other devices of the same person move on, too", async () => {
		const { ann, id } = await makePair();
		const laptop = await secondSession(ann);
		const socket = await signedInSocket(laptop);
		const before = await namesOf(ann, id);
		await listen(socket, laptop, before);
		must(await endOtherSessions(laptop));
		for (const channel of before)
			await socket.next("channel.moved", (frame) => frame.channel === channel);
		const after = await namesOf(ann, id);
		expect(after).not.toEqual(before);
		await listen(socket, laptop, after);
		await socket.end();
	});
});

describe("signing a socket in", () => {
	it("takes pusher-js's form and our JSON, and refuses who is nobody or asks wrongly", async () => {
		const { ann } = await makePair();
		const cookie = await signInCookie(ann);
		for (const type of ["form", "json"] as const) {
			const answer = await askUserAuth(cookie, "123.456", type);
			expect(answer.status).toBe(200);
			expect(JSON.parse((await answer.json()).user_data).id).toBe(
				ann.sessionId,
			);
			expect((await askUserAuth("", "123.456", type)).status).toBe(401);
			expect((await askUserAuth(cookie, "123.456:x", type)).status).toBe(400);
		}
	});
});
