import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/db/client";
import { people, presence } from "@/db/schema/people";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { readContacts } from "@/lib/contacts/queries.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { accessOwnAttachments } from "@/lib/media/access.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { readDirectory, readProfile } from "@/lib/people/queries.server";
import { setInvisible } from "@/lib/presence/commands.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { startMediaServer } from "@/tests/setup/media-server";
import { befriend, makePair, open, say } from "@/tests/setup/talk";
import { uploader, uploadPhoto } from "@/tests/setup/upload";

let server: Awaited<ReturnType<typeof startMediaServer>>;
beforeAll(async () => {
	server = await startMediaServer();
});
afterAll(() => server.end());

const list = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations;
const statusOf = async (viewer: Viewer, photoId: string) =>
	(await uploader(server.origin, viewer).read(`/api/media/${photoId}`)).status;

async function sendPhoto(sender: MadePerson, id: string): Promise<string> {
	const photo = await uploadPhoto(server.origin, sender);
	const attachmentIds = [photo.id];
	must(
		await sendMessage(sender, id, {
			clientId: newId(),
			text: "",
			attachmentIds,
		}),
	);
	return photo.id;
}

it("a conversation with who blocks one looks as with any stranger, and nothing of it arrives", async () => {
	const [ann, bob, cid] = [
		await makePerson(),
		await makePerson({ displayName: "Same" }),
		await makePerson({ displayName: "Same" }),
	];
	must(await blockPerson(bob, { personId: ann.personId }));
	const seen = [];
	for (const other of [bob, cid]) {
		const { id } = await open(ann, other);
		const sent = await say(ann, id, "hei");
		const second = await sendMessage(ann, id, {
			clientId: newId(),
			text: "are you there?",
			attachmentIds: [],
		});
		const { request, maySend, presence, unread, lastLine, markers } = must(
			await readConversation(ann, id),
		);
		seen.push([
			sent.sequence,
			second,
			request,
			maySend,
			presence,
			unread,
			lastLine,
			markers.map((marker) => ({ ...marker, personId: "" })),
		]);
	}
	expect(seen[0]).toEqual(seen[1]);
	expect(await list(bob)).toEqual([]);
	expect(await list(cid)).toHaveLength(1);
	must(await unblockPerson(bob, { personId: ann.personId }));
	expect(await list(bob)).toEqual([]);
});

it("a photo that a block withholds is its sender's alone", async () => {
	const { ann, bob, id } = await makePair();
	const before = await sendPhoto(ann, id);
	must(await blockPerson(bob, { personId: ann.personId }));
	const during = await sendPhoto(ann, id);
	expect([await statusOf(bob, before), await statusOf(bob, during)]).toEqual([
		200, 404,
	]);
	expect([await statusOf(ann, before), await statusOf(ann, during)]).toEqual([
		200, 200,
	]);
});

it("a face is there for whoever sees its card, blocked or not", async () => {
	const [ann, blocked, stranger] = [
		await makePerson({ displayName: "Ann With A Face" }),
		await makePerson(),
		await makePerson(),
	];
	const face = await uploadPhoto(server.origin, ann, { purpose: "profile" });
	await database()
		.update(people)
		.set({ photoId: face.id })
		.where(eq(people.id, ann.personId));
	must(await blockPerson(ann, { personId: blocked.personId }));
	const seen = [];
	for (const viewer of [blocked, stranger]) {
		const { photoId } = must(await readProfile(viewer, ann.handle));
		const search = { search: "with a face", limit: 10 };
		const [card] = (await readDirectory(viewer, search)).people;
		const { other } = await open(viewer, ann);
		seen.push([photoId, card, other, await statusOf(viewer, photoId ?? "")]);
	}
	expect(seen[0]).toEqual(seen[1]);
	expect(seen[0]?.[3]).toBe(200);
});

it("a photo becomes a face only when its owner uploaded it as one", async () => {
	const [ann, bob] = [await makePerson(), await makePerson()];
	const face = await uploadPhoto(server.origin, ann, { purpose: "profile" });
	const sent = await uploadPhoto(server.origin, ann);
	const ask = (person: Viewer, ...ids: string[]) =>
		accessOwnAttachments(person, { ids, purpose: "profile" });
	expect(must(await ask(ann, face.id))).toHaveLength(1);
	const refusal = { ok: false, problem: { code: "not_found" } };
	expect(await ask(bob, face.id)).toEqual(refusal);
	expect(await ask(ann, sent.id)).toEqual(refusal);
	expect(await ask(ann, face.id, newId())).toEqual(refusal);
});

it("who hides looks everywhere like who is gone", async () => {
	const [ann, bob, hidden] = [
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	for (const other of [bob, hidden]) {
		await befriend(ann, other);
		await database()
			.insert(presence)
			.values({ personId: other.personId, status: "offline" });
		await database()
			.update(presence)
			.set({ lastSeenOn: "2026-01-02" })
			.where(eq(presence.personId, other.personId));
	}
	must(await setInvisible(hidden, true));
	const shownOf = async (other: MadePerson) => [
		must(await readProfile(ann, other.handle)).presence,
		must(await readConversation(ann, (await open(ann, other)).id)).presence,
		(await readContacts(ann)).friends.find(({ id }) => id === other.personId)
			?.presence,
	];
	const gone = { status: "offline", lastSeenOn: "2026-01-02" };
	expect(await shownOf(bob)).toEqual([gone, gone, gone]);
	expect(await shownOf(hidden)).toEqual([gone, gone, gone]);
});
