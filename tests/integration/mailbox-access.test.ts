import { existsSync } from "node:fs";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { letterCopies, letters } from "@/db/schema/mailbox";
import { attachments } from "@/db/schema/media";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { changeLetters } from "@/lib/mailbox/copies.server";
import { deliverDue } from "@/lib/mailbox/deliver.server";
import { saveDraft } from "@/lib/mailbox/drafts.server";
import { emptyTrash } from "@/lib/mailbox/empty.server";
import { readLetter, readMailboxCounts } from "@/lib/mailbox/queries.server";
import { answerLetter } from "@/lib/mailbox/requests.server";
import { dayIn, type Step } from "@/lib/mailbox/rules";
import { sendLetter } from "@/lib/mailbox/send.server";
import { accessMedia } from "@/lib/media/access.server";
import { storedPath } from "@/lib/media/folders.server";
import { sweepMedia } from "@/lib/media/sweep.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";
import { draftOf, folderOf, letterOf, post } from "@/tests/setup/mailbox";
import { makeWorld, PRINCIPALS, type World } from "@/tests/setup/principals";
import { befriend, makeAttachment } from "@/tests/setup/talk";

let live: Live;
let world: World;
beforeAll(async () => {
	live = await Live.start();
	world = await makeWorld();
});
afterAll(() => live.close());

const DAY_MS = 86_400_000;
const who = (person: Viewer) => ({ personId: person.personId });
const ids = async (viewer: Viewer, folder = "inbox") =>
	(await folderOf(viewer, { folder })).map(({ id }) => id);
const friends = async (): Promise<[MadePerson, MadePerson]> => {
	const pair: [MadePerson, MadePerson] = [
		await makePerson(),
		await makePerson(),
	];
	await befriend(...pair);
	return pair;
};
const strangers = async (): Promise<[MadePerson, MadePerson]> => [
	await makePerson(),
	await makePerson(),
];
const change = (viewer: Viewer, id: string, step: Step) =>
	changeLetters(viewer, { letterIds: [id], step });

describe("who may", () => {
	it("read a letter, its files and do anything with it: its sender and who got it, and nobody else", async () => {
		const { ann } = world;
		const member = world.people.member as MadePerson;
		const fileId = await makeAttachment(ann);
		const id = await post(ann, [member], { attachmentIds: [fileId] });
		const missing = newId();
		for (const name of PRINCIPALS) {
			const viewer = world.people[name];
			if (!viewer || name === "ended") continue;
			const isInside = name === "member" || name === "ann";
			const tries = (letterId: string, mediaId: string) =>
				Promise.all([
					readLetter(viewer, letterId),
					accessMedia(viewer, mediaId),
					change(viewer, letterId, "star"),
					change(viewer, letterId, "read"),
				]);
			const answers = await tries(id, fileId);
			expect([name, answers.map(({ ok }) => ok)]).toEqual([
				name,
				answers.map(() => isInside),
			]);
			if (!isInside) expect(answers).toEqual(await tries(missing, newId()));
		}
	});

	it("not the recipients of a draft, before it is sent", async () => {
		const [ann, bob] = await friends();
		const fileId = await makeAttachment(ann);
		const input = draftOf([bob], { attachmentIds: [fileId] });
		const saved = must(await saveDraft(ann, input));
		const id = saved.outcome === "saved" ? saved.id : "";
		expect(must(await readLetter(ann, id)).attachments).toHaveLength(1);
		expect(await readLetter(bob, id)).toMatchObject({ ok: false });
		expect(await accessMedia(bob, fileId)).toMatchObject({ ok: false });
		expect((await accessMedia(ann, fileId)).ok).toBe(true);
	});

	it("not enclose a file of somebody else's, but pass on one of a letter they hold", async () => {
		const [ann, bob] = await friends();
		const [cat] = await strangers();
		await befriend(bob, cat);
		const [sent, unsent] = [
			await makeAttachment(ann),
			await makeAttachment(ann),
		];
		await post(ann, [bob], { attachmentIds: [sent] });
		expect(
			await sendLetter(bob, letterOf([cat], { attachmentIds: [unsent] })),
		).toMatchObject({ problem: { fields: { attachmentIds: "not_found" } } });
		expect((await accessMedia(cat, sent)).ok).toBe(false);
		await post(bob, [cat], { attachmentIds: [sent] });
		expect((await accessMedia(cat, sent)).ok).toBe(true);
	});
});

