import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { MESSAGE_LENGTH_MAX, PAGE_LENGTH_MAX } from "@/lib/limits";
import { resetRates } from "@/lib/rate-limit.server";
import { RATES } from "@/lib/rates";
import { type MadePerson, makePerson } from "@/tests/factories";
import { badInput, textOf } from "@/tests/setup/bad-input";
import { laneMount, type Mount, nextMount } from "@/tests/setup/http";
import { makeAttachment, makePair, page, texts } from "@/tests/setup/talk";

const MOUNTS = ["lane", "next"] as const;
/** What the corpus asks of the server; the rest of its checks are a browser's. */
const REFUSED: Record<string, [number, string]> = {
	"msg-o16": [400, "too_long"],
	"msg-o17": [400, "too_long"],
	"msg-o18": [413, "too_large"],
	"msg-o23": [400, "empty"],
	"msg-o24": [400, "empty"],
};

describe.each(MOUNTS)("hostile input at the %s", (name) => {
	let mount: Mount;
	let ann: MadePerson;
	let bob: MadePerson;
	let id: string;
	let path: string;
	beforeAll(async () => {
		mount = name === "lane" ? await laneMount() : nextMount();
		({ ann, bob, id } = await makePair());
		path = `/api/conversations/${id}`;
	});
	afterAll(() => mount.end());

	it.each(badInput<{ value: unknown }>("messages"))(
		"message $id: $why",
		async ({ id: caseId, value }) => {
			resetRates();
			const text = textOf(value, MESSAGE_LENGTH_MAX);
			const sent = await mount.call(ann, "POST", `${path}/messages`, {
				clientId: newId(),
				text,
			});
			const refused = REFUSED[caseId];
			if (refused) {
				expect([sent.status, sent.problem?.code]).toEqual(refused);
				return;
			}
			expect(sent.status).toBe(200);
			const log = await page(bob, id);
			expect(texts(log.messages).at(-1)).toBe(text);
		},
	);

	it.each(
		badInput<{
			target: string;
			body: { raw?: string; js?: string; json?: Record<string, unknown> };
			expect: string;
		}>("json_bodies").filter(
			({ target }) => target === "send" || target === "any",
		),
	)("JSON $id: $why", async ({ body, expect: expected }) => {
		resetRates();
		const json =
			body.raw ??
			(body.js
				? textOf({ js: body.js })
				: JSON.stringify({ ...body.json, clientId: newId() }));
		const before = await page(ann, id);
		const startedAt = performance.now();
		const sent = await mount.call(ann, "POST", `${path}/messages`, json);
		expect(performance.now() - startedAt).toBeLessThan(2_000);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
		if (expected === "413") expect(sent.status).toBe(413);
		const after = await page(ann, id);
		if (sent.status !== 200) {
			expect(sent.status).toBeGreaterThanOrEqual(400);
			expect(sent.status).toBeLessThan(500);
			expect(after).toEqual(before);
			return;
		}
		// Fields that are not ours to take have no effect.
		expect(sent.body).toMatchObject({
			senderId: ann.personId,
			sequence: (before.messages.at(-1)?.sequence ?? 0) + 1,
		});
		expect(Date.now() - Date.parse(sent.body.createdAt)).toBeLessThan(60_000);
		expect(JSON.stringify(sent.body)).not.toContain("replyTo");
	});

	it.each(badInput<{ field: string; v: string }>("ids_and_time"))(
		"$id $field=$v: $why",
		async ({ field, v }) => {
			resetRates();
			if (field === "conversationId") {
				const answer = await mount.call(
					ann,
					"GET",
					`/api/conversations/${v}/messages`,
				);
				expect(answer.status).toBe(404);
			}
			if (field !== "before" && field !== "limit") return;
			const query = `${path}/messages?${field}=${encodeURIComponent(v)}`;
			const answer = await mount.call(ann, "GET", query);
			if (v === "1e9") {
				expect(answer.status).toBe(200);
				expect(answer.body.messages.length).toBeLessThanOrEqual(
					PAGE_LENGTH_MAX,
				);
			} else expect(answer.status).toBe(400);
		},
	);

	it("refuses a body that says it is too large, or turns out to be, before keeping it", async () => {
		const big = JSON.stringify({ clientId: newId(), text: "x".repeat(70_000) });
		const sent = await mount.call(ann, "POST", `${path}/messages`, big);
		expect([sent.status, sent.problem?.code]).toEqual([413, "too_large"]);
		const escaped = "\\u0041".repeat(MESSAGE_LENGTH_MAX);
		const fits = `{"clientId":"${newId()}","text":"${escaped}"}`;
		const kept = await mount.call(ann, "POST", `${path}/messages`, fits);
		expect(kept.status).toBe(200);
	});

	it("slows who sends too fast, and nobody else", async () => {
		resetRates();
		// All at once: one after another, a slow machine is slower than what is allowed.
		const sends = await Promise.all(
			Array.from({ length: 2 * RATES.send.burst }, () =>
				mount.call(ann, "POST", `${path}/messages`, {
					clientId: newId(),
					text: "fast",
				}),
			),
		);
		for (const { status, headers } of sends)
			if (status === 429)
				expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
		const statuses = new Set(sends.map(({ status }) => status));
		expect([...statuses].sort()).toEqual([200, 429]);
		const other = await mount.call(bob, "POST", `${path}/messages`, {
			clientId: newId(),
			text: "mine",
		});
		expect(other.status).toBe(200);
		resetRates();
	});

	it("takes no other person's file, and none that does not exist, with a message", async () => {
		const stranger = await makePerson();
		const theirs = await makeAttachment(stranger);
		const profile = await makeAttachment(ann, "profile");
		const mine = await makeAttachment(ann);
		const ask = (attachmentIds: string[]) =>
			mount.call(ann, "POST", `${path}/messages`, {
				clientId: newId(),
				text: "look",
				attachmentIds,
			});
		for (const ids of [[theirs], [newId()], [profile], [mine, theirs]])
			expect((await ask(ids)).status).toBe(404);
		const sent = await ask([mine]);
		expect(sent.body.body.attachments).toMatchObject([
			{ id: mine, width: 40, height: 30 },
		]);
	});
});
