import { describe, expect, it } from "vitest";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { editGroup } from "@/lib/groups/commands.server";
import {
	joinGroup,
	listGroupInvites,
	previewGroup,
	revokeGroupInvite,
} from "@/lib/groups/invites.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { listMembers } from "@/lib/groups/queries.server";
import { newId } from "@/lib/ids";
import { GROUP_MEMBERS_MAX, RECEIPTS_SHARED_MAX } from "@/lib/limits";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { add, events, link, makeGroup, step } from "@/tests/setup/groups";
import { countQueries } from "@/tests/setup/queries";
import { befriend, changes, page, say, texts } from "@/tests/setup/talk";

const list = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations;
const look = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id));
const roles = async (viewer: Viewer, id: string) =>
	Object.fromEntries(
		must(await listMembers(viewer, id)).members.map((one) => [
			one.id,
			one.role,
		]),
	);
const send = (viewer: Viewer, id: string, text = "x") =>
	sendMessage(viewer, id, { clientId: newId(), text, attachmentIds: [] });
const NOT_FOUND = { ok: false, problem: { code: "not_found" } };

describe("who goes", () => {
	it("by removal or by leaving reads nothing more, and their name stays under what they wrote", async () => {
		const { ann, others, id } = await makeGroup(3);
		const [bob, cid, dan] = others;
		await say(bob, id, "my last word");
		await step(ann, id, bob, "remove");
		must(await leaveGroup(cid, id));
		for (const gone of [bob, cid]) {
			expect(await readConversation(gone, id)).toEqual(NOT_FOUND);
			expect(await listMessages(gone, id, { limit: 9 })).toEqual(NOT_FOUND);
			expect(await send(gone, id)).toEqual(NOT_FOUND);
			expect(await moveMarkers(gone, id, { readSequence: 1 })).toEqual(
				NOT_FOUND,
			);
			expect(await list(gone)).toEqual([]);
		}
		const seen = must(await listMembers(dan, id));
		expect(seen.members.map((one) => one.id).sort()).toEqual(
			[ann.personId, dan.personId].sort(),
		);
		expect(seen.former.map((one) => one.id).sort()).toEqual(
			[bob.personId, cid.personId].sort(),
		);
		expect(await look(dan, id)).toMatchObject({ group: { memberCount: 2 } });
		await add(ann, id, bob);
		expect(texts((await page(bob, id)).messages)).toContain("my last word");
		expect(must(await listMembers(dan, id)).former).toHaveLength(1);
	});

	it("never leaves a group without an admin: the one who was there longest becomes it", async () => {
		const { ann, others, id } = await makeGroup(1);
		const bob = others[0];
		const cid = await makePerson();
		must(await joinGroup(cid, (await link(ann, id)).token));
		must(await leaveGroup(ann, id));
		expect(await roles(cid, id)).toEqual({
			[bob.personId]: "admin",
			[cid.personId]: "member",
		});
		expect(events((await page(cid, id)).messages).slice(-2)).toEqual([
			{ type: "left" },
			{ type: "inherited", personIds: [bob.personId] },
		]);
	});

	it("last takes the group along", async () => {
		const { ann, others, id } = await makeGroup(1);
		must(await leaveGroup(others[0], id));
		must(await leaveGroup(ann, id));
		expect(await readConversation(ann, id)).toEqual(NOT_FOUND);
	});

	it("may hand it over, and then be an ordinary member", async () => {
		const { ann, others, id } = await makeGroup(2);
		const bob = others[0];
		await step(ann, id, bob, "handOver");
		expect(await roles(ann, id)).toMatchObject({
			[ann.personId]: "member",
			[bob.personId]: "admin",
		});
		expect(await editGroup(ann, id, { name: "Mine" })).toMatchObject({
			problem: { code: "admins_only" },
		});
	});
});

