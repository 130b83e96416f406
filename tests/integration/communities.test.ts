import { afterEach, describe, expect, it } from "vitest";
import {
	deleteChannel,
	editChannel,
	orderChannels,
} from "@/lib/communities/channels.server";
import { editCommunity } from "@/lib/communities/commands.server";
import { enter, leaveChannel } from "@/lib/communities/enter.server";
import {
	joinCommunity,
	stepCommunityMember,
} from "@/lib/communities/members.server";
import {
	listChannelMembers,
	listCommunityMembers,
	readChannelPeople,
} from "@/lib/communities/people.server";
import {
	listCommunities,
	readCommunity,
} from "@/lib/communities/queries.server";
import {
	addToChannel,
	stepChannelMember,
} from "@/lib/communities/seats.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import {
	communityStep,
	goIn,
	madeChannel,
	madeCommunity,
	makeVillage,
} from "@/tests/setup/communities";
import { events } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { page, say } from "@/tests/setup/talk";

const sockets: Listener[] = [];
afterEach(async () => {
	await Promise.all(sockets.splice(0).map((socket) => socket.end()));
});
const listener = async () => {
	const socket = await Listener.open();
	sockets.push(socket);
	return socket;
};
const search = async (viewer: Viewer, text: string) =>
	must(await listCommunities(viewer, { search: text, limit: 100 })).communities;
const names = async (viewer: Viewer, id: string) =>
	must(await readCommunity(viewer, id)).channels.map(({ name }) => name);
const channelOf = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id)).channel;
const send = (viewer: Viewer, id: string) =>
	sendMessage(viewer, id, { clientId: newId(), text: "x", attachmentIds: [] });
const everybody = { search: "", limit: 50 };

describe("a community", () => {
	it("is found by its name and its public channels, and never when it is private or one is banned", async () => {
		const word = `w${newId()}`;
		const [ann, bob] = [await makePerson(), await makePerson()];
		const open = await madeCommunity(ann, { name: "Open", isPublic: true });
		const shut = await madeCommunity(ann, {
			name: `Shut ${word}`.slice(0, 60),
		});
		const garden = { name: "Garden", topic: word };
		await madeChannel(ann, open.id, garden);
		await madeChannel(ann, open.id, {
			...garden,
			name: "Cellar",
			visibility: "private",
		});
		expect(await search(bob, word)).toMatchObject([
			{ id: open.id, role: null, found: [{ name: "Garden" }] },
		]);
		expect(await names(bob, open.id)).toEqual(["General", "Garden"]);
		expect(await names(ann, open.id)).toEqual(["General", "Garden", "Cellar"]);
		expect(codeOf(await readCommunity(bob, shut.id))).toBe("not_found");
		must(await joinCommunity(bob, open.id));
		await communityStep(ann, open.id, bob, "ban");
		expect(await search(bob, word)).toEqual([]);
		expect(codeOf(await joinCommunity(bob, open.id))).toBe("not_found");
		must(
			await stepCommunityMember(ann, open.id, bob.personId, { step: "forget" }),
		);
		must(await joinCommunity(bob, open.id));
	});

	it("is paged by key, each once", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const word = `p${newId()}`.slice(0, 20);
		for (let at = 0; at < 5; at++)
			await madeCommunity(ann, { name: `${word} ${at}`, isPublic: true });
		const seen: string[] = [];
		let after: { memberCount: number; id: string } | undefined;
		for (let pages = 0; pages < 5; pages++) {
			const list = must(
				await listCommunities(bob, { search: word, limit: 2, after }),
			);
			seen.push(...list.communities.map(({ id }) => id));
			if (!list.next) break;
			const [count, id = ""] = list.next.split("_");
			after = { memberCount: Number(count), id };
		}
		expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
	});

	it("lists its members by page, who leads first", async () => {
		const { id, channelId, owner, moderator, member, banned } =
			await makeVillage(false);
		const first = must(
			await listCommunityMembers(owner, id, { search: "", limit: 2 }),
		);
		expect(first.members.map(({ role }) => role).sort()).toEqual([
			"moderator",
			"owner",
		]);
		expect(first.banned.map((one) => one.id)).toEqual([banned.personId]);
		expect(first.next).not.toBeNull();
		const asMember = must(await listCommunityMembers(member, id, everybody));
		expect(asMember.members).toHaveLength(3);
		expect(asMember.banned).toEqual([]);
		await goIn(moderator, channelId);
		const found = must(
			await listChannelMembers(moderator, channelId, {
				search: owner.handle,
				limit: 8,
			}),
		);
		expect(found.members.map((one) => one.id)).toEqual([owner.personId]);
		const stranger = await makePerson();
		const ids = [owner.personId, stranger.personId];
		const known = must(await readChannelPeople(moderator, channelId, { ids }));
		expect(known.map((one) => one.id)).toEqual([owner.personId]);
	});
});

