import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import { CHUNK_LENGTH } from "@/lib/limits";
import { deleteMessage, editMessage } from "@/lib/messages/edit.server";
import { markMessage } from "@/lib/messages/marks.server";
import { indexConversation } from "@/lib/search/index.server";
import { searchInput } from "@/lib/search/input";
import { searchMessages } from "@/lib/search/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { badInput, textOf } from "@/tests/setup/bad-input";
import { makeGroup } from "@/tests/setup/groups";
import { makePair, open, say } from "@/tests/setup/talk";

type Query = Parameters<typeof searchInput.parse>[0] & object;

async function search(viewer: Viewer, query: Query) {
	return must(await searchMessages(viewer, searchInput.parse(query)));
}
const found = async (viewer: Viewer, q: string, more: Query = {}) =>
	(await search(viewer, { q, ...more })).hits.map((hit) => hit.excerpt.text);

async function index(id: string): Promise<void> {
	while (!(await indexConversation(id)));
}

describe("what is found", () => {
	let pair: Awaited<ReturnType<typeof makePair>>;
	const said = [
		"Vi drar på skoletur på fredag",
		"turen ble avlyst",
		"Ta med matpakke",
		"Får vi låne bilen? Langt å gå: FAR kjører",
		"Café au lait på Müllers",
		"Cafe\u0301 igjen",
		"東京タワーに行きました",
		"今日は東京",
		"en 😀 for deg",
		"100% sikker, c:\\tmp\\a_b",
		"se https://example.org/kart?x=1",
		"Straße und STRASSE",
	];
	beforeAll(async () => {
		pair = await makePair();
		for (const text of said) await say(pair.bob, pair.id, text);
	});
	const cases: [string, number[]][] = [
		["tur", [1, 0]],
		["TUR skole", [0]],
		['"tur"', []],
		['"turen ble"', [1]],
		["matp akke", [2]],
		["tur xyz", []],
		["far", [3]],
		["får", [3]],
		["fa", [3]],
		["cafe", [5, 4]],
		["CAFÉ", [5, 4]],
		["muller", [4]],
		["a\u030a", [4, 3, 0]],
		["東京", [7, 6]],
		["京", [7, 6]],
		["京東", []],
		["😀", [8]],
		["100%", [9]],
		["a_b", [9]],
		["c:\\tmp", [9]],
		["example.org/kart", [10]],
		["strasse", [11]],
		["ß", [11]],
		["", []],
	];

	it.each(["before it is indexed", "by the index"])("%s", async (when) => {
		const { ann, id } = pair;
		if (when === "by the index") await index(id);
		for (const [q, places] of cases)
			expect([q, await found(ann, q)]).toEqual([
				q,
				places.map((place) => said[place]),
			]);
		const { hits } = await search(ann, { q: "tur" });
		const [hit] = hits;
		const [mark] = hits[1]?.excerpt.marks ?? [];
		expect(hit).toMatchObject({ sequence: 2, conversationId: id });
		expect(said[0]?.slice(mark?.start, mark?.end)).toBe("tur");
	});

	it("takes every sign literally, refuses what is too long, and never breaks", async () => {
		for (const { v, expect: wanted } of badInput<{
			v: unknown;
			expect: string;
		}>("search_terms")) {
			const q = textOf(v);
			const parsed = searchInput.safeParse({ q });
			expect([q.slice(0, 20), parsed.success]).toEqual([
				q.slice(0, 20),
				wanted !== "4xx",
			]);
			if (!parsed.success) continue;
			const texts = await found(pair.ann, q);
			if (wanted === "literal") {
				expect(texts).toEqual(
					said.filter((text) => text.includes(q)).reverse(),
				);
				expect(texts).toHaveLength(1);
			}
		}
	});
});

