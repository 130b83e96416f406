import { afterEach, describe, expect, it } from "vitest";
import { blockPerson } from "@/lib/contacts/blocks.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { joinGroup } from "@/lib/groups/invites.server";
import { listMembers } from "@/lib/groups/queries.server";
import { newId } from "@/lib/ids";
import { moveMarkers } from "@/lib/messages/commands.server";
import { sayTyping } from "@/lib/messages/typing.server";
import { changePrivacy } from "@/lib/privacy/commands.server";
import type { PrivacyView } from "@/lib/privacy/view";
import { personChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { link, makeGroup } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { countQueries } from "@/tests/setup/queries";
import { befriend, changes, makePair, open, say } from "@/tests/setup/talk";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	await Promise.all(ends.splice(0).map((end) => end()));
});
const listener = async (): Promise<Listener> => {
	const made = await Listener.open();
	ends.push(() => made.end());
	return made;
};

const set = async (viewer: Viewer, over: Partial<PrivacyView>) =>
	must(await changePrivacy(viewer, over));

/** Everything before this has been delivered to the socket. */
async function settled(socket: Listener, channel: string): Promise<void> {
	const nonce = newId();
	await announce({ channels: [channel], event: "test.mark", data: { nonce } });
	await socket.next("test.mark", (frame) =>
		Boolean(frame.data?.includes(nonce)),
	);
}

/** What a conversation, its catching up and, of a group, its members say to a viewer of another's reading. */
async function readAt(viewer: Viewer, id: string, other: Viewer) {
	const of = <T extends { personId?: string; id?: string }>(list: T[]) =>
		list.find((one) => (one.personId ?? one.id) === other.personId);
	const view = must(await readConversation(viewer, id));
	const listed = must(
		await listConversations(viewer, { limit: 50 }),
	).conversations.find((one) => one.id === id);
	const members = view.group && must(await listMembers(viewer, id)).members;
	return [
		of(view.markers),
		of(listed?.markers ?? []),
		of((await changes(viewer, id, 0)).markers),
		...(members ? [of(members)] : []),
	].map((one) =>
		one?.isReadHidden ? `hidden ${one.readSequence}` : one?.readSequence,
	);
}
const all = (n: number, what: unknown) => Array(n).fill(what);

