import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import {
	joinChannelByInvite,
	listChannelInvites,
	previewChannel,
	revokeChannelInvite,
} from "@/lib/communities/channel-invites.server";
import { readChannelPeople } from "@/lib/communities/people.server";
import { readCommunity } from "@/lib/communities/queries.server";
import { stepChannelMember } from "@/lib/communities/seats.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { makeAccount } from "@/lib/guests/account.server";
import { endGuestVisit, sweepGuests } from "@/lib/guests/end.server";
import { listGuests } from "@/lib/guests/queries.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { resetRates } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import {
	channelLink,
	madeChannel,
	makeVillage,
} from "@/tests/setup/communities";
import { events } from "@/tests/setup/groups";
import {
	enterBy,
	letGuestsIn,
	makeGuest,
	passTime,
	viewerNow,
} from "@/tests/setup/guests";
import { Listener } from "@/tests/setup/listener";
import { page, say, texts } from "@/tests/setup/talk";

let server: MadePerson;
beforeAll(async () => {
	server = await makeOwner();
});
beforeEach(async () => {
	resetRates();
	await letGuestsIn(server, null);
	await letGuestsIn(server, 8);
});

const placesOf = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations.map(
		(one) => one.id,
	);
const seatsOf = ({ personId }: Viewer) =>
	database().select().from(members).where(eq(members.personId, personId));
const account = (handle: string) => ({
	...{ handle, displayName: "Ola Ek", password: "Kitchen window 42" },
	...{ language: "en" as const, email: null },
});

describe("a guest by a channel's link", () => {
	it.each([true, false])(
		"is in that channel alone, reads and writes there (public: %s)",
		async (isPublic) => {
			const { owner, id, channelId, secretId } = await makeVillage(isPublic);
			await say(owner, channelId, "welcome");
			const { token } = await channelLink(owner, channelId);
			const ola = await makeGuest(`Ola ${isPublic}`, token);
			expect(ola.lobbyId).toBe(channelId);
			expect(await placesOf(ola)).toEqual([channelId]);
			expect(texts((await page(ola, channelId)).messages)).toContain("welcome");
			await say(ola, channelId, "hei");
			const { messages } = await page(owner, channelId);
			expect(texts(messages)).toContain("hei");
			expect(events(messages)).toContainEqual({
				type: "joined",
				addedBy: null,
			});
			expect(
				must(
					await readChannelPeople(ola, channelId, { ids: [owner.personId] }),
				),
			).toHaveLength(1);
			for (const other of [secretId, await madeChannel(owner, id)]) {
				expect(codeOf(await readConversation(ola, other))).toBe("not_found");
				expect(
					codeOf(
						await readChannelPeople(ola, other, { ids: [owner.personId] }),
					),
				).toBe("not_found");
			}
			expect(must(await readCommunity(owner, id)).memberCount).toBe(3);
		},
	);

	it("opens a private channel too, and hears nothing of it once the visit is over", async () => {
		const { owner, secretId } = await makeVillage(false);
		const { token } = await channelLink(owner, secretId);
		const ola = await makeGuest("Short Ola", token);
		const { channel } = must(await readConversation(ola, secretId));
		const socket = await Listener.open();
		expect(await socket.join(ola, channel)).toBe(true);
		await passTime(ola);
		await sweepGuests();
		expect(await viewerNow(ola)).toBeNull();
		expect(await seatsOf(ola)).toEqual([]);
		const { channel: present } = must(await readConversation(owner, secretId));
		expect(present).not.toBe(channel);
		const listener = await Listener.open();
		await listener.join(owner, present);
		await say(owner, secretId, "among us");
		await listener.next("message.created");
		expect(socket.names()).not.toContain("message.created");
		const { messages } = await page(owner, secretId);
		expect(events(messages)).toContainEqual({ type: "left" });
		await Promise.all([socket.end(), listener.end()]);
	});

	it("who makes an account joins the community with it", async () => {
		const { owner, id, channelId } = await makeVillage(false);
		const { token } = await channelLink(owner, channelId);
		const ola = await makeGuest("Staying Ola", token);
		await say(ola, channelId, "I like it here");
		expect(codeOf(await readCommunity(ola, id))).toBe("not_found");
		await letGuestsIn(server, 8, "open");
		must(await makeAccount(ola, account(`ola${newId().slice(-6)}`)));
		const member: Viewer = { ...ola, role: "member" };
		expect(must(await readCommunity(member, id)).role).toBe("member");
		expect(texts((await page(member, channelId)).messages)).toContain(
			"I like it here",
		);
	});

	it("is taken out like anybody, and only guests' words are refused where only moderators write", async () => {
		const { owner, id } = await makeVillage(false);
		const quiet = await madeChannel(owner, id, { onlyAdminsWrite: true });
		const { token } = await channelLink(owner, quiet);
		const ola = await makeGuest("Quiet Ola", token);
		const send = (viewer: Viewer) =>
			sendMessage(viewer, quiet, {
				...{ clientId: newId(), text: "hei", attachmentIds: [] },
			});
		expect(codeOf(await send(ola))).toBe("admins_only");
		must(await send(owner));
		must(
			await stepChannelMember(owner, quiet, ola.personId, { step: "remove" }),
		);
		expect(codeOf(await readConversation(ola, quiet))).toBe("not_found");
	});
});

