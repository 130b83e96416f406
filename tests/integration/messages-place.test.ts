import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { findDay } from "@/lib/messages/place.server";
import { listMessages } from "@/lib/messages/queries.server";
import { makePerson, must } from "@/tests/factories";
import { makePair, page, say } from "@/tests/setup/talk";

const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 0, 1, 12);
const day = (count: number) => new Date(START + count * DAY).toISOString();

/** Ten messages, one a day at noon from the first of January on, but none on the fifth to the eighth day. */
async function makeDiary() {
	const pair = await makePair();
	for (let n = 1; n <= 10; n++) {
		await say(pair.ann, pair.id, `message ${n}`);
		const at = new Date(START + (n <= 4 ? n - 1 : n + 3) * DAY);
		await database()
			.update(messages)
			.set({ createdAt: at })
			.where(
				and(eq(messages.conversationId, pair.id), eq(messages.sequence, n)),
			);
	}
	return pair;
}

describe("going to a day", () => {
	it("leads to the first message at or after it, else to the newest", async () => {
		const { bob, id } = await makeDiary();
		const at = async (count: number) =>
			must(await findDay(bob, id, { from: day(count) })).sequence;
		expect(await at(-100)).toBe(1);
		for (let n = 0; n < 4; n++) expect(await at(n)).toBe(n + 1);
		for (const gap of [3.1, 4, 7.9, 8]) expect(await at(gap)).toBe(5);
		expect(await at(13)).toBe(10);
		expect(await at(14)).toBe(10);
	});

	it("says nothing to who is no member, and 0 in an empty log", async () => {
		const { ann, id } = await makePair();
		const stranger = await makePerson();
		expect(await findDay(stranger, id, { from: day(0) })).toMatchObject({
			problem: { code: "not_found" },
		});
		expect(await findDay(ann, id, { from: day(0) })).toMatchObject({
			value: { sequence: 0 },
		});
	});
});

describe("a page around a place", () => {
	it("is that of the newest for a place beyond the end", async () => {
		const { ann, id } = await makeDiary();
		const beyond = must(
			await listMessages(ann, id, { around: 9_999, limit: 6 }),
		);
		const atEnd = must(await listMessages(ann, id, { around: 10, limit: 6 }));
		expect(beyond).toEqual(atEnd);
		expect(await page(ann, id, { around: 9_999 })).toMatchObject({
			hasNewer: false,
		});
	});
});
