import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { acceptRequest, sendRequest } from "@/lib/contacts/commands.server";
import { readProfile } from "@/lib/people/queries.server";
import { receiveWebhook } from "@/lib/presence/webhook.server";
import { personChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";
import { app } from "@/tests/setup/soketi-process";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

async function friends(): Promise<[MadePerson, MadePerson]> {
	const [ann, ben] = await Promise.all([makePerson(), makePerson()]);
	must(await sendRequest(ann, { personId: ben.personId }));
	must(await acceptRequest(ben, { personId: ann.personId }));
	return [ann, ben];
}

async function shown(viewer: Viewer, other: Viewer) {
	return must(await readProfile(viewer, other.handle)).presence;
}

describe("a webhook", () => {
	const sign = (body: string, secret = app.secret) =>
		createHmac("sha256", secret).update(body).digest("hex");
	const bodyOf = (person: Viewer, sentMs = Date.now()) =>
		JSON.stringify({
			time_ms: sentMs,
			events: [
				{
					name: "channel_occupied",
					channel: personChannel(person.personId, 1),
				},
			],
		});
	const post = (body: string, signature: string, key = app.key) =>
		receiveWebhook(
			new Request("http://localhost/api/realtime/webhook", {
				method: "POST",
				headers: {
					"content-type": "application/json",
					"x-pusher-key": key,
					"x-pusher-signature": signature,
				},
				body,
			}),
		).then((answer) => answer.status);

	it("is believed when Soketi signed it, once", async () => {
		const body = bodyOf(await makePerson());
		expect(await post(body, sign(body))).toBe(200);
		expect(await post(body, sign(body))).toBe(401);
	});

	it("is refused when it is forged, altered, old, early, unsigned or no JSON", async () => {
		const ann = await makePerson();
		const body = bodyOf(ann);
		const old = bodyOf(ann, Date.now() - 61_000);
		const early = bodyOf(ann, Date.now() + 61_000);
		const other = bodyOf(await makePerson());
		expect(await post(body, sign(body, "another secret"))).toBe(401);
		expect(await post(other, sign(body))).toBe(401);
		expect(await post(body, sign(body), "another-key")).toBe(401);
		expect(await post(body, "")).toBe(401);
		expect(await post(body, "00")).toBe(401);
		expect(await post(old, sign(old))).toBe(401);
		expect(await post(early, sign(early))).toBe(401);
		for (const text of ["", "{", "[]", "null", '{"events":1}'])
			expect(await post(text, sign(text))).toBeOneOf([400, 401]);
		const large = "x".repeat(70_000);
		expect(await post(large, sign(large))).toBe(413);
		expect(await post(body, sign(body))).toBe(200);
	});

	it("makes nobody appear: what it says is asked from Soketi", async () => {
		const [ann, ben] = await friends();
		const body = bodyOf(ann);
		expect(await post(body, sign(body))).toBe(200);
		// Ben's own coming is dealt with after it.
		const tab = await live.tab(ben);
		await vi.waitFor(async () =>
			expect((await shown(ann, ben))?.status).toBe("online"),
		);
		expect((await shown(ben, ann))?.status).toBe("offline");
		await tab.close();
	});
});
