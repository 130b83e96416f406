import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { inviteToken } from "@/lib/auth/invite-token.server";
import { blockPerson } from "@/lib/contacts/blocks.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { createGroup, editGroup, setAlias } from "@/lib/groups/commands.server";
import { joinGroup, revokeGroupInvite } from "@/lib/groups/invites.server";
import { listMembers } from "@/lib/groups/queries.server";
import { answerGroup } from "@/lib/groups/requests.server";
import { newId } from "@/lib/ids";
import { accessMedia } from "@/lib/media/access.server";
import { deleteUnheld } from "@/lib/media/commands.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, edit } from "@/tests/setup/changes";
import {
	add,
	createdGroup,
	events,
	link,
	makeGroup,
	step,
} from "@/tests/setup/groups";
import {
	befriend,
	changes,
	makeAttachment,
	page,
	say,
	texts,
} from "@/tests/setup/talk";

const list = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations;
const look = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id));
const send = (viewer: Viewer, id: string, text = "x") =>
	sendMessage(viewer, id, { clientId: newId(), text, attachmentIds: [] });
const NOT_FOUND = { ok: false, problem: { code: "not_found" } };

describe("a new group", () => {
	it("has its maker as admin and their friends in it at once, with nothing unread", async () => {
		const {
			ann,
			others: [bob],
			id,
		} = await makeGroup(2);
		expect(await look(ann, id)).toMatchObject({
			kind: "group",
			maySend: true,
			group: { name: "Choir", memberCount: 3, role: "admin" },
		});
		expect(await look(bob, id)).toMatchObject({
			unread: 0,
			group: { role: "member" },
			settings: { isMarkedUnread: true },
			lastLine: { event: { type: "added" } },
		});
		const { messages } = await page(bob, id);
		expect(events(messages)).toMatchObject([
			{ type: "created", name: "Choir" },
			{ type: "added" },
		]);
		expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2]);
		await say(bob, id, "hello all");
		expect(await look(ann, id)).toMatchObject({ unread: 1 });
	});

	it("asks who is no friend: they see what it is and no word of it, until they say yes", async () => {
		const { ann, id } = await makeGroup(1);
		const cid = await makePerson();
		expect(await add(ann, id, cid)).toEqual({
			addedIds: [],
			askedIds: [cid.personId],
		});
		await say(ann, id, "CANARY");
		const asked = await look(cid, id);
		expect(asked).toMatchObject({
			request: "received",
			maySend: false,
			lastLine: null,
			markers: [],
			group: { name: "Choir", addedBy: { id: ann.personId }, names: {} },
		});
		expect((await list(cid)).map((view) => view.id)).toEqual([id]);
		expect(await listMessages(cid, id, { limit: 9 })).toEqual(NOT_FOUND);
		expect(await listMembers(cid, id)).toEqual(NOT_FOUND);
		expect(await send(cid, id)).toEqual(NOT_FOUND);
		must(await answerGroup(cid, id, { answer: "accept" }));
		const { messages } = await page(cid, id);
		expect(texts(messages)).toContain("CANARY");
		expect(events(messages).at(-1)).toEqual({
			type: "joined",
			addedBy: ann.personId,
		});
		expect(await look(cid, id)).toMatchObject({ unread: 0, request: "none" });
	});

	it("declined, or asked by somebody who is blocked, looks from inside as if it waited", async () => {
		const { ann, id } = await makeGroup(1);
		const [cid, dan, eve] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		must(await blockPerson(dan, { personId: ann.personId }));
		const { askedIds } = await add(ann, id, cid, dan, eve);
		expect(askedIds).toHaveLength(3);
		must(await answerGroup(cid, id, { answer: "decline" }));
		const { asked } = must(await listMembers(ann, id));
		expect(asked.map((one) => one.id).sort()).toEqual(askedIds.sort());
		expect(await add(ann, id, cid)).toEqual({
			addedIds: [],
			askedIds: [cid.personId],
		});
		for (const away of [cid, dan]) {
			expect(await list(away)).toEqual([]);
			expect(await readConversation(away, id)).toEqual(NOT_FOUND);
			expect(await answerGroup(away, id, { answer: "accept" })).toEqual(
				NOT_FOUND,
			);
		}
		expect(await list(eve)).toHaveLength(1);
	});

	it("is refused whole with somebody who does not exist, whom one blocks, or a photo of another's", async () => {
		const [ann, bob, cid] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		await befriend(ann, bob);
		must(await blockPerson(ann, { personId: cid.personId }));
		const make = (personIds: string[], photo?: string) =>
			createGroup(ann, { name: "N", topic: "", personIds, photo });
		const foreign = await makeAttachment(bob, "profile");
		expect(await make([bob.personId, newId()])).toEqual(NOT_FOUND);
		expect(await make([cid.personId])).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(await make([bob.personId], foreign)).toMatchObject({
			problem: { code: "not_found" },
		});
		expect(await list(ann)).toEqual([]);
		expect(await list(bob)).toEqual([]);
		must(await make([bob.personId], await makeAttachment(ann, "profile")));
		expect(await list(bob)).toHaveLength(1);
	});
});

