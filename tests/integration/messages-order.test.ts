import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { newId } from "@/lib/ids";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import type { Send } from "@/lib/messages/plan";
import { listMessages } from "@/lib/messages/queries.server";
import { writeSends } from "@/lib/messages/write.server";
import { makePerson, must } from "@/tests/factories";
import {
	changes,
	makeAttachment,
	makePair,
	page,
	say,
	texts,
} from "@/tests/setup/talk";

const input = (text: string, clientId = newId()) => ({
	clientId,
	text,
	attachmentIds: [],
});

describe("many writers at once", () => {
	it("make one gap-free order in every room, and each sender's own order is kept", async () => {
		const pairs = await Promise.all([makePair(), makePair(), makePair()]);
		const writers = pairs.flatMap(({ ann, bob, id }) => [
			{ viewer: ann, id },
			{ viewer: bob, id },
		]);
		await Promise.all(
			writers.map(async ({ viewer, id }) => {
				for (let i = 0; i < 20; i++) await say(viewer, id, `${i}`);
			}),
		);
		for (const { ann, bob, id } of pairs) {
			const { messages } = await page(ann, id);
			expect(messages.map(({ sequence }) => sequence)).toEqual(
				Array.from({ length: 40 }, (_, i) => i + 1),
			);
			expect(messages.map(({ version }) => version)).toEqual(
				messages.map(({ version }) => version).toSorted((a, b) => a - b),
			);
			for (const { personId } of [ann, bob])
				expect(
					texts(messages.filter(({ senderId }) => senderId === personId)),
				).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`));
			expect(await page(bob, id)).toEqual(await page(ann, id));
		}
	});

	it("with the same client id make one message", async () => {
		const { ann, id } = await makePair();
		const clientId = newId();
		const sent = await Promise.all(
			Array.from({ length: 10 }, (_, i) => say(ann, id, `try ${i}`, clientId)),
		);
		expect(new Set(sent.map((message) => message.id)).size).toBe(1);
		expect((await page(ann, id)).messages).toHaveLength(1);
	});

	it("in two processes agree on the first of a client id", async () => {
		const { ann, id } = await makePair();
		const send: Send = {
			...input("x"),
			senderId: ann.personId,
			conversationId: id,
		};
		// Beside the gatherer: as another process would write.
		const results = await Promise.all(
			Array.from({ length: 4 }, () => writeSends([send])),
		);
		const ids = results.map(
			([result]) => result?.ok && result.value.message.id,
		);
		expect(new Set(ids).size).toBe(1);
		expect((await page(ann, id)).messages).toHaveLength(1);
	});

	it("refused or failed leave no hole, and their neighbours are stored", async () => {
		const { ann, bob, id } = await makePair();
		const stranger = await makePerson();
		const results = await Promise.all([
			sendMessage(ann, id, input("1")),
			sendMessage(stranger, id, input("no")),
			sendMessage(ann, id, { ...input("no"), attachmentIds: [newId()] }),
			sendMessage(bob, id, input("2")),
			// Passes every check of ours and fails in the database: a poison.
			sendMessage(ann, id, { ...input("no"), clientId: "not-a-uuid" }).catch(
				() => "thrown",
			),
			sendMessage(bob, id, input("3")),
		]);
		expect(results[1]).toMatchObject({ problem: { code: "not_found" } });
		expect(results[2]).toMatchObject({ problem: { code: "not_found" } });
		expect(results[4]).toBe("thrown");
		const { messages } = await page(ann, id);
		expect(texts(messages).toSorted()).toEqual(["1", "2", "3"]);
		expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
	});

	it("keeps photos with their message, in their order", async () => {
		const { ann, bob, id } = await makePair();
		const ids = [
			await makeAttachment(ann),
			await makeAttachment(ann),
		].reverse();
		must(await sendMessage(ann, id, { ...input(""), attachmentIds: ids }));
		const [message] = (await page(bob, id)).messages;
		expect(message?.body).toMatchObject({
			attachments: ids.map((attachmentId) => ({ id: attachmentId })),
		});
		const [rows] = await database().execute(
			sql`select attachment_id id from message_attachments where message_id = ${message?.id} order by position`,
		);
		expect((rows as unknown as { id: string }[]).map((row) => row.id)).toEqual(
			ids,
		);
	});
});

describe("markers", () => {
	it("only move forward, never past the last message, and agree with a recount", async () => {
		const { ann, bob, id } = await makePair();
		for (let i = 0; i < 5; i++) await say(ann, id, `${i}`);
		const move = (readSequence?: number, deliveredSequence?: number) =>
			moveMarkers(bob, id, { readSequence, deliveredSequence }).then(must);
		expect(await move(undefined, 2)).toMatchObject({
			readSequence: 0,
			deliveredSequence: 2,
		});
		expect(await move(3)).toMatchObject({
			readSequence: 3,
			deliveredSequence: 3,
		});
		const at = await move(3);
		expect(await move(1, 1)).toEqual(at);
		expect(await move(99)).toMatchObject({
			readSequence: 5,
			deliveredSequence: 5,
		});
		await Promise.all([move(2), move(5), move(4)]);
		expect(await move(0)).toMatchObject({ readSequence: 5 });
	});

	it("catching up while others write brings everything exactly once more, up to the version it names", async () => {
		const { ann, bob, id } = await makePair();
		let isWriting = true;
		const writing = (async () => {
			for (let i = 0; i < 60; i++) await say(ann, id, `${i}`);
			isWriting = false;
		})();
		const heard = new Map<number, string>();
		let version = 0;
		while (isWriting || heard.size < 60) {
			const page = await changes(bob, id, version, 7);
			for (const message of page.messages)
				heard.set(message.sequence, message.id);
			expect(page.version).toBeGreaterThanOrEqual(version);
			version = page.version;
			const numbers = [...heard.keys()].toSorted((a, b) => a - b);
			expect(numbers).toEqual(numbers.map((_, i) => i + 1));
		}
		await writing;
	});
});

describe("a page of history", () => {
	it("is one range of the primary key, read in two statements", async () => {
		const { ann, id } = await makePair();
		for (let i = 0; i < 30; i++) await say(ann, id, `${i}`);
		const [plan] = await database().execute(
			sql`explain select * from messages where conversation_id = ${id} and sequence < 20 order by sequence desc limit 10`,
		);
		expect(plan).toMatchObject([{ key: "PRIMARY", type: "range" }]);
		expect(JSON.stringify(plan)).not.toContain("filesort");
	});

	it("goes before, after and around a message, and says where the log ends", async () => {
		const { ann, id } = await makePair();
		for (let i = 1; i <= 9; i++) await say(ann, id, `${i}`);
		const ask = async (query: Parameters<typeof page>[2]) => {
			const { messages, hasOlder, hasNewer } = await page(ann, id, query);
			return [texts(messages).join(""), hasOlder, hasNewer];
		};
		expect(await ask({ limit: 3 })).toEqual(["789", true, false]);
		expect(await ask({ before: 4, limit: 2 })).toEqual(["23", true, true]);
		expect(await ask({ before: 3, limit: 5 })).toEqual(["12", false, true]);
		expect(await ask({ after: 7, limit: 5 })).toEqual(["89", true, false]);
		expect(await ask({ around: 5, limit: 4 })).toEqual(["3456", true, true]);
		expect(await ask({ before: 1, limit: 5 })).toEqual(["", false, true]);
		expect(await ask({ after: 9, limit: 5 })).toEqual(["", true, false]);
		expect(
			await listMessages(ann, id, { before: 2 ** 53 - 1, limit: 1 }),
		).toMatchObject({ ok: true });
	});
});
