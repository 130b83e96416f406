import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import { makePerson, signInCookie } from "@/tests/factories";
import { laneMount, type Mount, nextMount } from "@/tests/setup/http";
import { makePair, page, texts } from "@/tests/setup/talk";

const send = (text: string, clientId = newId()) => ({ clientId, text });

describe.each(["lane", "next"])("the routes mounted in the %s", (name) => {
	let mount: Mount;
	beforeAll(async () => {
		mount = name === "lane" ? await laneMount() : nextMount();
	});
	afterAll(() => mount.end());

	it("send, list, mark as read and authorise", async () => {
		const { ann, bob, id } = await makePair();
		const path = `/api/conversations/${id}`;
		const sent = await mount.call(ann, "POST", `${path}/messages`, send("hei"));
		expect(sent.status).toBe(200);
		expect(sent.body).toMatchObject({ sequence: 1, senderId: ann.personId });
		expect(sent.headers.get("cache-control")).toBe("private, no-store");
		const list = await mount.call(bob, "GET", `${path}/messages?since=0`);
		expect(texts(list.body.messages)).toEqual(["hei"]);
		const read = await mount.call(bob, "POST", `${path}/reads`, {
			readSequence: 1,
		});
		expect(read.body).toMatchObject({
			personId: bob.personId,
			readSequence: 1,
		});
		const channel = `private-conversation-${id}-1`;
		const signed = await mount.call(bob, "POST", "/api/realtime/auth", {
			socketId: "1.2",
			channels: [channel],
		});
		expect(signed.body.channels[channel].auth).toMatch(/^.+:[0-9a-f]{64}$/);
	});

	it("renew a cookie by its use, so that who comes by stays signed in", async () => {
		const { ann, bob, id } = await makePair();
		const path = `/api/conversations/${id}/messages`;
		const ask = (cookie: string) =>
			mount.call(null, "GET", path, undefined, { cookie });
		const start = Date.now();
		const at = (days: number) => vi.setSystemTime(start + days * 86_400_000);
		vi.useFakeTimers({ toFake: ["Date"] });
		try {
			at(0);
			const [used, unused] = [await signInCookie(ann), await signInCookie(bob)];
			expect((await ask(used)).headers.get("set-cookie")).toBeNull();
			at(80);
			const answer = await ask(used);
			const renewed = answer.headers.get("set-cookie") ?? "";
			expect(renewed).toMatch(
				/^authjs\.session-token=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
			);
			// One is enough.
			expect((await ask(used)).headers.get("set-cookie")).toBeNull();
			at(160);
			expect((await ask(unused)).status).toBe(401);
			expect((await ask(renewed.split(";")[0] ?? "")).status).toBe(200);
		} finally {
			vi.useRealTimers();
		}
	});

	it("refuse who is not signed in, a foreign page and a stranger alike at both doors", async () => {
		const { ann, id } = await makePair();
		const stranger = await makePerson();
		const path = `/api/conversations/${id}/messages`;
		const foreign = { origin: "https://evil.test" };
		const answers = [
			await mount.call(null, "POST", path, send("x")),
			await mount.call(ann, "POST", path, send("x"), foreign),
			await mount.call(ann, "POST", path, send("x"), { origin: "null" }),
			await mount.call(stranger, "POST", path, send("x")),
			await mount.call(ann, "POST", "/api/conversations/0/messages", send("x")),
		];
		expect(answers.map(({ status }) => status)).toEqual([
			401, 403, 403, 404, 404,
		]);
		expect((await mount.call(ann, "POST", path, send("mine"))).status).toBe(
			200,
		);
		expect(texts((await page(ann, id)).messages)).toEqual(["mine"]);
	});
});