describe("what is said in a group", () => {
	it("is deleted by its sender or an admin, and a line of the log by nobody", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const said = await say(bob, id, "wrong room");
		const { messages } = await page(ann, id);
		const [line] = messages;
		const take = (viewer: Viewer, messageId = said.id) =>
			deleteMessage(viewer, { id, messageId });
		expect(await take(cid)).toEqual(NOT_FOUND);
		expect(await take(ann, line?.id)).toEqual(NOT_FOUND);
		must(await take(ann));
		expect(texts((await page(bob, id)).messages)).toContain("deleted");
		must(await take(bob, (await say(bob, id, "again")).id));
	});
});

describe("what changes in a group", () => {
	it("is a line with the next number and version, and repeats are none", async () => {
		const { ann, others, id } = await makeGroup(2);
		const bob = others[0];
		const { version } = await look(bob, id);
		const edit = { name: "Band", topic: "Mondays", onlyAdminsWrite: true };
		must(await editGroup(ann, id, edit));
		must(await editGroup(ann, id, edit));
		await step(ann, id, bob, "promote");
		await step(ann, id, bob, "promote");
		must(await setAlias(bob, id, { alias: "Bobby" }));
		must(await setAlias(bob, id, { alias: "Bobby" }));
		const caughtUp = await changes(bob, id, version);
		expect(events(caughtUp.messages)).toEqual([
			{ type: "renamed", name: "Band" },
			{ type: "topic", topic: "Mondays" },
			{ type: "announcements", isOn: true },
			{ type: "promoted", personIds: [bob.personId] },
			{ type: "alias", alias: "Bobby" },
		]);
		expect(caughtUp.messages.map((line) => line.sequence)).toEqual([
			3, 4, 5, 6, 7,
		]);
		expect(caughtUp.messages.map((line) => line.version)).toEqual(
			[1, 2, 3, 4, 5].map((more) => version + more),
		);
		expect(await look(ann, id)).toMatchObject({
			unread: 0,
			group: {
				name: "Band",
				topic: "Mondays",
				version: version + 5,
				names: { [bob.personId]: "Bobby" },
			},
		});
	});

	it("lets only admins write while it is for announcements", async () => {
		const { ann, others, id } = await makeGroup(1);
		const bob = others[0];
		const earlier = await say(bob, id, "hi");
		must(await editGroup(ann, id, { onlyAdminsWrite: true }));
		expect(codeOf(await send(bob, id))).toBe("admins_only");
		expect(await look(bob, id)).toMatchObject({ maySend: false });
		// Nor under what they wrote before; taking it back stays theirs.
		expect(codeOf(await edit(bob, earlier, "news!"))).toBe("admins_only");
		const notice = await say(ann, id, "tomorrow at nine");
		must(await edit(ann, notice, "tomorrow at ten"));
		must(await deleteMessage(bob, at(earlier)));
		must(await editGroup(ann, id, { onlyAdminsWrite: false }));
		must(await edit(bob, await say(bob, id, "thnaks"), "thanks"));
	});

	it("keeps its photo for who is in it, who is asked and who holds a link, and from the sweep", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [cid, dan] = [await makePerson(), await makePerson()];
		const photo = await makeAttachment(ann, "profile");
		const may = async (viewer: Viewer, invite?: string) =>
			(await accessMedia(viewer, photo, invite)).ok;
		expect(await may(others[0])).toBe(false);
		must(await editGroup(ann, id, { photo }));
		await add(ann, id, cid);
		const { id: inviteId, token } = await link(ann, id);
		expect(await may(others[0])).toBe(true);
		expect(await may(cid)).toBe(true);
		expect(await may(dan)).toBe(false);
		expect(await may(dan, token)).toBe(true);
		expect(await may(dan, inviteToken(newId(), "group"))).toBe(false);
		must(await revokeGroupInvite(ann, id, inviteId));
		expect(await may(dan, token)).toBe(false);
		expect(await deleteUnheld([photo])).toEqual([]);
		must(await editGroup(ann, id, { photo: "none" }));
		expect(await deleteUnheld([photo])).toHaveLength(1);
		expect(
			await database()
				.select()
				.from(attachments)
				.where(eq(attachments.id, photo)),
		).toEqual([]);
	});
});

it("is found in no list of the others, and its lines are never unread", async () => {
	const { ann, id } = await makeGroup(1);
	const stranger = await makePerson();
	expect(await list(stranger)).toEqual([]);
	const { token } = await link(ann, id);
	must(await joinGroup(stranger, token));
	expect(await look(ann, id)).toMatchObject({
		unread: 0,
		lastLine: { senderId: stranger.personId, event: { type: "joined" } },
	});
	expect((await createdGroup(stranger, [])).group?.memberCount).toBe(1);
});