describe("how far somebody has read", () => {
	it("is hidden both ways between two, at every door, while the own counts go on", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "one");
		await say(bob, id, "two");
		must(await moveMarkers(ann, id, { readSequence: 2 }));
		must(await moveMarkers(bob, id, { readSequence: 2 }));
		expect(await readAt(bob, id, ann)).toEqual(all(3, 2));
		await set(ann, { sharesReads: false });
		expect(await readAt(bob, id, ann)).toEqual(all(3, "hidden 0"));
		expect(await readAt(ann, id, bob)).toEqual(all(3, "hidden 0"));
		expect(await readAt(ann, id, ann)).toEqual(all(3, 2));
		await say(bob, id, "three");
		expect(must(await readConversation(ann, id)).unread).toBe(1);
		must(await moveMarkers(ann, id, { readSequence: 3 }));
		expect(must(await readConversation(ann, id)).unread).toBe(0);
		expect(await readAt(bob, id, ann)).toEqual(all(3, "hidden 0"));
		await set(ann, { sharesReads: true });
		expect(await readAt(bob, id, ann)).toEqual(all(3, 3));
		expect(await readAt(ann, id, bob)).toEqual(all(3, 3));
	});

	it("reaches no socket of the other, and no version of the conversation", async () => {
		const { ann, bob, id } = await makePair();
		await say(bob, id, "one");
		const { channel } = must(await readConversation(bob, id));
		const [room, his, hers] = [
			await listener(),
			await listener(),
			await listener(),
		];
		expect(await room.join(bob, channel)).toBe(true);
		expect(await his.join(bob, personChannel(bob.personId, 1))).toBe(true);
		expect(await hers.join(ann, personChannel(ann.personId, 1))).toBe(true);
		await set(ann, { sharesReads: false });
		const { version } = must(await readConversation(bob, id));
		// A device got it: no more than a friend's presence says.
		must(await moveMarkers(ann, id, { deliveredSequence: 1 }));
		expect(await his.next("marker.told")).toMatchObject({
			...{ personId: ann.personId, deliveredSequence: 1 },
			...{ readSequence: 0, isReadHidden: true },
		});
		must(await moveMarkers(ann, id, { readSequence: 1 }));
		expect(
			await hers.next("marker.told", ({ data }) =>
				Boolean(data?.includes('"readSequence":1')),
			),
		).toMatchObject({ personId: ann.personId, readSequence: 1 });
		must(await moveMarkers(bob, id, { readSequence: 1 }));
		await settled(room, channel);
		await settled(his, personChannel(bob.personId, 1));
		await settled(hers, personChannel(ann.personId, 1));
		expect(room.all("marker.moved")).toEqual([]);
		const told = (socket: Listener, by: Viewer) =>
			socket
				.all("marker.told")
				.filter(({ personId }) => personId === by.personId)
				.map(({ readSequence }) => readSequence);
		expect(told(his, ann)).toEqual([0]);
		expect(told(hers, bob).filter((sequence) => sequence > 0)).toEqual([]);
		expect(must(await readConversation(bob, id)).version).toBe(version);
		await set(ann, { sharesReads: true });
		await say(bob, id, "two");
		must(await moveMarkers(ann, id, { readSequence: 2 }));
		expect(await room.next("marker.moved")).toMatchObject({
			...{ personId: ann.personId, readSequence: 2 },
		});
	});

	it("tells nothing at all of who hides that they are here as well", async () => {
		const { ann, bob, id } = await makePair();
		await set(ann, { sharesReads: false, sharesPresence: false });
		await say(bob, id, "one");
		must(await moveMarkers(ann, id, { readSequence: 1, deliveredSequence: 1 }));
		const marker = must(await readConversation(bob, id)).markers.find(
			({ personId }) => personId === ann.personId,
		);
		expect(marker).toMatchObject({ readSequence: 0, deliveredSequence: 0 });
		expect(must(await readConversation(ann, id)).unread).toBe(0);
	});

	it("in a group is known among those who share it, and missed by nobody who was away", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const { lastSequence } = await say(ann, id, "hello").then(() =>
			readConversation(ann, id).then(must),
		);
		await set(cid, { sharesReads: false });
		const sockets = await Promise.all(
			[ann, bob, cid].map(async (one) => {
				const socket = await listener();
				await socket.join(one, personChannel(one.personId, 1));
				return socket;
			}),
		);
		const [hers, his, quiet] = sockets as [Listener, Listener, Listener];
		const { version } = must(await readConversation(ann, id));
		must(await moveMarkers(bob, id, { readSequence: lastSequence }));
		expect(await hers.next("marker.told")).toMatchObject({
			...{ personId: bob.personId, readSequence: lastSequence, version: 0 },
		});
		must(await moveMarkers(cid, id, { readSequence: lastSequence }));
		for (const [socket, one] of [
			[hers, ann],
			[his, bob],
			[quiet, cid],
		] as const)
			await settled(socket, personChannel(one.personId, 1));
		const reads = (socket: Listener) =>
			socket
				.all("marker.told")
				.map(({ personId, readSequence }) => [personId, readSequence]);
		expect(reads(hers).filter(([who]) => who === cid.personId)).toEqual([
			[cid.personId, 0],
		]);
		expect(reads(quiet).filter(([who]) => who === bob.personId)).toEqual([
			[bob.personId, 0],
		]);
		expect(await readAt(ann, id, bob)).toEqual(all(4, lastSequence));
		expect(await readAt(ann, id, cid)).toEqual(all(4, "hidden 0"));
		expect(await readAt(cid, id, bob)).toEqual(all(4, "hidden 0"));
		// No version tells what is new there, so catching up brings every marker.
		const caught = await changes(ann, id, version);
		expect(
			caught.markers.find(({ personId }) => personId === bob.personId),
		).toMatchObject({ readSequence: lastSequence });
	});

	it("is told to be looked at again by whom it concerns, and nobody else", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "hi");
		const stranger = await makePerson();
		const asking = await open(stranger, ann);
		await say(stranger, asking.id, "hello?");
		const blocked = await makePerson();
		await befriend(ann, blocked);
		const shut = await open(ann, blocked);
		await say(ann, shut.id, "hi");
		must(await blockPerson(ann, { personId: blocked.personId }));
		const { ann: eve, id: groupId } = await makeGroup(1);
		must(await joinGroup(ann, (await link(eve, groupId)).token));
		const told = [bob, eve, ann];
		const untold = [stranger, blocked];
		const sockets = await Promise.all(
			[...told, ...untold].map(async (one) => {
				const socket = await listener();
				await socket.join(one, personChannel(one.personId, 1));
				return socket;
			}),
		);
		await set(ann, { sharesReads: false });
		const heard = [];
		for (const [index, one] of [...told, ...untold].entries()) {
			const socket = sockets[index] as Listener;
			await settled(socket, personChannel(one.personId, 1));
			heard.push(socket.all("privacy.changed").length);
		}
		expect(heard).toEqual([1, 1, 1, 0, 0]);
	});

	it("costs a send no statement, whoever hides it", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "first");
		const count = async () =>
			(await countQueries(() => say(ann, id, "more"))).count;
		const before = await count();
		await set(bob, { sharesReads: false, sharesTyping: false });
		await set(ann, { sharesPresence: false });
		expect(await count()).toBe(before);
	});
});

describe("that somebody writes", () => {
	it("between two is heard by neither while one of them hides it", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "hi");
		const { typingChannel } = must(await readConversation(bob, id));
		const socket = await listener();
		expect(await socket.join(bob, typingChannel)).toBe(true);
		const count = async (viewer: Viewer) => {
			const before = socket.all("typing").length;
			must(await sayTyping(viewer, id));
			await settled(socket, typingChannel);
			return socket.all("typing").length - before;
		};
		expect([await count(ann), await count(bob)]).toEqual([1, 1]);
		await set(ann, { sharesTyping: false });
		expect([await count(ann), await count(bob)]).toEqual([0, 0]);
		expect(must(await readConversation(ann, id)).typingChannel).toBe("");
		expect(await (await listener()).join(ann, typingChannel)).toBe(false);
		await set(ann, { sharesTyping: true });
		expect([await count(ann), await count(bob)]).toEqual([1, 1]);
		expect(await (await listener()).join(ann, typingChannel)).toBe(true);
	});

	it("in a group is heard by who tells it, and by no socket that who hides it keeps open", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const old = must(await readConversation(cid, id)).typingChannel;
		const hostile = await listener();
		expect(await hostile.join(cid, old)).toBe(true);
		must(await sayTyping(ann, id));
		await hostile.next("typing");
		await set(cid, { sharesTyping: false });
		await hostile.next("channel.moved");
		const { typingChannel } = must(await readConversation(bob, id));
		expect(typingChannel).not.toBe(old);
		const his = await listener();
		expect(await his.join(bob, typingChannel)).toBe(true);
		expect(await (await listener()).join(cid, typingChannel)).toBe(false);
		must(await sayTyping(cid, id));
		must(await sayTyping(ann, id));
		expect(await his.next("typing")).toEqual({ personId: ann.personId });
		await settled(hostile, old);
		expect(hostile.all("typing")).toHaveLength(1);
	});
});
