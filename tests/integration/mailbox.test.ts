import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/ids";
import { beginLetter } from "@/lib/mailbox/begin.server";
import { changeLetters, takeBack } from "@/lib/mailbox/copies.server";
import { deliverDue } from "@/lib/mailbox/deliver.server";
import { saveDraft } from "@/lib/mailbox/drafts.server";
import { sendLetterInput } from "@/lib/mailbox/input";
import { readLetter, readMailboxCounts } from "@/lib/mailbox/queries.server";
import { dayIn } from "@/lib/mailbox/rules";
import { sendLetter } from "@/lib/mailbox/send.server";
import { listNotices } from "@/lib/notices/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";
import { draftOf, folderOf, letterOf, post } from "@/tests/setup/mailbox";
import { befriend } from "@/tests/setup/talk";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

const ZONE = "Europe/Oslo";
const DAY_MS = 86_400_000;
const dayAfter = (days: number) =>
	dayIn(ZONE, new Date(Date.now() + days * DAY_MS));
const ids = async (viewer: Viewer, query: Record<string, unknown> = {}) =>
	(await folderOf(viewer, query)).map(({ id }) => id);

async function three() {
	const [ann, bob, cat] = [
		await makePerson({ displayName: "Ann Plum" }),
		await makePerson({ displayName: "Bøb Øye" }),
		await makePerson({ displayName: "Cat" }),
	];
	await befriend(ann, bob);
	await befriend(ann, cat);
	return { ann, bob, cat };
}

describe("a letter", () => {
	it("reaches everybody whom it names, at once, with the words exactly as typed", async () => {
		const { ann, bob, cat } = await three();
		const tab = await live.tab(bob);
		const body = "  Hei **du**\r\n\n\tتَحِيَّة 👩‍👩‍👧 \u200b\n";
		const id = await post(ann, [bob, cat], { subject: " Plum  jam ", body });
		for (const viewer of [ann, bob, cat])
			expect(must(await readLetter(viewer, id))).toMatchObject({
				...{ subject: " Plum  jam ", body },
				postmarkDay: dayAfter(0),
				recipients: [{ id: bob.personId }, { id: cat.personId }],
				sender: { id: ann.personId },
				isMine: viewer === ann,
			});
		expect(await ids(bob)).toEqual([id]);
		expect(await ids(ann)).toEqual([]);
		expect(await ids(ann, { folder: "sent" })).toEqual([id]);
		const heard = await tab.hears("mailbox.changed", () => true);
		expect(heard).toEqual({ unread: 1, requests: 0 });
		await tab.hears("notices.changed", () => true);
		await tab.close();
		expect(must(await listNotices(bob, { limit: 5 }))).toMatchObject({
			notices: [{ kind: "letter", href: `/mailbox/letters/${id}` }],
		});
	});

	it("is sent once however often it is asked for, and another's same client id is another letter", async () => {
		const { ann, bob, cat } = await three();
		const input = letterOf([bob]);
		const sent = await Promise.all(
			[1, 2, 3, 4].map(() => sendLetter(ann, input)),
		);
		const again = await sendLetter(ann, { ...input, body: "other words" });
		const answers = new Set(
			[...sent, again].map((one) => JSON.stringify(must(one))),
		);
		expect(answers.size).toBe(1);
		expect(await folderOf(bob)).toHaveLength(1);
		await befriend(bob, cat);
		await post(cat, [bob], { clientId: input.clientId });
		expect(await folderOf(bob)).toHaveLength(2);
	});

	it("goes to nobody when one of its people is not there, or is oneself", async () => {
		const { ann, bob } = await three();
		const nobody = { ...bob, personId: newId() };
		for (const to of [
			[bob, nobody],
			[bob, ann],
		])
			expect(await sendLetter(ann, letterOf(to))).toMatchObject({
				problem: { code: "not_found" },
			});
		expect(await folderOf(bob)).toEqual([]);
		expect(await folderOf(ann, { folder: "sent" })).toEqual([]);
	});

	it("is refused without anybody to go to, without words and files, and beyond its limits", () => {
		const input = letterOf([]);
		const faults = (over: object) =>
			sendLetterInput
				.safeParse({ ...input, recipientIds: [newId()], ...over })
				.error?.issues.map(({ path }) => path[0]) ?? [];
		expect(faults({})).toEqual([]);
		expect(faults({ recipientIds: [] })).toEqual(["recipientIds"]);
		expect(
			faults({ recipientIds: Array.from({ length: 51 }, () => newId()) }),
		).toEqual(["recipientIds"]);
		expect(faults({ body: " \n\u200b" })).toEqual(["body"]);
		expect(faults({ body: "x".repeat(100_001) })).toEqual(["body"]);
		expect(faults({ body: "😀".repeat(50_000) })).toEqual([]);
		expect(faults({ body: "\ud800" })).toEqual(["body"]);
		expect(faults({ subject: "x".repeat(201) })).toEqual(["subject"]);
		expect(faults({ subject: "a\nb" })).toEqual(["subject"]);
		expect(faults({ zone: "Mars" })).toEqual(["zone"]);
		expect(faults({ day: "tomorrow" })).toEqual(["day"]);
		expect(faults({ extra: 1 })).toHaveLength(1);
	});

	it("keeps what others got when its sender's account is gone, and its place for who got it", async () => {
		const { ann, bob, cat } = await three();
		const id = await post(ann, [bob, cat]);
		for (const gone of [ann, cat])
			await database().delete(people).where(eq(people.id, gone.personId));
		expect(must(await readLetter(bob, id))).toMatchObject({
			sender: null,
			recipients: [{ id: bob.personId }, null],
		});
		expect(await folderOf(bob)).toHaveLength(1);
	});
});

