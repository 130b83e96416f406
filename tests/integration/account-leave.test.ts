import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { departures } from "@/db/schema/account";
import { serverSettings } from "@/db/schema/auth";
import { communityMembers } from "@/db/schema/communities";
import { people } from "@/db/schema/people";
import { eraseDue } from "@/lib/account/erase.server";
import { comeBack, leaverOf, leaveServer } from "@/lib/account/leave.server";
import { HALF_SECONDS, halfCookie } from "@/lib/auth/half.server";
import { registerPerson } from "@/lib/auth/registration.server";
import { viewerOf } from "@/lib/auth/session.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { openDirect } from "@/lib/conversations/commands.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { listMembers } from "@/lib/groups/queries.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { react } from "@/lib/messages/reactions.server";
import { readDirectory, readProfile } from "@/lib/people/queries.server";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
	PASSWORD,
	signInCookie,
} from "@/tests/factories";
import { joinedBy, madeCommunity } from "@/tests/setup/communities";
import { feedOf, post } from "@/tests/setup/feed";
import { makeGroup, step } from "@/tests/setup/groups";
import { makePair, page, say } from "@/tests/setup/talk";

let owner: MadePerson;
beforeAll(async () => {
	owner = await makeOwner();
	await database().update(serverSettings).set({ registration: "open" });
});

const leave = async (person: MadePerson, takesWords = false) =>
	must(await leaveServer(person, { current: PASSWORD, takesWords }));

/** Their time to come back is over, and the job has been there. */
async function erased(...gone: MadePerson[]): Promise<void> {
	for (const { personId } of gone)
		await database()
			.update(departures)
			.set({ dueAt: new Date(Date.now() - 1_000) })
			.where(eq(departures.personId, personId));
	expect(await eraseDue()).toBe(gone.length);
}

const returnToken = (
	person: { personId: string; passwordHash: string },
	nowMs = Date.now(),
) => halfCookie(person, nowMs, "return");

const signIn = ({ handle }: MadePerson) =>
	checkCredentials({ handle, password: PASSWORD }, undefined);

const inDirectory = async (viewer: MadePerson, { handle }: MadePerson) =>
	(await readDirectory(viewer, { search: handle, limit: 10 })).people.length;

const adminsOf = async (viewer: MadePerson, id: string) =>
	must(await listMembers(viewer, id))
		.members.filter(({ role }) => role === "admin")
		.map((one) => one.id);

describe("an account that is deleted", () => {
	it("needs the password, and then every session of it is over", async () => {
		const ann = await makePerson();
		const cookie = await signInCookie(ann);
		const wrong = { current: "Wrong window 99", takesWords: false };
		expect(await leaveServer(ann, wrong)).toMatchObject({
			problem: { code: "wrong_credentials" },
		});
		expect((await viewerOf(cookie))?.personId).toBe(ann.personId);
		await leave(ann);
		expect(await viewerOf(cookie)).toBeNull();
	});

	it("is nowhere to be found at once: page, directory, search, friends, feed, letters, chats", async () => {
		const { ann, bob, id } = await makePair();
		const written = await post(ann, "Plums for everybody");
		await say(ann, id, "Come over");
		expect(await inDirectory(bob, ann)).toBe(1);
		await leave(ann);
		expect(await inDirectory(bob, ann)).toBe(0);
		expect((await readProfile(bob, ann.handle)).ok).toBe(false);
		expect((await readContacts(bob)).friends).toEqual([]);
		expect((await feedOf(bob)).map((one) => one.id)).not.toContain(written.id);
		const chat = must(await readConversation(bob, id));
		expect(chat.other).toMatchObject({
			displayName: "Deleted account",
			photoId: null,
		});
		expect(chat.maySend).toBe(false);
		expect(JSON.stringify(chat)).not.toContain(ann.handle);
		const words = { clientId: newId(), text: "Hello?", attachmentIds: [] };
		expect(await sendMessage(bob, id, words)).toMatchObject({
			problem: { code: "gone" },
		});
		const stranger = await makePerson();
		const to = { personId: ann.personId };
		expect((await openDirect(stranger, to)).ok).toBe(false);
		// The name is nobody else's meanwhile.
		const typed = { displayName: "Twin", password: PASSWORD, email: null };
		expect(
			await registerPerson({ ...typed, handle: ann.handle, language: "en" }),
		).toMatchObject({ problem: { code: "taken" } });
	});

	it("offers the way back to the right password, and comes back with all it had", async () => {
		const { ann, bob, id } = await makePair();
		const written = await post(ann, "Plums for everybody");
		await leave(ann);
		const back = must(await signIn(ann));
		expect(back.isLeaving).toBe(true);
		expect(must(await signIn(bob)).isLeaving).toBe(false);
		const token = returnToken(back);
		expect(await leaverOf(token)).toMatchObject({
			displayName: ann.displayName,
		});
		must(await comeBack(ann.personId));
		expect(await leaverOf(token)).toBeNull();
		expect(must(await signIn(ann)).isLeaving).toBe(false);
		expect(await inDirectory(bob, ann)).toBe(1);
		expect((await readContacts(bob)).friends).toHaveLength(1);
		expect((await feedOf(bob)).map((one) => one.id)).toContain(written.id);
		expect(must(await readConversation(bob, id))).toMatchObject({
			maySend: true,
			other: { handle: ann.handle, displayName: ann.displayName },
		});
	});

	it("opens no way back by a forged, foreign or old token, nor once its time is over", async () => {
		const ann = await makePerson();
		await leave(ann);
		const back = must(await signIn(ann));
		const token = returnToken(back);
		expect(await leaverOf(token)).not.toBeNull();
		const old = returnToken(back, Date.now() - HALF_SECONDS * 1_001);
		const [, until, seal] = token.split(".");
		const forged = [
			...["", "x", `${ann.personId}.${until}.${"a".repeat(43)}`],
			`${ann.personId}.${Number(until) + 1}.${seal}`,
			returnToken({ ...back, passwordHash: "another" }),
			halfCookie(back),
		];
		for (const one of [old, ...forged]) expect(await leaverOf(one)).toBeNull();
		await database()
			.update(departures)
			.set({ dueAt: new Date(Date.now() - 1_000) })
			.where(eq(departures.personId, ann.personId));
		expect(await leaverOf(token)).toBeNull();
		expect((await comeBack(ann.personId)).ok).toBe(false);
		await eraseDue();
	});

	it("is refused to the only owner of the server", async () => {
		const input = { current: PASSWORD, takesWords: false };
		expect(await leaveServer(owner, input)).toMatchObject({
			problem: { code: "only_owner" },
		});
		expect((await viewerOf(await signInCookie(owner)))?.role).toBe("owner");
	});
});