describe("a community's channel", () => {
	it("is a conversation once entered, which joins its community", async () => {
		const { id, channelId, owner, stranger } = await makeVillage(true);
		await say(owner, channelId, "welcome");
		expect(await goIn(stranger, channelId)).toMatchObject({
			kind: "channel",
			unread: 0,
			group: { name: "General", role: "member" },
			place: { community: { id, name: "Village" }, visibility: "public" },
		});
		expect(must(await readCommunity(stranger, id)).role).toBe("member");
		await say(owner, channelId, "again");
		expect(must(await readConversation(stranger, channelId)).unread).toBe(1);
	});

	it("lets those who lead write where only they may, from the moment they lead", async () => {
		const { id, channelId, owner, member } = await makeVillage(true);
		await goIn(member, channelId);
		must(await editChannel(owner, channelId, { onlyAdminsWrite: true }));
		expect(codeOf(await send(member, channelId))).toBe("admins_only");
		await communityStep(owner, id, member, "moderator");
		expect(codeOf(await send(member, channelId))).toBe("ok");
		await communityStep(owner, id, member, "member");
		expect(codeOf(await send(member, channelId))).toBe("admins_only");
	});

	it("is private to who was added, until they are taken out", async () => {
		const { secretId, moderator, member, stranger } = await makeVillage(true);
		const add = (who: Viewer) =>
			addToChannel(moderator, secretId, { personIds: [who.personId] });
		expect(codeOf(await readConversation(member, secretId))).toBe("not_found");
		expect(codeOf(await add(stranger))).toBe("not_found");
		must(await add(member));
		expect(codeOf(await send(member, secretId))).toBe("ok");
		const step = { step: "remove" } as const;
		must(await stepChannelMember(moderator, secretId, member.personId, step));
		expect(codeOf(await send(member, secretId))).toBe("not_found");
		expect(codeOf(await enter(member, secretId))).toBe("not_found");
	});

	it("tells a new name in its log, keeps the order it is given, and ends for everybody at once", async () => {
		const { id, channelId, secretId, owner, member } = await makeVillage(false);
		await goIn(member, channelId);
		must(
			await editChannel(owner, channelId, { name: "Hall", category: "Open" }),
		);
		expect(events((await page(member, channelId)).messages).at(-1)).toEqual({
			type: "renamed",
			name: "Hall",
		});
		must(await orderChannels(owner, id, { channelIds: [secretId] }));
		expect(await names(owner, id)).toEqual(["Secret", "Hall"]);
		must(await deleteChannel(owner, channelId));
		expect(codeOf(await readConversation(member, channelId))).toBe("not_found");
		expect(await names(owner, id)).toEqual(["Secret"]);
	});

	it("is heard no more by a socket that never signed in, after removal, ban and closing", async () => {
		const { id, channelId, owner, member, stranger } = await makeVillage(true);
		const friend = await makePerson();
		await goIn(friend, channelId);
		for (const who of [member, stranger]) await goIn(who, channelId);
		const hostile = await listener();
		const old = await channelOf(member, channelId);
		expect(await hostile.join(member, old)).toBe(true);
		await communityStep(owner, id, member, "remove");
		const after = await channelOf(friend, channelId);
		expect(after).not.toBe(old);
		// Who left a public channel by themselves may listen on, and a ban ends that too.
		const second = await listener();
		expect(await second.join(stranger, after)).toBe(true);
		must(await leaveChannel(stranger, channelId));
		expect(await channelOf(friend, channelId)).toBe(after);
		await communityStep(owner, id, stranger, "ban");
		const now = await channelOf(friend, channelId);
		expect(now).not.toBe(after);
		const control = await listener();
		expect(await control.join(friend, now)).toBe(true);
		const { id: messageId } = await say(owner, channelId, "among us");
		await control.next("message.created", (frame) =>
			Boolean(frame.data?.includes(messageId)),
		);
		for (const socket of [hostile, second])
			expect(JSON.stringify(socket.all("message.created"))).not.toContain(
				messageId,
			);
		must(await editCommunity(owner, id, { isPublic: false }));
		expect(await channelOf(friend, channelId)).not.toBe(now);
	});
});