describe("a draft", () => {
	it("is kept as it is written, and is the letter when it is sent", async () => {
		const { ann, bob } = await three();
		const draft = draftOf([bob], { body: "" });
		const first = must(await saveDraft(ann, draft));
		expect(first).toMatchObject({ outcome: "saved", version: 1 });
		expect(
			must(await saveDraft(ann, { ...draft, turn: 2, body: "Once" })),
		).toMatchObject({ version: 2 });
		expect(await folderOf(ann, { folder: "drafts" })).toMatchObject([
			{ excerpt: "Once", recipients: [{ id: bob.personId }] },
		]);
		expect(await folderOf(bob)).toEqual([]);
		const id = await post(ann, [bob], { ...draft, turn: 3, body: "Once more" });
		expect(first).toMatchObject({ id });
		expect(await folderOf(ann, { folder: "drafts" })).toEqual([]);
		expect(await ids(ann, { folder: "sent" })).toEqual([id]);
		expect(
			must(await saveDraft(ann, { ...draft, turn: 4, body: "late" })),
		).toEqual({ outcome: "sent", id });
		expect(must(await readLetter(bob, id)).body).toBe("Once more");
	});

	it("is found again by what stands in the address, on a reload, and by nobody else", async () => {
		const { ann, bob } = await three();
		const letter = newId();
		const begun = must(await beginLetter(ann, { letter }, "en"));
		expect(begun).toMatchObject({ id: null, clientId: letter, version: 0 });
		must(await saveDraft(ann, draftOf([bob], { clientId: letter })));
		for (const [viewer, version] of [
			[ann, 1],
			[bob, 0],
		] as const)
			expect(must(await beginLetter(viewer, { letter }, "en"))).toMatchObject({
				...{ clientId: letter, version },
			});
	});

	it("of another tab is never overwritten, neither by a save nor by sending", async () => {
		const { ann, bob } = await three();
		const one = draftOf([bob], { body: "first" });
		must(await saveDraft(ann, one));
		const other = { ...one, writerId: newId(), version: 1, body: "second" };
		expect(must(await saveDraft(ann, other))).toMatchObject({ version: 2 });
		const late = { ...one, turn: 1, version: 1, body: "third" };
		for (const answer of [
			await saveDraft(ann, late),
			await sendLetter(ann, { ...late, zone: ZONE, day: null }),
		])
			expect(must(answer)).toMatchObject({
				outcome: "newer",
				draft: { body: "second", version: 2 },
			});
		expect(await folderOf(bob)).toEqual([]);
		expect(must(await saveDraft(ann, { ...late, version: 2 }))).toMatchObject({
			version: 3,
		});
	});

	it("takes no harm from an answer that was lost or a save that comes late", async () => {
		const { ann, bob } = await three();
		const draft = draftOf([bob], { body: "one" });
		must(await saveDraft(ann, draft));
		// The tab never heard of version 1, and goes on.
		must(await saveDraft(ann, { ...draft, turn: 3, body: "one two three" }));
		must(await saveDraft(ann, { ...draft, turn: 2, body: "one two" }));
		expect(await folderOf(ann, { folder: "drafts" })).toMatchObject([
			{ excerpt: "one two three" },
		]);
	});
});