describe("what a deleted account led", () => {
	it("is led by who has been there longest, in groups and communities", async () => {
		const { ann, others, id } = await makeGroup(3);
		const [first, second] = others;
		const village = await madeCommunity(ann);
		await joinedBy(ann, village.id, first, second);
		await leave(ann);
		expect(await adminsOf(second, id)).toEqual([first.personId]);
		const leads = await database()
			.select({ id: communityMembers.personId })
			.from(communityMembers)
			.where(
				and(
					eq(communityMembers.communityId, village.id),
					eq(communityMembers.role, "owner"),
				),
			);
		expect(leads.map((one) => one.id)).toContain(first.personId);
		must(await comeBack(ann.personId));
		expect((await adminsOf(second, id)).sort()).toEqual(
			[ann.personId, first.personId].sort(),
		);
	});

	it("never goes to somebody who is gone, who leads again what is left to them alone", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [first, second] = others;
		await leave(first);
		must(await leaveGroup(ann, id));
		expect(await adminsOf(second, id)).toEqual([second.personId]);
		must(await leaveGroup(second, id));
		must(await comeBack(first.personId));
		expect(await adminsOf(first, id)).toEqual([first.personId]);
	});

	it("shows those who are gone as nobody, and not among the members", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [first, second] = others;
		await step(ann, id, first, "promote");
		await leave(first);
		const shown = must(await listMembers(second, id));
		expect(shown.members.map((one) => one.id)).not.toContain(first.personId);
		expect(shown.former).toMatchObject([{ displayName: "Deleted account" }]);
	});
});

describe("an account whose time to come back is over", () => {
	it("leaves what was said to the others, by nobody, and takes its reactions with it", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "Come over");
		const answer = await say(bob, id, "At six");
		const params = { id, messageId: answer.id };
		must(await react(ann, params, { emoji: "👍", isGiven: true }));
		await leave(ann);
		await erased(ann);
		const { messages } = await page(bob, id);
		expect(messages.map(({ body }) => body)).toMatchObject([
			{ kind: "plain", text: "Come over" },
			{ kind: "plain", text: "At six" },
		]);
		expect(messages[1]?.reactions ?? []).toEqual([]);
		const [row] = await database()
			.select()
			.from(people)
			.where(eq(people.id, ann.personId));
		expect(row).toMatchObject({ role: "gone", email: null, passwordHash: "" });
		expect((await signIn(ann)).ok).toBe(false);
		expect(must(await readConversation(bob, id)).maySend).toBe(false);
	});

	it("takes what was said with it, for all, where that was chosen", async () => {
		const { ann, bob, id } = await makePair();
		for (let n = 0; n < 120; n++) await say(ann, id, `Word ${n}`);
		await say(bob, id, "At six");
		await leave(ann, true);
		// Until then it is there, so that it can come back.
		expect((await page(bob, id)).messages.at(-2)?.body.kind).toBe("plain");
		await erased(ann);
		const kinds = (await page(bob, id)).messages.map(({ body }) => body.kind);
		expect(kinds.slice(0, -1).every((kind) => kind === "deleted")).toBe(true);
		expect(kinds.at(-1)).toBe("plain");
	});

	it("is erased by however many look at once, and once is enough", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "Come over");
		await leave(ann);
		await database()
			.update(departures)
			.set({ dueAt: new Date(Date.now() - 1_000) })
			.where(eq(departures.personId, ann.personId));
		await Promise.all([eraseDue(), eraseDue(), eraseDue()]);
		expect(await eraseDue()).toBe(0);
		expect((await page(bob, id)).messages).toHaveLength(1);
	});

	it("has a name that nobody gets for a while, and who gets it then reaches nothing", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "Come over");
		await leave(ann);
		await erased(ann);
		const typed = { displayName: "New", password: PASSWORD, email: null };
		const again = () =>
			registerPerson({ ...typed, handle: ann.handle, language: "en" });
		expect(await again()).toMatchObject({ problem: { code: "taken" } });
		await database().execute(
			"update user_names set kept_until = '2020-01-01' where person_id is null",
		);
		const { personId } = must(await again());
		expect(personId).not.toBe(ann.personId);
		const twin = { ...ann, personId };
		expect((await readConversation(twin, id)).ok).toBe(false);
		expect((await readContacts(twin)).friends).toEqual([]);
		const chat = must(await readConversation(bob, id));
		expect(chat.other?.handle).not.toBe(ann.handle);
	});

	it("takes a conversation with it whose other is gone too", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "Come over");
		await leave(ann);
		await leave(bob);
		await erased(ann);
		await erased(bob);
		const left = await database().execute(
			`select count(*) as count from conversations where id = '${id}'`,
		);
		expect(JSON.stringify(left[0])).toContain('"count":0');
	});
});
