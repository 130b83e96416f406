import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { letterCopies } from "@/db/schema/mailbox";
import { changeLetters } from "@/lib/mailbox/copies.server";
import { letterListInput } from "@/lib/mailbox/input";
import { listLetters } from "@/lib/mailbox/lists.server";
import { readLetter, readMailboxCounts } from "@/lib/mailbox/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { folderOf, post } from "@/tests/setup/mailbox";
import { countQueries } from "@/tests/setup/queries";
import { befriend } from "@/tests/setup/talk";

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

describe("the lists", () => {
	it("find words, parts of words and names, and only in one's own letters", async () => {
		const { ann, bob, cat } = await three();
		await befriend(bob, cat);
		const jam = await post(ann, [bob], { subject: "Syltetøy", body: "100 %" });
		const tree = await post(bob, [ann], { subject: "", body: "PÅSKE_tre" });
		await post(bob, [cat], { subject: "Syltetøy" });
		const find = (q: string, viewer: Viewer = ann) => ids(viewer, { q });
		expect(await find("syltetøy")).toEqual([jam]);
		expect(await find("LTETø")).toEqual([jam]);
		expect(await find("100 %")).toEqual([jam]);
		expect(await find("påske_t")).toEqual([tree]);
		expect(await find("bøb øye")).toEqual([tree, jam]);
		expect(await find("øye syltetøy")).toEqual([jam]);
		expect(await find("syltetøy påske")).toEqual([]);
		expect(await find("%%%")).toEqual([]);
		expect(await find("syltetøy", cat)).toHaveLength(1);
		must(await changeLetters(ann, { letterIds: [jam], step: "trash" }));
		expect(await find("syltetøy")).toEqual([]);
		expect(await ids(ann, { folder: "trash", q: "syltetøy" })).toEqual([jam]);
	});

	it("come in pages without a gap or a double, in as many queries however long they are", async () => {
		const { ann, bob } = await three();
		const sent: string[] = [];
		for (let at = 0; at < 7; at++)
			sent.unshift(await post(ann, [bob], { subject: `${at}` }));
		// All at one moment: the id decides.
		await database()
			.update(letterCopies)
			.set({ at: new Date() })
			.where(eq(letterCopies.personId, bob.personId));
		const read: string[] = [];
		let cursor: string | undefined;
		do {
			const input = letterListInput.parse({ limit: 3, cursor });
			const { value, count } = await countQueries(() =>
				listLetters(bob, input),
			);
			expect(count).toBe(2);
			const page = must(value);
			read.push(...page.letters.map(({ id }) => id));
			cursor = page.next ?? undefined;
		} while (cursor);
		expect(read).toEqual(sent);
		expect(
			(await countQueries(() => readLetter(bob, sent[0] ?? ""))).count,
		).toBe(4);
	});

	it("show what is starred or unread, and count what is unread", async () => {
		const { ann, bob } = await three();
		const [one, two] = [await post(ann, [bob]), await post(ann, [bob])];
		expect(await readMailboxCounts(bob)).toEqual({ unread: 2, requests: 0 });
		must(await changeLetters(bob, { letterIds: [one], step: "read" }));
		must(await changeLetters(bob, { letterIds: [one], step: "star" }));
		expect(await ids(bob, { only: "starred" })).toEqual([one]);
		expect(await ids(bob, { only: "unread" })).toEqual([two]);
		expect(await readMailboxCounts(bob)).toEqual({ unread: 1, requests: 0 });
		must(await changeLetters(bob, { letterIds: [one, two], step: "unread" }));
		expect(await readMailboxCounts(bob)).toEqual({ unread: 2, requests: 0 });
		must(await changeLetters(bob, { letterIds: [two], step: "trash" }));
		expect(await readMailboxCounts(bob)).toEqual({ unread: 1, requests: 0 });
		// What Bob does with his is nothing of Ann's.
		expect(await folderOf(ann, { folder: "sent" })).toMatchObject([
			{ isStarred: false },
			{ isStarred: false },
		]);
	});
});