describe("a stranger's letter", () => {
	it("waits apart, and a second is refused until the first is answered", async () => {
		const [sam, ann] = await strangers();
		const id = await post(sam, [ann]);
		expect(await ids(ann)).toEqual([]);
		expect(await ids(ann, "requests")).toEqual([id]);
		expect(await readMailboxCounts(ann)).toEqual({ unread: 0, requests: 1 });
		expect(await sendLetter(sam, letterOf([ann]))).toMatchObject({
			problem: { code: "request_waiting" },
		});
		must(await answerLetter(ann, { letterId: id, answer: "accept" }));
		must(await answerLetter(ann, { letterId: id, answer: "accept" }));
		const second = await post(sam, [ann]);
		expect(await ids(ann)).toEqual([second, id]);
	});

	it("is accepted by writing to them", async () => {
		const [sam, ann] = await strangers();
		const id = await post(sam, [ann]);
		await post(ann, [sam]);
		expect(await ids(ann)).toEqual([id]);
		expect(await ids(sam)).toHaveLength(1);
	});

	it("that is declined is gone, and to its sender nothing has happened", async () => {
		const [sam, ann] = await strangers();
		const id = await post(sam, [ann]);
		const before = must(await readLetter(sam, id));
		const tab = await live.tab(sam);
		must(await answerLetter(ann, { letterId: id, answer: "decline" }));
		expect(await tab.heard("mailbox.changed")).toEqual([]);
		expect(await ids(ann, "requests")).toEqual([]);
		expect(must(await readLetter(sam, id))).toEqual(before);
		expect(await sendLetter(sam, letterOf([ann]))).toMatchObject({
			problem: { code: "request_waiting" },
		});
		await befriend(sam, ann);
		await post(sam, [ann]);
		expect(await ids(ann)).toHaveLength(1);
		await tab.close();
	});

	it("can be answered with a block", async () => {
		const [sam, ann] = await strangers();
		const id = await post(sam, [ann]);
		must(await answerLetter(ann, { letterId: id, answer: "block" }));
		expect(await ids(ann, "requests")).toEqual([]);
		expect(await sendLetter(ann, letterOf([sam]))).toMatchObject({
			problem: { code: "conflict" },
		});
	});

	it("is out of sight while they are blocked, and cannot be thrown away unanswered", async () => {
		const [sam, ann] = await strangers();
		const id = await post(sam, [ann]);
		expect((await change(ann, id, "trash")).ok).toBe(false);
		must(await blockPerson(ann, who(sam)));
		expect(await ids(ann, "requests")).toEqual([]);
		expect((await readLetter(ann, id)).ok).toBe(false);
		expect(await readMailboxCounts(ann)).toEqual({ unread: 0, requests: 0 });
		must(await unblockPerson(ann, who(sam)));
		expect(await ids(ann, "requests")).toEqual([id]);
	});
});