describe("a link", () => {
	it("brings guests only if it says so, and only while the owner lets any in", async () => {
		const { owner, channelId } = await makeVillage(true);
		const plain = await channelLink(owner, channelId, { allowsGuests: false });
		const open = await channelLink(owner, channelId);
		expect(codeOf(await enterBy("One", plain.token))).toBe("invite_invalid");
		await letGuestsIn(server, null);
		expect(codeOf(await enterBy("One", open.token))).toBe("guests_closed");
		await letGuestsIn(server, 1);
		expect(codeOf(await enterBy("One", open.token))).toBe("ok");
		// It brings whoever has an account in any case.
		const somebody = await makePerson();
		must(await joinChannelByInvite(somebody, plain.token));
		expect(await placesOf(somebody)).toEqual([channelId]);
	});

	it("that is shut, used up or made up brings nobody new, and who came by it stays", async () => {
		const { owner, channelId } = await makeVillage(false);
		const link = await channelLink(owner, channelId);
		const ola = await makeGuest("First Ola", link.token);
		must(await revokeChannelInvite(owner, channelId, link.id));
		expect(codeOf(await enterBy("Second", link.token))).toBe("invite_invalid");
		expect(codeOf(await previewChannel(null, link.token))).toBe(
			"invite_invalid",
		);
		expect(must(await previewChannel(ola, link.token)).conversationId).toBe(
			channelId,
		);
		expect(await placesOf(ola)).toEqual([channelId]);
		const once = await channelLink(owner, channelId, { usesMax: 1 });
		const both = await Promise.all([
			enterBy("Racing Ola", once.token),
			enterBy("Racing Kari", once.token),
		]);
		expect(both.map(codeOf).toSorted()).toEqual(["invite_invalid", "ok"]);
		// Nobody is left behind of who did not come in: the name is free.
		const again = await channelLink(owner, channelId);
		const [lost] = ["Racing Ola", "Racing Kari"].filter(
			(_, at) => codeOf(both[at] as never) !== "ok",
		);
		expect(codeOf(await enterBy(lost ?? "", again.token))).toBe("ok");
		expect(codeOf(await enterBy("Third", "A".repeat(43)))).toBe(
			"invite_invalid",
		);
	});

	it("is made, seen and shut by who leads the channel alone, and shown in words to who holds it", async () => {
		const village = await makeVillage(false);
		const { channelId, moderator, member, stranger, banned } = village;
		const { id, token } = await channelLink(moderator, channelId);
		expect(must(await listChannelInvites(moderator, channelId))).toMatchObject([
			{ id, allowsGuests: true, usesCount: 0 },
		]);
		for (const [who, code] of [
			[member, "moderators_only"],
			[stranger, "not_found"],
		] as const) {
			expect(codeOf(await listChannelInvites(who, channelId))).toBe(code);
			expect(codeOf(await revokeChannelInvite(who, channelId, id))).toBe(code);
		}
		expect(must(await previewChannel(null, token))).toEqual({
			...{ name: "General", topic: "", community: "Village" },
			...{ memberCount: 1, allowsGuests: true, conversationId: null },
		});
		expect(codeOf(await previewChannel(banned, token))).toBe("invite_invalid");
		expect(codeOf(await joinChannelByInvite(banned, token))).toBe(
			"invite_invalid",
		);
		must(await joinChannelByInvite(stranger, token));
		expect(must(await readCommunity(stranger, village.id)).role).toBe("member");
	});

	it("brings a class at once, more than there are connections, and one less has no place", async () => {
		const { owner, channelId } = await makeVillage(false);
		const { token } = await channelLink(owner, channelId, { usesMax: 19 });
		const came = await Promise.all(
			Array.from({ length: 20 }, (_, at) => enterBy(`Pupil ${at}`, token)),
		);
		expect(came.filter(({ ok }) => ok)).toHaveLength(19);
		expect(came.filter(({ ok }) => !ok).map(codeOf)).toEqual([
			"invite_invalid",
		]);
		const events = (await page(owner, channelId)).messages;
		expect(new Set(events.map(({ sequence }) => sequence)).size).toBe(
			events.length,
		);
	});

	it("takes a guest who is here already into the channel too", async () => {
		const { owner, channelId } = await makeVillage(false);
		const ola = await makeGuest("Wandering Ola");
		const plain = await channelLink(owner, channelId, { allowsGuests: false });
		expect(codeOf(await joinChannelByInvite(ola, plain.token))).toBe(
			"invite_invalid",
		);
		const { token } = await channelLink(owner, channelId);
		must(await joinChannelByInvite(ola, token));
		expect((await placesOf(ola)).toSorted()).toEqual(
			[channelId, ola.lobbyId].toSorted(),
		);
	});
});

describe("one guest's visit", () => {
	it("is ended by the owner of the server and by nobody else, at once", async () => {
		const [ola, kari] = [await makeGuest("Ola End"), await makeGuest("Kari")];
		const somebody = await makePerson();
		for (const who of [somebody, kari]) {
			expect(codeOf(await endGuestVisit(who, ola.personId))).toBe("not_found");
			expect(codeOf(await listGuests(who))).toBe("not_found");
		}
		const names = async () =>
			must(await listGuests(server)).map(({ name }) => name);
		expect((await names()).toSorted()).toEqual(["Kari", "Ola End"]);
		expect(await viewerNow(ola)).not.toBeNull();
		must(await endGuestVisit(server, ola.personId));
		expect(await viewerNow(ola)).toBeNull();
		expect(await viewerNow(kari)).not.toBeNull();
		expect(await seatsOf(ola)).toEqual([]);
		expect(await names()).toEqual(["Kari"]);
		for (const gone of [ola.personId, somebody.personId])
			expect(codeOf(await endGuestVisit(server, gone))).toBe("not_found");
	});
});
