import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { letterCopies, letterRecipients, letters } from "@/db/schema/mailbox";
import { newId } from "@/lib/ids";
import { letterListInput } from "@/lib/mailbox/input";
import { listLetters } from "@/lib/mailbox/lists.server";
import { readMailboxCounts } from "@/lib/mailbox/queries.server";
import { fold } from "@/lib/search/fold";
import { type MadePerson, makePerson, must } from "@/tests/factories";

const COUNT = 10_000;
const BATCH = 500;
const BODY_LENGTH = 2_000;
const DAY_MS = 86_400_000;

let ann: MadePerson;
beforeAll(async () => {
	ann = await makePerson();
	const bob = await makePerson();
	for (let at = 0; at < COUNT; at += BATCH) await fill(ann, bob, at);
	await database().execute(sql`analyze table letters, letter_copies`);
}, 120_000);

/** Letters of a printed page each; one in a thousand holds a word that no other has. */
async function fill(ann: MadePerson, bob: MadePerson, from: number) {
	const made = Array.from({ length: BATCH }, (_, index) => {
		const number = from + index;
		const at = new Date(Date.now() - (COUNT - number) * 60_000 - DAY_MS);
		const word = number % 1_000 === 0 ? "Syltetøy" : "saft";
		const body = `${word} ${"plums and apples ".repeat(BODY_LENGTH / 17)}`;
		return { id: newId(), at, body, number };
	});
	await database()
		.insert(letters)
		.values(
			made.map(({ id, at, body }) => ({
				...{ id, body, createdAt: at, deliveredAt: at },
				senderId: bob.personId,
				clientId: id,
				state: "delivered" as const,
				subject: "Fruit",
				folded: fold(`Fruit\n${body}`),
				...{ writerId: id, writerTurn: 1 },
				postmarkDay: "2026-01-01",
			})),
		);
	await database()
		.insert(letterRecipients)
		.values(
			made.map(({ id }) => ({
				...{ letterId: id, position: 0, personId: ann.personId },
			})),
		);
	await database()
		.insert(letterCopies)
		.values(
			made.map(({ id, at, number }) => ({
				...{ letterId: id, personId: ann.personId, at },
				...{ folder: "inbox" as const, home: "inbox" as const },
				...{ isRead: number % 10 !== 0, isStarred: number % 500 === 0 },
			})),
		);
}

async function timed(query: Record<string, unknown>) {
	const input = letterListInput.parse(query);
	const times: number[] = [];
	let letters = 0;
	let next: string | null = null;
	for (let round = 0; round < 5; round++) {
		const startedAt = performance.now();
		const page = must(await listLetters(ann, input));
		times.push(performance.now() - startedAt);
		letters = page.letters.length;
		next = page.next;
	}
	const ms = times.sort((a, b) => a - b)[2] ?? 0;
	if (process.env.SHOW_TIMES) console.log(JSON.stringify(query), ms.toFixed(1));
	return { letters, next, ms };
}

describe("in an inbox of ten thousand letters", () => {
	it("a page is a range of its index, the first and one far below alike", async () => {
		const first = await timed({});
		expect(first.letters).toBe(50);
		const far = `${Date.now() - DAY_MS - 9_000 * 60_000}_${newId()}`;
		expect((await timed({ cursor: far })).letters).toBe(50);
		const plan = await database().execute(
			sql`explain select letter_id from letter_copies where person_id = ${ann.personId} and folder = 'inbox'
				order by at desc, letter_id desc limit 51`,
		);
		expect(JSON.stringify(plan[0])).toContain("letter_copies_by_folder");
		expect(JSON.stringify(plan[0])).not.toContain("filesort");
	});

	it("what is looked for is found, however rare, and what is nowhere is found nowhere", async () => {
		expect((await timed({ q: "saft" })).letters).toBe(50);
		expect((await timed({ q: "syltetøy" })).letters).toBe(10);
		expect((await timed({ q: "quetzal" })).letters).toBe(0);
		expect((await timed({ q: "plums quetzal apples" })).letters).toBe(0);
	});

	it("starred letters are found, and unread ones counted", async () => {
		expect((await timed({ only: "starred" })).letters).toBe(20);
		const startedAt = performance.now();
		expect(await readMailboxCounts(ann)).toEqual({
			unread: 1_000,
			requests: 0,
		});
		if (process.env.SHOW_TIMES)
			console.log("counts", (performance.now() - startedAt).toFixed(1));
	});
});
