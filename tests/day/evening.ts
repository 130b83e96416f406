import { expect } from "@playwright/test";
import { readConversation } from "@/lib/conversations/queries.server";
import { readPost } from "@/lib/feed/queries.server";
import { type MadePerson, must } from "@/tests/factories";
import { feedOf } from "@/tests/setup/feed";
import { folderOf } from "@/tests/setup/mailbox";
import { listed } from "@/tests/setup/notices";
import type { FakeDevice } from "@/tests/setup/push-service";
import {
	areApart,
	areFriends,
	type Class,
	isFed,
	isTraveller,
	type Posted,
} from "./class";
import {
	ASKERS,
	askedBy,
	BROWSERS,
	COMMENTERS,
	LETTER_WRITER,
	LINES_EACH,
	NAMED,
	OTHERS,
	SUBJECT,
	TALKERS,
	VOTERS,
} from "./deeds";

const at = ({ people }: Class, n: number) => people[n] as MadePerson;

/** What was answered at the browsers has come to the server. */
export async function expectAnswered(
	{ id }: Posted,
	count: number,
): Promise<void> {
	const { database } = await import("@/db/client");
	const { postComments, postVotes } = await import("@/db/schema/feed");
	const { eq } = await import("drizzle-orm");
	for (const [table, column] of [
		[postVotes, postVotes.postId],
		[postComments, postComments.postId],
	] as const)
		await expect
			.poll(
				async () =>
					(await database().select().from(table).where(eq(column, id))).length,
			)
			.toBe(count);
}

/** Each feed holds what is for it, newest first, and nothing else. */
export async function expectFeeds(
	of: Class,
	posted: readonly Posted[],
): Promise<void> {
	for (const [who, person] of of.people.entries()) {
		const ids = (await feedOf(person)).map(({ id }) => id);
		const expected = posted
			.filter((one) => isFed(one, who))
			.map(({ id }) => id)
			.sort()
			.reverse();
		expect([who, ids]).toEqual([who, expected]);
	}
}

/** Likes, comments and votes, as many as there were. */
export async function expectCounts(
	of: Class,
	photo: Posted,
	question: Posted,
	atBrowsers: number,
): Promise<void> {
	const first = at(of, photo.author);
	expect(must(await readPost(first, photo.id))).toMatchObject({
		...{ likes: OTHERS.length, comments: COMMENTERS.length },
	});
	const asked = must(await readPost(first, question.id));
	expect(asked).toMatchObject({ likes: atBrowsers, comments: atBrowsers });
	const even = VOTERS.filter((who) => who % 2 === 0).length;
	expect(asked.poll?.stands).toMatchObject({
		counts: [even + atBrowsers, VOTERS.length - even],
		voters: VOTERS.length + atBrowsers,
	});
}

/** Under each bell who asked to be friends, and what was said and liked of one's own. */
export async function expectBells(of: Class, photo: Posted): Promise<void> {
	for (const [who, person] of of.people.entries()) {
		const notices = await listed(person);
		const asking = notices
			.filter(({ kind }) => kind === "friend_request")
			.flatMap(({ actors }) => actors.map(({ id }) => id));
		const expected = ASKERS.filter((one) => askedBy(one) === who);
		expect([who, asking]).toEqual([
			who,
			expected.map((one) => at(of, one).personId),
		]);
		const named = notices.filter(({ kind }) => kind === "mention").length;
		expect([who, named]).toEqual([who, who === NAMED.whom ? 1 : 0]);
	}
	const own = await listed(at(of, photo.author));
	expect(own.find(({ kind }) => kind === "like")).toMatchObject({
		...{ actorCount: OTHERS.length, href: `/feed/${photo.id}` },
	});
	expect(own.find(({ kind }) => kind === "comment")).toMatchObject({
		actorCount: COMMENTERS.length,
	});
}

/** A friend's letter lies in the inbox; a stranger's waits to be asked in. */
export async function expectLetters(of: Class): Promise<void> {
	for (const [who, person] of of.people.entries()) {
		if (who === LETTER_WRITER) continue;
		const isFriend = areFriends(who, LETTER_WRITER);
		for (const folder of ["inbox", "requests"]) {
			const letters = await folderOf(person, { folder });
			const isThere = (folder === "inbox") === isFriend;
			expect([who, folder, letters.map(({ subject }) => subject)]).toEqual([
				...[who, folder, isThere ? [SUBJECT] : []],
			]);
		}
	}
}

/** Unread is what others said since one was there; nothing for who is not in the group. */
export async function expectUnread(of: Class): Promise<void> {
	for (const [who, person] of of.people.entries()) {
		const group = await readConversation(person, of.groupId);
		expect([who, group.ok]).toEqual([who, isTraveller(who)]);
		if (!group.ok || who < BROWSERS) continue;
		const isTalker = TALKERS.includes(who);
		const lines = TALKERS.length * LINES_EACH;
		// One who speaks has read what stood before: only what came after their last line is new.
		const after = TALKERS.length - 1 - TALKERS.indexOf(who);
		expect([who, group.value.unread]).toEqual([
			who,
			isTalker ? after : lines + 1,
		]);
	}
}

/** Each device was woken for what is its person's, and opened it with its own key. */
export function expectWoken(
	of: Class,
	devices: ReadonlyMap<number, FakeDevice>,
): void {
	for (const [who, device] of devices) {
		const titles = device.got.map(({ payload }) => payload.title);
		const urls = device.got.map(({ payload }) => payload.url);
		const has = (part: string) => urls.some((url) => url.includes(part));
		expect([who, "letter", has("/mailbox")]).toEqual([
			...[who, "letter", who !== LETTER_WRITER],
		]);
		for (const asker of ASKERS.filter((one) => askedBy(one) === who)) {
			const { displayName } = at(of, asker);
			const heard = titles.some((title) => title.includes(displayName));
			expect([who, asker, heard]).toEqual([who, asker, true]);
		}
		// Whoever had the last word has read the others'.
		if (who !== TALKERS.at(-1))
			expect([who, "group", has(of.groupId)]).toEqual([
				...[who, "group", isTraveller(who)],
			]);
		if (areApart(who, 3)) expect(titles.join()).not.toContain("Daniel Dahl");
	}
}
