import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canary, mutate, pick, seeded } from "@/tests/setup/mutate-frame";
import type { RawSocket } from "@/tests/setup/raw-socket";
import { app } from "@/tests/setup/soketi-process";
import { Room, room } from "@/tests/setup/soketi-room";

type Case = {
	id: string;
	frame: string | { js: string };
	expect: string;
	why: string;
	repeat?: number;
	bin?: string;
};
const corpus: Case[] = JSON.parse(
	readFileSync("tests/data/bad-input.json", "utf8"),
).cases.ws_frames;

let here: Room;
beforeAll(async () => {
	here = await Room.open();
});
afterAll(async () => {
	await here?.close();
});

function frameText({ frame }: Case): string {
	const text =
		typeof frame === "string"
			? frame
			: String(new Function(`return ${frame.js}`)());
	return text
		.replaceAll("{{ALICE}}", "alice")
		.replaceAll("{{KEY}}", app.key)
		.replaceAll("{{CONV}}", "1-1");
}

/** What each code of the corpus asks for, seen from the socket that sent the frames. */
const outcomes: Record<string, (hostile: RawSocket) => Promise<void>> = {
	alive: async (hostile) => {
		await hostile.roundTrip();
	},
	denied: async (hostile) => {
		const refused = await hostile.next("pusher:subscription_error");
		expect(refused.data).toMatchObject({ type: "AuthError", status: 401 });
	},
	no_app_event: async (hostile) => {
		const { pusher } = here.soketi;
		await pusher.trigger("public-anything", "message.created", { text: "x" });
		await hostile.roundTrip();
		expect(hostile.received.map((f) => f.event)).not.toContain(
			"message.created",
		);
	},
	not_shown: async (hostile) => {
		await hostile.roundTrip();
		await here.alice.roundTrip();
		expect(JSON.stringify(here.alice.received)).not.toContain("forged");
	},
	not_logged: async (hostile) => {
		await hostile.roundTrip();
		expect(here.soketi.output()).not.toMatch(/CANARY|private words/);
	},
	closed: async (hostile) => {
		expect(await hostile.closed()).toBeGreaterThan(1005);
	},
	limited: async (hostile) => {
		expect(await hostile.closed()).toBe(4112);
	},
};

describe("each hostile frame of the corpus", () => {
	it.each(corpus)("$id ($why) is met with: $expect", async (entry) => {
		const hostile = await here.stranger();
		const outcome = outcomes[entry.expect];
		if (!outcome) throw new Error(`No outcome is written for ${entry.expect}`);
		const text = frameText(entry);
		const rssBefore = await here.soketi.rssMb();

		const sending = async () => {
			for (let i = 0; i < (entry.repeat ?? 1); i++) {
				hostile.ws.send(entry.bin ? Buffer.from(entry.bin, "hex") : text);
			}
			await outcome(hostile);
		};
		expect(await here.p95During(sending())).toBeLessThan(500);

		expect((await here.soketi.rssMb()) - rssBefore).toBeLessThan(20);
		await here.delivers();
		await hostile.end();
	});
});

describe("frames no corpus lists", () => {
	it("10,000 mutated frames change nothing for the others", async () => {
		const random = seeded(20_261_121);
		const seeds = [
			...corpus.filter((c) => !c.bin && !c.repeat).map(frameText),
			`{"event":"pusher:subscribe","data":{"channel":"${room}","auth":"${app.key}:00","channel_data":"{}"}}`,
			`{"event":"client-typing","channel":"${room}","data":{"${canary}":1}}`,
			'{"event":"pusher:signin","data":{"user_data":"{}","auth":"x"}}',
			"[".repeat(2000),
		].map((text) => text.slice(0, 3000));
		const flood = async () => {
			let sent = 0;
			while (sent < 10_000) {
				const hostile = await here.stranger();
				for (let i = 0; i < 50; i++, sent++) {
					hostile.send(mutate(pick(seeds, random), random));
				}
				// Either it is still served, or it has been closed for sending rubbish.
				await hostile.roundTrip().catch(() => hostile.closed());
				await hostile.end();
			}
		};
		expect(await here.p95During(flood())).toBeLessThan(500);
		await here.delivers();
		expect(here.soketi.output()).not.toContain("CANARY");
		expect(here.soketi.output()).not.toContain("survived");
	}, 60_000);

	it("a frame just above the limit is closed with a code, one below it is not", async () => {
		const long = (bytes: number) =>
			JSON.stringify({ event: "pusher:ping", data: "x".repeat(bytes) });
		const hostile = await here.stranger();
		hostile.send(long(39_000));
		await hostile.roundTrip();
		hostile.send(long(41_000));
		expect(await hostile.closed()).toBe(4110);
	});

	it("a member cannot speak as another: client events carry the sender's id, on presence channels only", async () => {
		const privateRoom = "private-conversation-1-1";
		await here.alice.subscribe(here.soketi, privateRoom);
		await here.bob.subscribe(here.soketi, privateRoom);
		const data = { user_id: "bob" };
		here.alice.send({ event: "client-typing", channel: privateRoom, data });
		here.alice.send({
			event: "client-typing",
			channel: room,
			user_id: "bob",
			data,
		});
		const typing = await here.bob.next("client-typing");
		expect(typing).toMatchObject({ channel: room, user_id: "alice" });
		expect(
			here.bob.received.filter((f) => f.event === "client-typing"),
		).toHaveLength(1);
		const refused = await here.alice.next("pusher:error");
		expect(refused.data).toMatchObject({ code: 4301 });
	});

	it("a flood of client events is refused past the limit, and the socket stays", async () => {
		const carol = await here.member("carol");
		for (let i = 0; i < 60; i++) {
			carol.send({ event: "client-flood", channel: room, data: { i } });
		}
		await carol.roundTrip();
		await here.bob.roundTrip();
		const passed = here.bob.received.filter((f) => f.event === "client-flood");
		expect(passed.length).toBeGreaterThan(0);
		expect(passed.length).toBeLessThanOrEqual(40);
		await carol.end();
	});
});
