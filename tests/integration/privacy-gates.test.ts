import { beforeAll, describe, expect, it } from "vitest";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { readSuggestions } from "@/lib/contacts/suggestions.server";
import { openDirect } from "@/lib/conversations/commands.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { joinGroup } from "@/lib/groups/invites.server";
import { listMembers } from "@/lib/groups/queries.server";
import { newId } from "@/lib/ids";
import { deliverDue } from "@/lib/mailbox/deliver.server";
import { dayIn } from "@/lib/mailbox/rules";
import { sendLetter } from "@/lib/mailbox/send.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { forwardMessage } from "@/lib/messages/forward.server";
import { readDirectory, readProfile } from "@/lib/people/queries.server";
import { changePrivacy } from "@/lib/privacy/commands.server";
import { readPrivacy } from "@/lib/privacy/queries.server";
import type { PrivacyView } from "@/lib/privacy/view";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { add, createdGroup, link, makeGroup } from "@/tests/setup/groups";
import { folderOf, letterOf } from "@/tests/setup/mailbox";
import { countQueries } from "@/tests/setup/queries";
import { befriend, open, say } from "@/tests/setup/talk";

const DAY_MS = 86_400_000;

/** Ann, who decides, and each kind of person that there is to her. */
let ann: MadePerson;
let others: Record<"friend" | "fellow" | "stranger" | "blocked", MadePerson>;
const KINDS = ["friend", "fellow", "stranger", "blocked"] as const;
beforeAll(async () => {
	[ann] = [await makePerson({ displayName: "Ann Gatekeeper" })];
	const [friend, fellow, stranger, blocked] = [
		await makePerson(),
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	others = { friend, fellow, stranger, blocked };
	await befriend(ann, friend);
	const shared = await createdGroup(friend, [ann]);
	const { token } = await link(friend, shared.id);
	must(await joinGroup(fellow, token));
	must(await blockPerson(ann, { personId: blocked.personId }));
});

const set = async (viewer: Viewer, over: Partial<PrivacyView>) =>
	must(await changePrivacy(viewer, over));
const OPEN: PrivacyView = {
	messagesFrom: "everyone",
	lettersFrom: "everyone",
	groupsFrom: "everyone",
	sharesPresence: true,
	sharesLastSeen: true,
	sharesReads: true,
	sharesTyping: true,
	isListed: true,
};
const send = (viewer: Viewer, id: string) =>
	sendMessage(viewer, id, { clientId: newId(), text: "hi", attachmentIds: [] });
const code = (result: { ok: boolean; problem?: { code: string } }) =>
	result.ok ? "ok" : result.problem?.code;
const begin = async (viewer: Viewer, other: Viewer) =>
	code(await openDirect(viewer, { personId: other.personId }));

/** Somebody else who stands to Ann as this kind does, with nothing said between them. */
async function another(kind: (typeof KINDS)[number]): Promise<MadePerson> {
	const made = await makePerson();
	if (kind === "friend") await befriend(ann, made);
	if (kind === "fellow") await createdGroup(others.friend, [ann, made]);
	if (kind === "blocked")
		must(await blockPerson(ann, { personId: made.personId }));
	return made;
}

it("everything begins as it was, and what is not named stays", async () => {
	const bob = await makePerson();
	expect(must(await readPrivacy(bob))).toEqual(OPEN);
	const said = await set(bob, { groupsFrom: "nobody" });
	expect(said).toEqual({ ...OPEN, groupsFrom: "nobody" });
	await set(bob, { isListed: false });
	expect(must(await readPrivacy(bob))).toEqual({
		...OPEN,
		groupsFrom: "nobody",
		isListed: false,
	});
});

describe("who may begin a conversation", () => {
	it.each(KINDS)("a %s: everyone may, or friends alone", async (kind) => {
		const [before, after] = [await another(kind), await another(kind)];
		await set(ann, { messagesFrom: "everyone" });
		expect(await begin(before, ann)).toBe("ok");
		await set(ann, { messagesFrom: "friends" });
		const may = kind === "friend" ? "ok" : "friends_first";
		expect(await begin(after, ann)).toBe(may);
		// It was open before: the message itself is refused alike, by a send, and by a forward.
		const { id } = must(await openDirect(before, { personId: ann.personId }));
		expect(must(await readConversation(before, id)).maySend).toBe(may === "ok");
		const pal = await makePerson();
		await befriend(before, pal);
		const own = await open(before, pal);
		const { id: messageId } = await say(before, own.id, "look");
		const forwarded = must(
			await forwardMessage(
				before,
				{ id: own.id, messageId },
				{ to: [{ conversationId: id, clientId: newId() }] },
			),
		);
		expect(forwarded.results[0]?.refusal ?? "ok").toBe(may);
		expect(code(await send(before, id))).toBe(may);
		await set(ann, { messagesFrom: "everyone" });
		expect(code(await send(before, id))).not.toBe("friends_first");
	});

	it("leaves what goes on: who was answered, whom one wrote to oneself, a request that waits", async () => {
		const [talking, asked, waiting] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		await set(ann, { messagesFrom: "everyone" });
		const first = await open(talking, ann);
		await say(talking, first.id, "hello?");
		await say(ann, first.id, "hello");
		const second = await open(ann, asked);
		await say(ann, second.id, "may I?");
		const third = await open(waiting, ann);
		await say(waiting, third.id, "hello?");
		await set(ann, { messagesFrom: "friends" });
		expect(code(await send(talking, first.id))).toBe("ok");
		expect(code(await send(asked, second.id))).toBe("ok");
		expect(code(await send(waiting, third.id))).toBe("request_waiting");
		expect(code(await send(ann, third.id))).toBe("ok");
		expect(code(await send(waiting, third.id))).toBe("ok");
	});

	it("costs a send no statement, whatever it says", async () => {
		const countOf = async (over: Partial<PrivacyView>) => {
			const [viewer, other] = [await makePerson(), await makePerson()];
			await befriend(viewer, other);
			await set(other, over);
			const { id } = await open(viewer, other);
			const first = await countQueries(() => send(viewer, id));
			const second = await countQueries(() => send(viewer, id));
			expect([code(first.value), code(second.value)]).toEqual(["ok", "ok"]);
			return [first.count, second.count];
		};
		expect(await countOf({ messagesFrom: "friends" })).toEqual(
			await countOf({ messagesFrom: "everyone" }),
		);
	});
});

describe("who may write a letter", () => {
	it.each(KINDS)("a %s: everyone may, or whom one knows", async (kind) => {
		const [one, two] = [await another(kind), await another(kind)];
		const write = async (viewer: Viewer, over = {}) =>
			code(await sendLetter(viewer, letterOf([ann], over)));
		await set(ann, { lettersFrom: "everyone" });
		expect(await write(one)).toBe("ok");
		await set(ann, { lettersFrom: "friends" });
		expect(await write(two)).toBe(kind === "friend" ? "ok" : "friends_first");
		await set(ann, { lettersFrom: "everyone" });
		expect(await write(two)).toBe("ok");
	});

	it("holds on the day of the postmark too", async () => {
		const [friend, stranger] = [await another("friend"), await makePerson()];
		await set(ann, { lettersFrom: "everyone" });
		const day = dayIn("UTC", new Date(Date.now() + 2 * DAY_MS));
		const later = { day, zone: "UTC" };
		for (const one of [friend, stranger])
			must(
				await sendLetter(one, letterOf([ann], { ...later, subject: "Dated" })),
			);
		await set(ann, { lettersFrom: "friends" });
		await deliverDue(new Date(Date.now() + 4 * DAY_MS));
		const inbox = await folderOf(ann, { folder: "inbox" });
		const requests = await folderOf(ann, { folder: "requests" });
		const dated = ({ subject }: { subject: string }) => subject === "Dated";
		expect(inbox.filter(dated)).toHaveLength(1);
		expect(requests.filter(dated)).toHaveLength(0);
	});
});

describe("who may add to a group", () => {
	const OUTCOMES = {
		everyone: { friend: "added", others: "asked" },
		friends: { friend: "added", others: "in vain" },
		nobody: { friend: "in vain", others: "in vain" },
	} as const;
	const cases = (["everyone", "friends", "nobody"] as const).flatMap((from) =>
		KINDS.map((kind) => [from, kind] as const),
	);
	it.each(cases)("%s may, and a %s tries", async (groupsFrom, kind) => {
		const admin = await another(kind);
		const { id } = await createdGroup(admin, []);
		await set(ann, { groupsFrom });
		const { addedIds, askedIds } = await add(admin, id, ann);
		const asked = readConversation(ann, id);
		const expected =
			kind === "blocked"
				? "in vain"
				: OUTCOMES[groupsFrom][kind === "friend" ? "friend" : "others"];
		// Asked, declined and never told look the same to who asked.
		expect(addedIds).toEqual(expected === "added" ? [ann.personId] : []);
		expect(askedIds).toEqual(expected === "added" ? [] : [ann.personId]);
		expect(code(await asked)).toBe(expected === "in vain" ? "not_found" : "ok");
		const listed = must(await listMembers(admin, id));
		expect(listed.asked.map((one) => one.id)).toEqual(askedIds);
	});

	it("a link lets in whoever wants to come", async () => {
		const { ann: admin, id } = await makeGroup(0);
		await set(ann, { groupsFrom: "nobody" });
		const { token } = await link(admin, id);
		expect(code(await joinGroup(ann, token))).toBe("ok");
	});
});

describe("the directory", () => {
	it("has who keeps out of it for friends and themselves alone, by name and by page", async () => {
		const found = async (viewer: Viewer) =>
			(
				await Promise.all(
					["", "gatekeeper", ann.handle].map((search) =>
						readDirectory(viewer, { search, limit: 1000 }),
					),
				)
			).map(({ people }) => people.some(({ id }) => id === ann.personId));
		for (const isListed of [true, false, true]) {
			await set(ann, { isListed });
			for (const kind of KINDS)
				expect([kind, await found(others[kind])]).toEqual([
					kind,
					Array(3).fill(isListed || kind === "friend"),
				]);
			expect(await found(ann)).toEqual([true, true, true]);
			// A page is no list: who has the address may read it.
			expect(code(await readProfile(others.stranger, ann.handle))).toBe("ok");
		}
	});

	it("suggests nobody who keeps out of it", async () => {
		const [friend, theirs] = [await makePerson(), await makePerson()];
		await befriend(friend, theirs);
		const viewer = await makePerson();
		await befriend(viewer, friend);
		const suggested = async () =>
			(await readSuggestions(viewer)).map(({ id }) => id);
		expect(await suggested()).toContain(theirs.personId);
		await set(theirs, { isListed: false });
		expect(await suggested()).not.toContain(theirs.personId);
		await set(theirs, { isListed: true });
		expect(await suggested()).toContain(theirs.personId);
	});

	it("is one query, whatever anybody hides", async () => {
		const page = () =>
			readDirectory(others.stranger, { search: "", limit: 50 });
		const before = (await countQueries(page)).count;
		await set(ann, { isListed: false, sharesPresence: false });
		expect((await countQueries(page)).count).toBe(before);
		await set(ann, { isListed: true, sharesPresence: true });
	});
});