describe("who finds it", () => {
	it.each([false, true])(
		"nobody who may not read it (indexed: %s)",
		async (isIndexed) => {
			const word = `hemmelig${newId()}`;
			const { ann, bob, id } = await makePair();
			const stranger = await makePerson();
			const said = await say(ann, id, word);
			const { ann: maker, others, id: groupId } = await makeGroup(2);
			const [leaver, stayer] = [others[0], others[1]];
			await say(maker, groupId, word);
			const { id: asked } = await open(stranger, bob);
			await say(stranger, asked, word);
			if (isIndexed) for (const one of [id, groupId, asked]) await index(one);
			const count = async (viewer: Viewer, more: Query = {}) =>
				(await found(viewer, word, more)).length;

			expect(await count(ann)).toBe(1);
			expect(await count(leaver)).toBe(1);
			// Its sender finds what waits; the other not before they look at it.
			expect(await count(stranger)).toBe(1);
			expect(await count(bob)).toBe(1);
			must(await leaveGroup(leaver, groupId));
			expect(await count(leaver)).toBe(0);
			expect(await count(stayer)).toBe(1);
			const outside = searchInput.parse({ q: word, in: groupId });
			expect(await searchMessages(leaver, outside)).toMatchObject({
				problem: { code: "not_found" },
			});

			const params = { id, messageId: said.id };
			must(await markMessage(bob, params, { isHidden: true }));
			expect(await count(bob)).toBe(0);
			expect(await count(ann)).toBe(1);
			must(await deleteMessage(ann, params));
			expect(await count(ann)).toBe(0);
		},
	);

	it("not what a block keeps from them, and not by the blocked in the list of all", async () => {
		const { ann, bob, id } = await makePair();
		await say(bob, id, "before the storm");
		must(await blockPerson(ann, { personId: bob.personId }));
		await say(bob, id, "after the storm");
		await index(id);
		expect(await found(bob, "storm")).toEqual([
			"after the storm",
			"before the storm",
		]);
		expect(await found(ann, "storm")).toEqual([]);
		expect(await found(ann, "storm", { in: id })).toEqual(["before the storm"]);
	});
});

describe("the index", () => {
	it("follows edits and deletions, and holds nothing of what is gone", async () => {
		const { ann, bob, id } = await makePair();
		const said = await say(ann, id, "quixotic plans");
		const other = await say(ann, id, "zephyr");
		await index(id);
		const params = { id, messageId: said.id };
		must(
			await editMessage(ann, params, {
				clientId: newId(),
				text: "humble plans",
			}),
		);
		must(await deleteMessage(ann, { id, messageId: other.id }));
		for (let indexed = 0; indexed < 2; indexed++) {
			expect(await found(bob, "quixotic")).toEqual([]);
			expect(await found(bob, "zephyr")).toEqual([]);
			expect(await found(bob, "humble")).toEqual(["humble plans"]);
			await index(id);
		}
		const [rows] = (await database()
			.$client.promise()
			.query(
				`select cast(g.gram as char) gram from search_grams g join search_chunks c on c.id = g.chunk_id
			where c.conversation_id = ?`,
				[id],
			)) as unknown as [{ gram: string }[]];
		const grams = rows.map(({ gram }) => gram);
		expect(grams).toContain("hum");
		expect(grams).not.toContain("qui");
		expect(grams).not.toContain("zep");
	});

	it("finds over the border of chunks, pages without a gap or a repeat, and stops early", async () => {
		const { ann, bob, id } = await makePair();
		await fill(bob, id, CHUNK_LENGTH * 2 + 10);
		await index(id);
		const seen: number[] = [];
		let cursor: string | undefined;
		do {
			const page = await search(ann, { q: "jevn 5", cursor });
			seen.push(...page.hits.map((hit) => hit.sequence));
			cursor = page.next ?? undefined;
		} while (cursor);
		const wanted = Array.from(
			{ length: CHUNK_LENGTH * 2 + 10 },
			(_, n) => n + 1,
		)
			.filter((n) => String(n).includes("5"))
			.reverse();
		expect(seen).toEqual(wanted);
		const early = await found(ann, "jevn", {
			before: new Date(START + 11_000).toISOString(),
		});
		expect(early[0]).toBe("jevn 10");
		expect(await found(ann, "jevn", { in: id, from: ann.personId })).toEqual(
			[],
		);
	});

	it("tells the same whoever writes while it is made", async () => {
		const { ann, bob, id } = await makePair();
		const texts = Array.from({ length: 60 }, (_, n) => `samtidig ${n}`);
		const write = (async () => {
			for (const text of texts) await say(bob, id, text);
		})();
		let isDone = false;
		const make = (async () => {
			while (!isDone) await Promise.all([index(id), index(id)]);
		})();
		await write;
		isDone = true;
		await make;
		const hits: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await search(ann, { q: "samtidig", cursor });
			hits.push(...page.hits.map((hit) => hit.excerpt.text));
			cursor = page.next ?? undefined;
		} while (cursor);
		expect(hits).toEqual(texts.reverse());
	});
});

const START = Date.UTC(2026, 0, 1);

/** A log of numbered messages, one a second. */
async function fill(sender: Viewer, id: string, count: number): Promise<void> {
	const rows = Array.from({ length: count }, (_, index) => ({
		conversationId: id,
		sequence: index + 1,
		id: newId(),
		senderId: sender.personId,
		clientId: newId(),
		version: index + 1,
		body: { v: 1, kind: "plain", text: `jevn ${index + 1}`, attachments: [] },
		createdAt: new Date(START + (index + 1) * 1_000),
	}));
	for (let at = 0; at < count; at += 500)
		await database()
			.insert(messages)
			.values(rows.slice(at, at + 500));
	await database()
		.update(conversations)
		.set({ lastSequence: count, version: count })
		.where(eq(conversations.id, id));
}
