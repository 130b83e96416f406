import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { setLifetime } from "@/lib/groups/lifetime.server";
import { EXPIRY_BATCH } from "@/lib/limits";
import { expireMessages } from "@/lib/messages/expiry.server";
import type { MessageView } from "@/lib/messages/view";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf, listening } from "@/tests/setup/changes";
import { makeGroup, step } from "@/tests/setup/groups";
import { callRoute } from "@/tests/setup/routes";
import { makePair, page, say, texts } from "@/tests/setup/talk";

const HOUR = 3_600;
const listen = listening();

const set = (viewer: Viewer, id: string, seconds: number | null) =>
	setLifetime(viewer, id, { seconds: seconds as typeof HOUR | null });
/** The clock of the job, so long after now. */
const after = (seconds: number) => new Date(Date.now() + seconds * 1_000);
/** Works off all that is due then, whoever's it is: one database serves all tests of this file. */
const expire = async (seconds: number) => {
	while ((await expireMessages(after(seconds))) > 0);
};
const seen = async (viewer: Viewer, id: string) =>
	texts((await page(viewer, id)).messages);
const expiryOf = ({ body }: MessageView) =>
	body.kind === "plain" ? body.expiresAt : undefined;

describe("how long messages stay", () => {
	it("is said in the log, holds for what is sent after, and not for what was before", async () => {
		const { ann, bob, id } = await makePair();
		const before = await say(ann, id, "stays");
		const socket = await listen(
			bob,
			must(await readConversation(bob, id)).channel,
		);
		expect(must(await set(ann, id, HOUR)).lifetimeSeconds).toBe(HOUR);
		expect(await socket.next("message.created")).toMatchObject({
			senderId: ann.personId,
			body: { kind: "event", event: { type: "lifetime", seconds: HOUR } },
		});
		// Said again it changes nothing, and adds no line.
		must(await set(bob, id, HOUR));
		const sent = await say(bob, id, "goes");
		expect(expiryOf(before)).toBeUndefined();
		expect(Date.parse(expiryOf(sent) ?? "")).toBe(
			Date.parse(sent.createdAt) + HOUR * 1_000,
		);
		must(await set(bob, id, null));
		expect(expiryOf(await say(ann, id, "stays too"))).toBeUndefined();
		await expire(HOUR - 5);
		expect(await seen(ann, id)).toContain("goes");
		await expire(HOUR + 5);
		expect(await seen(ann, id)).toEqual([
			"stays",
			"event",
			"withheld",
			"event",
			"stays too",
		]);
	});

	it("is for both of a direct conversation and for admins of a group to say", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cem] = others;
		const stranger = await makePerson();
		expect(codeOf(await set(stranger, id, HOUR))).toBe("not_found");
		expect(codeOf(await set(bob, id, HOUR))).toBe("admins_only");
		expect(codeOf(await set(ann, id, HOUR))).toBe("ok");
		expect(must(await readConversation(bob, id)).lifetimeSeconds).toBe(HOUR);
		await step(ann, id, bob, "promote");
		expect(codeOf(await set(bob, id, null))).toBe("ok");
		await step(ann, id, cem, "remove");
		expect(codeOf(await set(cem, id, HOUR))).toBe("not_found");
	});

	it("waits for an answer as messages do, and is no way around it", async () => {
		const { ann, bob, id } = await makePair("strangers");
		expect(codeOf(await set(ann, id, HOUR))).toBe("request_waiting");
		await say(ann, id, "hello?");
		expect(codeOf(await set(ann, id, HOUR))).toBe("request_waiting");
		expect(codeOf(await set(bob, id, HOUR))).toBe("conflict");
		await say(bob, id, "hello!");
		expect(codeOf(await set(bob, id, HOUR))).toBe("ok");
	});

	it("takes the offered times alone", async () => {
		const { ann, id } = await makePair();
		const path = `/api/conversations/${id}/lifetime`;
		const put = (seconds: unknown) =>
			callRoute(ann, { method: "PUT", path, body: { seconds } });
		for (const seconds of [0, 1, -3_600, 3_601, "3600", 1e99, [], undefined])
			expect((await put(seconds)).status).toBe(400);
		for (const seconds of [3_600, 86_400, 604_800, 2_419_200, null])
			expect((await put(seconds)).status).toBe(200);
	});

	it("across a block tells the other nothing, and what is withheld goes on time too", async () => {
		const { ann, bob, id } = await makePair();
		await say(bob, id, "hello");
		must(await blockPerson(bob, { personId: ann.personId }));
		const socket = await listen(
			bob,
			must(await readConversation(bob, id)).channel,
		);
		must(await set(ann, id, HOUR));
		await say(ann, id, "do you hear me?");
		expect(await seen(bob, id)).toEqual(["hello", "withheld", "withheld"]);
		await expire(HOUR + 5);
		expect(await seen(ann, id)).toEqual(["hello", "event", "withheld"]);
		expect(socket.all("message.created")).toEqual([]);
		expect(socket.all("message.changed")).toEqual([]);
		expect(codeOf(await set(bob, id, null))).toBe("conflict");
		must(await unblockPerson(bob, { personId: ann.personId }));
	});
});

describe("the job", () => {
	it("takes a bounded batch, the oldest first, and two at once take nothing twice", async () => {
		await expire(10 * 365 * 86_400);
		const { ann, id } = await makePair();
		must(await set(ann, id, HOUR));
		const count = EXPIRY_BATCH + 20;
		for (let nth = 0; nth < count; nth++) await say(ann, id, `${nth}`);
		const now = after(HOUR + 60);
		expect(await expireMessages(now)).toBe(EXPIRY_BATCH);
		expect(await seen(ann, id)).toContain(`${count - 1}`);
		const version = must(await readConversation(ann, id)).version;
		await Promise.all([expireMessages(now), expireMessages(now)]);
		expect(must(await readConversation(ann, id)).version).toBe(version + 20);
		expect(await expireMessages(now)).toBe(0);
	});

	it("finds what is due by one range of an index, however much is not", async () => {
		const [rows] = await database().execute(
			"explain select conversation_id, sequence from expiries where expires_at <= now(3) order by expires_at limit 100",
		);
		expect(JSON.stringify(rows)).toContain("expiries_by_time");
		expect(JSON.stringify(rows)).not.toContain("filesort");
	});
});
