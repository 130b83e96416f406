import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import {
	acceptRequest,
	cancelRequest,
	removeFriend,
	sendRequest,
} from "@/lib/contacts/commands.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { newId, sortedPair } from "@/lib/ids";
import { readDirectory, readProfile } from "@/lib/people/queries.server";
import { directoryQuery } from "@/lib/people/search";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { Live } from "@/tests/setup/live";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

const to = (person: Viewer) => ({ personId: person.personId });
const two = () => Promise.all([makePerson(), makePerson()]);

async function friends(): Promise<[MadePerson, MadePerson]> {
	const [ann, ben] = await two();
	must(await sendRequest(ann, to(ben)));
	must(await acceptRequest(ben, to(ann)));
	return [ann, ben];
}

/** All that a person can read of another, and of their own contacts. */
async function eyesOf(viewer: Viewer, other: Viewer) {
	const directory = await readDirectory(
		viewer,
		directoryQuery.parse({ search: other.handle }),
	);
	return {
		profile: await readProfile(viewer, other.handle),
		directory,
		contacts: await readContacts(viewer),
	};
}

async function makeDirect(one: Viewer, other: Viewer): Promise<string> {
	const id = newId();
	await database()
		.insert(conversations)
		.values({
			id,
			kind: "direct",
			...sortedPair(one.personId, other.personId),
			createdAt: new Date(),
		});
	return id;
}

describe("to the blocked, a block", () => {
	it("of a friend looks exactly like being removed", async () => {
		const [ann, ben] = await friends();
		const [ada, bob] = await friends();
		const [blocked, removed] = [await live.tab(ben), await live.tab(bob)];
		must(await blockPerson(ann, to(ben)));
		must(await removeFriend(ada, to(bob)));
		const heard = [];
		for (const tab of [blocked, removed]) {
			await tab.hears("contacts.changed", () => true);
			await tab.socket.roundTrip();
			heard.push(tab.socket.received.map((frame) => frame.event));
			await tab.close();
		}
		expect(heard[0]).toEqual(heard[1]);
		const [seen, control] = [await eyesOf(ben, ann), await eyesOf(bob, ada)];
		expect(must(seen.profile)).toEqual({
			...must(control.profile),
			id: ann.personId,
			handle: ann.handle,
		});
		expect(seen.directory.people).toHaveLength(1);
		expect(seen.contacts).toEqual(control.contacts);
	});

	it("of a stranger looks like nothing, and a request made then waits forever", async () => {
		const [ann, ben] = await two();
		const before = await eyesOf(ben, ann);
		const tab = await live.tab(ben);
		must(await blockPerson(ann, to(ben)));
		expect(await eyesOf(ben, ann)).toEqual(before);
		expect(await tab.heard("contacts.changed")).toEqual([]);
		must(await sendRequest(ben, to(ann)));
		expect(must(await readProfile(ben, ann.handle)).relation).toBe("sent");
		expect((await readContacts(ann)).received).toEqual([]);
		must(await cancelRequest(ben, to(ann)));
		expect(must(await readProfile(ben, ann.handle)).relation).toBe("none");
		await tab.close();
	});

	it("leaves a request that waited waiting", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ben, to(ann)));
		const before = await eyesOf(ben, ann);
		must(await blockPerson(ann, to(ben)));
		expect(await eyesOf(ben, ann)).toEqual(before);
		expect((await readContacts(ann)).received).toEqual([]);
	});
});

describe("to the blocker, a block", () => {
	it("takes the other out of the directory and leaves of the profile a name", async () => {
		const [ann, ben] = await friends();
		expect((await eyesOf(ann, ben)).directory.people).toHaveLength(1);
		must(await blockPerson(ann, to(ben)));
		const seen = await eyesOf(ann, ben);
		expect(seen.directory.people).toEqual([]);
		expect(must(seen.profile)).toMatchObject({
			isBlocked: true,
			relation: "none",
			fields: {},
			photoId: null,
			presence: null,
		});
		expect(seen.contacts.friends).toEqual([]);
		expect(seen.contacts.blocked.map((one) => one.id)).toEqual([ben.personId]);
	});

	it("lets no request of theirs through, before or during, even after it is lifted", async () => {
		const [ann, ben] = await two();
		must(await sendRequest(ben, to(ann)));
		must(await blockPerson(ann, to(ben)));
		must(await cancelRequest(ben, to(ann)));
		const tab = await live.tab(ann);
		must(await sendRequest(ben, to(ann)));
		expect(await tab.heard("contacts.changed")).toEqual([]);
		must(await unblockPerson(ann, to(ben)));
		expect((await readContacts(ann)).received).toEqual([]);
		expect((await eyesOf(ann, ben)).directory.people).toHaveLength(1);
		// The positive control: taken back and made anew, it arrives.
		must(await cancelRequest(ben, to(ann)));
		must(await sendRequest(ben, to(ann)));
		expect((await readContacts(ann)).received).toHaveLength(1);
		await tab.close();
	});

	it("must be lifted before asking the other", async () => {
		const [ann, ben] = await two();
		must(await blockPerson(ann, to(ben)));
		must(await blockPerson(ann, to(ben)));
		expect(await sendRequest(ann, to(ben))).toMatchObject({
			problem: { code: "conflict" },
		});
		must(await unblockPerson(ann, to(ben)));
		must(await sendRequest(ann, to(ben)));
	});

	it("holds both ways at once, each in the own eyes only", async () => {
		const [ann, ben] = await two();
		must(await blockPerson(ann, to(ben)));
		must(await blockPerson(ben, to(ann)));
		must(await unblockPerson(ann, to(ben)));
		expect((await eyesOf(ann, ben)).contacts.blocked).toEqual([]);
		expect((await eyesOf(ben, ann)).contacts.blocked).toHaveLength(1);
		must(await sendRequest(ann, to(ben)));
		expect((await readContacts(ben)).received).toEqual([]);
	});
});

describe("the wire", () => {
	it("of a conversation dies with the block: an old socket hears that it moved, and then nothing", async () => {
		const [ann, ben] = await friends();
		const id = await makeDirect(ann, ben);
		const tab = await live.tab(ben);
		const old = conversationChannel(id, 1);
		await tab.socket.subscribe(live.soketi, old);
		must(await blockPerson(ann, to(ben)));
		await tab.hears("channel.moved", () => true);
		const [row] = await database()
			.select({ generation: conversations.generation })
			.from(conversations)
			.where(eq(conversations.id, id));
		expect(row?.generation).toBe(2);
		await announce({
			channels: [conversationChannel(id, row?.generation ?? 0)],
			event: "message.created",
			data: {},
		});
		expect(await tab.heard("message.created")).toEqual([]);
		await tab.close();
	});

	it("of a block and a request at once leaves no friendship and nothing received", async () => {
		for (let i = 0; i < 10; i++) {
			const [ann, ben] = await two();
			must(await sendRequest(ann, to(ben)));
			await Promise.all([
				blockPerson(ann, to(ben)),
				acceptRequest(ben, to(ann)),
				sendRequest(ben, to(ann)),
			]);
			const mine = await readContacts(ann);
			expect(mine.friends).toEqual([]);
			expect(mine.received).toEqual([]);
			expect(mine.blocked).toHaveLength(1);
			expect(must(await readProfile(ben, ann.handle)).relation).not.toBe(
				"friends",
			);
		}
	});
});