describe("a letter for a later day", () => {
	it("is seen by nobody before, and comes once when the day comes, however many deliver", async () => {
		const { ann, bob, cat } = await three();
		const id = await post(ann, [bob, cat], { day: dayAfter(3) });
		expect(await folderOf(bob)).toEqual([]);
		expect(await readLetter(bob, id)).toMatchObject({ ok: false });
		expect(await readMailboxCounts(bob)).toEqual({ unread: 0, requests: 0 });
		expect(await folderOf(ann, { folder: "sent" })).toMatchObject([
			{ id, isWaiting: true },
		]);
		await deliverDue(new Date(Date.now() + DAY_MS));
		expect(await folderOf(bob)).toEqual([]);
		const tab = await live.tab(bob);
		// Days late: the server was off.
		const late = new Date(Date.now() + 10 * DAY_MS);
		const done = await Promise.all([1, 2, 3].map(() => deliverDue(late)));
		expect(done.reduce((sum, one) => sum + one)).toBe(1);
		expect(await tab.hears("mailbox.changed", () => true)).toEqual({
			...{ unread: 1, requests: 0 },
		});
		for (const viewer of [bob, cat]) expect(await ids(viewer)).toEqual([id]);
		expect(must(await readLetter(bob, id)).postmarkDay).toBe(dayAfter(3));
		expect(await deliverDue(late)).toBe(0);
		await tab.close();
	});

	it("can be taken back, changed and sent anew until it has come, and not after", async () => {
		const { ann, bob } = await three();
		const input = letterOf([bob], { day: dayAfter(2), body: "too soon" });
		const id = await post(ann, [bob], input);
		must(await takeBack(ann, { letterId: id }));
		expect(await ids(ann, { folder: "drafts" })).toEqual([id]);
		expect(await deliverDue(new Date(Date.now() + 9 * DAY_MS))).toBe(0);
		must(
			await sendLetter(ann, { ...input, turn: 2, version: 2, body: "better" }),
		);
		await deliverDue(new Date(Date.now() + 9 * DAY_MS));
		expect(await folderOf(bob)).toMatchObject([{ id, excerpt: "better" }]);
		expect(await takeBack(ann, { letterId: id })).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(await takeBack(bob, { letterId: id })).toMatchObject({
			problem: { code: "not_found" },
		});
	});

	it("that is thrown away is not delivered, and is a draft when it comes back", async () => {
		const { ann, bob } = await three();
		const id = await post(ann, [bob], { day: dayAfter(2) });
		must(await changeLetters(ann, { letterIds: [id], step: "trash" }));
		expect(await deliverDue(new Date(Date.now() + 9 * DAY_MS))).toBe(0);
		must(await changeLetters(ann, { letterIds: [id], step: "restore" }));
		expect(await ids(ann, { folder: "drafts" })).toEqual([id]);
	});

	it("is refused for a day that has passed", async () => {
		const { ann, bob } = await three();
		const refused = await sendLetter(
			ann,
			letterOf([bob], { day: dayAfter(-2) }),
		);
		expect(refused).toMatchObject({ problem: { fields: { day: "invalid" } } });
		await post(ann, [bob], { day: dayAfter(0) });
		expect(await folderOf(bob)).toHaveLength(1);
	});
});