describe("a link", () => {
	it("shows what the group is and lets in once each, until it is used up", async () => {
		const { ann, id } = await makeGroup(1);
		const { token } = await link(ann, id, 1);
		const [cid, dan] = [await makePerson(), await makePerson()];
		expect(must(await previewGroup(null, token))).toEqual({
			name: "Choir",
			topic: "",
			photoId: null,
			memberCount: 2,
			conversationId: null,
		});
		must(await joinGroup(cid, token));
		must(await joinGroup(cid, token));
		expect(must(await previewGroup(cid, token)).conversationId).toBe(id);
		const refusal = { ok: false, problem: { code: "invite_invalid" } };
		expect(await joinGroup(dan, token)).toEqual(refusal);
		expect(await previewGroup(dan, token)).toEqual(refusal);
		expect(must(await listGroupInvites(ann, id))).toMatchObject([
			{ usesCount: 1, state: "used_up" },
		]);
	});

	it("that is made up, altered, shut or for something else opens nothing", async () => {
		const { ann, id } = await makeGroup(1);
		const made = await link(ann, id);
		const { inviteToken } = await import("@/lib/auth/invite-token.server");
		const dan = await makePerson();
		must(await revokeGroupInvite(ann, id, made.id));
		const good = await link(ann, id);
		for (const token of [
			made.token,
			"",
			"x",
			`${good.token}A`,
			inviteToken(good.id),
			inviteToken(newId(), "group"),
		])
			expect(await joinGroup(dan, token)).toEqual({
				ok: false,
				problem: { code: "invite_invalid" },
			});
		must(await joinGroup(dan, good.token));
	});

	it("does not bring back who is banned, until an admin lifts it", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const { token } = await link(ann, id);
		await step(ann, id, bob, "ban");
		await step(ann, id, cid, "remove");
		const refusal = { ok: false, problem: { code: "invite_invalid" } };
		expect(await previewGroup(bob, token)).toEqual(refusal);
		expect(await joinGroup(bob, token)).toEqual(refusal);
		must(await joinGroup(cid, token));
		const { banned } = must(await listMembers(ann, id));
		expect(banned.map((one) => one.id)).toEqual([bob.personId]);
		expect(must(await listMembers(cid, id)).banned).toEqual([]);
		await step(ann, id, bob, "forget");
		must(await joinGroup(bob, token));
	});
});

describe("a large group", () => {
	it("is full at its limit, and reads no slower for it", async () => {
		const { ann, others, id } = await makeGroup(1);
		const bob = others[0];
		await say(ann, id, "one");
		const few = await countQueries(() => look(bob, id));
		const crowd: Viewer[] = [];
		for (let at = 0; at < GROUP_MEMBERS_MAX - 2; at++)
			crowd.push(await makePerson());
		const { token } = await link(ann, id, 100);
		await Promise.all(crowd.slice(0, 3).map((one) => joinGroup(one, token)));
		for (const one of crowd.slice(3)) await befriend(ann, one);
		for (let at = 3; at < crowd.length; at += 100)
			await add(ann, id, ...crowd.slice(at, at + 100));
		expect(await look(bob, id)).toMatchObject({
			group: { memberCount: GROUP_MEMBERS_MAX },
		});
		const late = await makePerson();
		expect(await joinGroup(late, token)).toEqual({
			ok: false,
			problem: { code: "group_full", limit: GROUP_MEMBERS_MAX },
		});
		const many = await countQueries(() => look(bob, id));
		expect(many.count).toBe(few.count);
		const people = await countQueries(() => listMembers(bob, id));
		expect(must(people.value).members).toHaveLength(GROUP_MEMBERS_MAX);
		expect(people.count).toBeLessThanOrEqual(5);
	}, 60_000);

	it("keeps receipts to oneself, and a small one shares them", async () => {
		const { ann, others, id } = await makeGroup(RECEIPTS_SHARED_MAX - 1);
		const bob = others[0];
		const sent = await say(ann, id, "small");
		must(await moveMarkers(bob, id, { readSequence: sent.sequence }));
		const marker = { personId: bob.personId, readSequence: sent.sequence };
		expect((await look(ann, id)).markers).toContainEqual(
			expect.objectContaining(marker),
		);
		const late = await makePerson();
		must(await joinGroup(late, (await link(ann, id)).token));
		const next = await say(ann, id, "large");
		must(await moveMarkers(bob, id, { readSequence: next.sequence }));
		expect((await look(ann, id)).markers.map((one) => one.personId)).toEqual([
			ann.personId,
		]);
		expect((await changes(ann, id, next.version)).markers).toEqual([]);
		const read = must(await listMembers(ann, id)).members.find(
			(one) => one.id === bob.personId,
		);
		expect(read?.readSequence).toBe(next.sequence);
	});
});
