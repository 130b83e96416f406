import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import {
	noticeSettings,
	pushSettings,
	pushSubscriptions,
} from "@/db/schema/notices";
import { endAllSessions } from "@/lib/auth/commands.server";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { sendRequest } from "@/lib/contacts/commands.server";
import { changeSettings } from "@/lib/conversations/settings.server";
import { PUSH_TEXT_LENGTH_MAX } from "@/lib/notices/limits";
import { subscribe, unsubscribe } from "@/lib/notices/subscriptions.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makePerson,
	must,
	secondSession,
} from "@/tests/factories";
import { makeGroup } from "@/tests/setup/groups";
import { Live } from "@/tests/setup/live";
import {
	type Delivered,
	type FakeDevice,
	PushService,
} from "@/tests/setup/push-service";
import { makePair, open, say } from "@/tests/setup/talk";

let live: Live;
let service: PushService;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());
afterEach(() => service.close());

/** Two friends in a chat, Bob with a device. */
async function pairWithDevice(...how: Parameters<typeof PushService.open>) {
	service = await PushService.open(...how);
	const pair = await makePair();
	return { ...pair, device: await service.device(pair.bob) };
}
const texts = (device: FakeDevice) =>
	device.got.map(({ payload }) => payload.body);
async function rowOf({ sessionId }: Viewer) {
	const [row] = await database()
		.select()
		.from(pushSubscriptions)
		.where(eq(pushSubscriptions.sessionId, sessionId));
	return row;
}
const showText = ({ personId }: Viewer) =>
	database().insert(pushSettings).values({ personId, hidesText: false });
const today = () => new Date().toISOString().slice(0, 10);

describe("a push", () => {
	it("is sealed for the device alone, hides the words at first, and leads to the chat", async () => {
		const { ann, id, device } = await pairWithDevice();
		await say(ann, id, "The plum cake is ready");
		await service.desk.idle();
		expect(device.got).toHaveLength(1);
		const { payload, headers, bytes } = device.got[0] as Delivered;
		expect(payload).toMatchObject({
			...{ v: 1, title: ann.displayName, body: "New message" },
			url: `/conversations/${id}`,
			reply: { conversationId: id },
		});
		expect(JSON.stringify(payload)).not.toContain("plum");
		expect(headers).toMatchObject({
			...{ "content-encoding": "aes128gcm", urgency: "high" },
			ttl: expect.stringMatching(/^\d+$/),
			topic: expect.stringMatching(/^[\w-]{32}$/),
		});
		expect(bytes.toString("latin1")).not.toContain("New message");
	});

	it("shows the words when its person wants so, cut short, and in their language", async () => {
		service = await PushService.open();
		const { ann, id, bob } = await makePair();
		await showText(bob);
		const device = await service.device(bob);
		await say(ann, id, "The plum cake is ready");
		await service.desk.idle();
		await say(ann, id, "🎂".repeat(500));
		await service.desk.idle();
		expect(texts(device)[0]).toBe("The plum cake is ready");
		expect(Array.from(texts(device)[1] ?? "").length).toBeLessThanOrEqual(
			PUSH_TEXT_LENGTH_MAX,
		);
		const leser = await makePerson({ language: "nb" });
		const norsk = await service.device(leser);
		must(await sendRequest(ann, { personId: leser.personId }));
		await service.desk.idle();
		expect(norsk.got[0]?.payload.title).toBe(
			`${ann.displayName} vil bli venn med deg`,
		);
	});

	it("goes to each device of a person and to nobody's who did it", async () => {
		const { ann, bob, id, device } = await pairWithDevice();
		const other = await service.device(await secondSession(bob as MadePerson));
		const own = await service.device(ann);
		await say(ann, id, "hei");
		await service.desk.idle();
		expect([device, other, own].map(({ got }) => got.length)).toEqual([
			1, 1, 0,
		]);
	});

	it("of a stranger's first message says that somebody wants to write, and nothing of what", async () => {
		service = await PushService.open();
		const [ann, bob] = await Promise.all([makePerson(), makePerson()]);
		await showText(bob);
		const device = await service.device(bob);
		const { id } = await open(ann, bob);
		await say(ann, id, "Secret plum");
		await service.desk.idle();
		expect(texts(device)).toEqual(["Wants to write to you"]);
		expect(device.got[0]?.payload.reply).toBeUndefined();
	});
});