describe("across a block", () => {
	it("a letter looks sent and never comes, as one to a stranger who does not answer", async () => {
		const [sam, ann] = await friends();
		const [bob, cat] = await strangers();
		must(await blockPerson(ann, who(sam)));
		const tab = await live.tab(ann);
		const lost = await sendLetter(sam, letterOf([ann]));
		const control = await sendLetter(bob, letterOf([cat]));
		expect(must(lost)).toEqual({ ...must(control), id: expect.any(String) });
		expect(await ids(cat, "requests")).toHaveLength(1);
		expect(await ids(sam, "sent")).toHaveLength(1);
		for (const folder of ["inbox", "requests", "trash"])
			expect(await ids(ann, folder)).toEqual([]);
		expect(await tab.heard("mailbox.changed")).toEqual([]);
		const again = [
			await sendLetter(sam, letterOf([ann])),
			await sendLetter(bob, letterOf([cat])),
		];
		expect(again[0]).toEqual(again[1]);
		must(await unblockPerson(ann, who(sam)));
		expect(await ids(ann, "requests")).toEqual([]);
		await tab.close();
	});

	it("one that waited for its day does not come either, and the others get theirs", async () => {
		const [sam, ann] = await friends();
		const [cat] = await strangers();
		await befriend(sam, cat);
		const day = dayIn("Europe/Oslo", new Date(Date.now() + 2 * DAY_MS));
		const id = await post(sam, [ann, cat], { day });
		must(await blockPerson(ann, who(sam)));
		await deliverDue(new Date(Date.now() + 5 * DAY_MS));
		expect(await ids(ann)).toEqual([]);
		expect(await ids(cat)).toEqual([id]);
	});

	it("a letter and a block at the same moment come one after the other", async () => {
		for (let round = 0; round < 8; round++) {
			const [sam, ann] = await friends();
			const [sent] = await Promise.all([
				sendLetter(sam, letterOf([ann])),
				blockPerson(ann, who(sam)),
			]);
			must(sent);
			// Whichever was first: after the block there is no friend, so what lies there came before it.
			expect(await ids(ann, "requests")).toEqual([]);
			expect((await ids(ann)).length).toBeLessThanOrEqual(1);
		}
	});
});

describe("the trash", () => {
	it("is one's own: what one person throws away the others keep", async () => {
		const [ann, bob] = await friends();
		const id = await post(ann, [bob]);
		expect((await change(bob, id, "delete")).ok).toBe(false);
		must(await change(bob, id, "trash"));
		expect(await ids(bob)).toEqual([]);
		expect(await ids(bob, "trash")).toEqual([id]);
		expect(await ids(ann, "sent")).toEqual([id]);
		must(await change(bob, id, "restore"));
		expect(await ids(bob)).toEqual([id]);
		must(await change(bob, id, "trash"));
		must(await change(bob, id, "delete"));
		expect((await readLetter(bob, id)).ok).toBe(false);
		expect((await readLetter(ann, id)).ok).toBe(true);
	});

	it("is emptied after thirty days, and not before", async () => {
		const [ann, bob] = await friends();
		const [id, kept] = [await post(ann, [bob]), await post(ann, [bob])];
		must(await change(bob, id, "trash"));
		await emptyTrash(new Date(Date.now() + 29.9 * DAY_MS));
		expect(await ids(bob, "trash")).toEqual([id]);
		await emptyTrash(new Date(Date.now() + 30.1 * DAY_MS));
		expect(await ids(bob, "trash")).toEqual([]);
		expect(await ids(bob)).toEqual([kept]);
		expect(await ids(ann, "sent")).toEqual([kept, id]);
	});

	it("lets the letter and its files go with the last copy, also when two let go at once", async () => {
		const [ann, bob] = await friends();
		const [ownId, sharedId] = [
			await makeAttachment(ann),
			await makeAttachment(ann),
		];
		const id = await post(ann, [bob], { attachmentIds: [ownId, sharedId] });
		const other = await post(ann, [bob], { attachmentIds: [sharedId] });
		const files = () =>
			database()
				.select({ id: attachments.id })
				.from(attachments)
				.where(inArray(attachments.id, [ownId, sharedId]));
		for (const viewer of [ann, bob]) must(await change(viewer, id, "trash"));
		// A sweep of old files leaves what a letter holds, in the trash too.
		await database()
			.update(attachments)
			.set({ createdAt: new Date(0) })
			.where(inArray(attachments.id, [ownId, sharedId]));
		await sweepMedia();
		expect(await files()).toHaveLength(2);
		await Promise.all([ann, bob].map((one) => change(one, id, "delete")));
		expect(
			await database().select().from(letters).where(eq(letters.id, id)),
		).toEqual([]);
		expect(await files()).toEqual([{ id: sharedId }]);
		expect(existsSync(storedPath(ownId, "full"))).toBe(false);
		expect((await readLetter(bob, other)).ok).toBe(true);
		expect(
			await database()
				.select()
				.from(letterCopies)
				.where(
					and(
						eq(letterCopies.letterId, other),
						eq(letterCopies.folder, "inbox"),
					),
				),
		).toHaveLength(1);
	});
});