describe("who is not woken", () => {
	it("has made the chat quiet, or quiet but for mentions; until then wakes again", async () => {
		service = await PushService.open();
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		await service.desk.idle();
		const device = await service.device(bob);
		must(await changeSettings(bob, id, { notify: "mentions" }));
		await say(ann, id, "not for him");
		await service.desk.idle();
		await say(ann, id, `but this, @${bob.handle}`);
		await service.desk.idle();
		expect(device.got.map(({ payload }) => payload.url)).toEqual([
			`/conversations/${id}?at=4`,
		]);
		must(await changeSettings(bob, id, { notify: "none" }));
		await say(ann, id, `nor this, @${bob.handle}`);
		must(await changeSettings(bob, id, { notify: "all" }));
		must(await changeSettings(bob, id, { mutedMinutes: 60 }));
		await say(ann, id, "nor this");
		await service.desk.idle();
		expect(device.got).toHaveLength(1);
		must(await changeSettings(bob, id, { mutedMinutes: 0 }));
		await say(ann, id, "this again");
		await service.desk.idle();
		expect(device.got).toHaveLength(2);
	});

	it("wants nothing of the kind, or has quiet hours; the bell has it all the same", async () => {
		const noon = Date.parse("2026-01-12T12:00:00Z");
		let nowMs = noon;
		const { ann, bob, id, device } = await pairWithDevice([20], () => nowMs);
		const { personId } = bob;
		await database()
			.insert(pushSettings)
			.values({
				...{ personId, quietFrom: 22 * 60, quietTo: 7 * 60 },
				timeZone: "Europe/Oslo",
			});
		nowMs = Date.parse("2026-01-12T23:00:00Z");
		await say(ann, id, "at night");
		await service.desk.idle();
		expect(device.got).toEqual([]);
		nowMs = noon;
		await say(ann, id, "at noon");
		await service.desk.idle();
		expect(device.got).toHaveLength(1);
		await database()
			.insert(noticeSettings)
			.values({ personId, kind: "message", level: "none" });
		await say(ann, id, "nothing of messages");
		await service.desk.idle();
		expect(device.got).toHaveLength(1);
	});

	it("blocks who wrote, in a group too, and a block leaves nothing on the way", async () => {
		service = await PushService.open();
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		await service.desk.idle();
		const [device, other] = [
			await service.device(bob),
			await service.device(cid),
		];
		must(await blockPerson(bob, { personId: ann.personId }));
		await say(ann, id, `hei @${bob.handle}`);
		must(await sendRequest(ann, { personId: bob.personId }));
		await service.desk.idle();
		expect(device.got).toEqual([]);
		expect(other.got).toHaveLength(1);
	});

	it("has signed out: nothing is left of the device, and nothing is sent", async () => {
		const { ann, bob, id, device } = await pairWithDevice();
		const kept = await secondSession(bob as MadePerson);
		const still = await service.device(kept);
		await endAllSessions(bob.personId);
		expect(await rowOf(bob)).toBeUndefined();
		await say(ann, id, "hei");
		await service.desk.idle();
		expect([device.got, still.got]).toEqual([[], []]);
	});

	it("turned it off on this device, or gave the browser to somebody else", async () => {
		const { ann, bob, id, device } = await pairWithDevice();
		const cid = await makePerson();
		must(await subscribe(cid, device.subscription));
		expect(await rowOf(bob)).toBeUndefined();
		await say(ann, id, "hei");
		await service.desk.idle();
		expect(device.got).toEqual([]);
		must(await unsubscribe(cid));
		expect(await rowOf(cid)).toBeUndefined();
	});
});

describe("a push service that", () => {
	it.each([404, 410, 403])(
		"answers %i has the device forgotten at once, and its person is told since when",
		async (status) => {
			const { ann, bob, id, device } = await pairWithDevice();
			service.replyWith({ status });
			await say(ann, id, "hei");
			await service.desk.idle();
			expect(await rowOf(bob)).toMatchObject({
				...{ endpoint: null, endpointHash: null, p256dh: null, auth: null },
				failingSince: today(),
			});
			await say(ann, id, "hei");
			await service.desk.idle();
			expect(service.asked).toBe(1);
			// Signed up anew, all is well.
			must(await subscribe(bob, device.subscription));
			await say(ann, id, "hei");
			await service.desk.idle();
			expect(device.got).toHaveLength(1);
			expect((await rowOf(bob))?.failingSince).toBeNull();
		},
	);

	it("is busy or silent is asked again later, and until it has said when nobody asks it", async () => {
		const { ann, id, device } = await pairWithDevice([30, 30]);
		service.replyWith({ status: 503 }, "silence");
		await say(ann, id, "hei");
		await expect.poll(() => device.got.length).toBe(1);
		expect(service.asked).toBe(3);
		service.replyWith({ status: 429, retryAfter: "3600" });
		await say(ann, id, "hei");
		await service.desk.idle();
		await say(ann, id, "hei");
		await service.desk.idle();
		expect(service.asked).toBe(4);
	});

	it("goes on refusing is given up, and the day is noted until it takes something", async () => {
		const { ann, bob, id } = await pairWithDevice([]);
		service.replyWith({ status: 500 });
		await say(ann, id, "hei");
		await service.desk.idle();
		expect(await rowOf(bob)).toMatchObject({
			failingSince: today(),
			endpoint: expect.any(String),
		});
		await say(ann, id, "hei");
		await service.desk.idle();
		expect((await rowOf(bob))?.failingSince).toBeNull();
	});

	it("holds up no send, however long it thinks", async () => {
		const { ann, id } = await pairWithDevice([]);
		service.replyWith("silence");
		const before = performance.now();
		await say(ann, id, "hei");
		expect(performance.now() - before).toBeLessThan(350);
		await service.desk.idle();
		expect(service.asked).toBe(1);
	});
});
