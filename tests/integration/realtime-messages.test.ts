import { eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { CONVERSATION_WAKE_DAYS } from "@/lib/limits";
import { moveMarkers } from "@/lib/messages/commands.server";
import { sayTyping } from "@/lib/messages/typing.server";
import { setInvisible } from "@/lib/presence/commands.server";
import { authorizeChannels } from "@/lib/realtime/authorize.server";
import {
	activeChannel,
	conversationChannel,
	personChannel,
	typingChannel,
} from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { Listener } from "@/tests/setup/listener";
import { countQueries } from "@/tests/setup/queries";
import { accept, makePair, say } from "@/tests/setup/talk";

const sockets: Listener[] = [];
const listener = async () => {
	const socket = await Listener.open();
	sockets.push(socket);
	return socket;
};
afterEach(async () => {
	await Promise.all(sockets.splice(0).map((socket) => socket.end()));
});

/** All that was announced before this has been delivered to this socket. */
async function settled(socket: Listener, channel: string): Promise<void> {
	const nonce = newId();
	await announce({ channels: [channel], event: "test.mark", data: { nonce } });
	await socket.next("test.mark", (frame) =>
		Boolean(frame.data?.includes(nonce)),
	);
}

describe("what the sockets hear", () => {
	it("is each message once, in order, and markers, on the conversation's channel", async () => {
		const { ann, bob, id } = await makePair();
		const channel = conversationChannel(id, 1);
		const socket = await listener();
		expect(await socket.join(bob, channel)).toBe(true);
		const sent = [];
		for (let i = 0; i < 25; i++) sent.push(await say(ann, id, `line ${i}`));
		const marker = must(await moveMarkers(bob, id, { readSequence: 25 }));
		expect(await socket.next("marker.moved")).toEqual(marker);
		expect(socket.all("message.created")).toEqual(sent);
	});

	it("is no receipt while a request waits, and receipts once it is accepted", async () => {
		const { ann, bob, id } = await makePair("strangers");
		const channel = conversationChannel(id, 1);
		const socket = await listener();
		await socket.join(ann, channel);
		await say(ann, id, "hello?");
		must(await moveMarkers(bob, id, { readSequence: 1 }));
		await settled(socket, channel);
		expect(socket.all("marker.moved")).toEqual([]);
		await accept(bob, id);
		await say(ann, id, "hi");
		must(await moveMarkers(bob, id, { readSequence: 2 }));
		expect(await socket.next("marker.moved")).toMatchObject({
			readSequence: 2,
		});
	});

	it("wakes members on their own channels for the first message and after a long silence, and no other time", async () => {
		const { ann, bob, id } = await makePair();
		const channel = personChannel(bob.personId, 1);
		const socket = await listener();
		await socket.join(bob, channel);
		const heard = () => socket.all("conversation.changed").length;
		await say(ann, id, "first");
		await socket.next("conversation.changed");
		await say(ann, id, "second");
		await settled(socket, channel);
		expect(heard()).toBe(1);
		const quietSince = new Date(
			Date.now() - CONVERSATION_WAKE_DAYS * 86_400_000,
		);
		await database()
			.update(conversations)
			.set({ lastMessageAt: quietSince })
			.where(eq(conversations.id, id));
		await say(ann, id, "third");
		await expect.poll(heard).toBe(2);
	});

	it("is nothing of what a blocked person sends", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "before");
		must(await blockPerson(bob, { personId: ann.personId }));
		const { channel } = must(await readConversation(bob, id));
		const socket = await listener();
		await socket.join(bob, channel);
		const own = personChannel(bob.personId, 1);
		await socket.join(bob, own);
		await say(ann, id, "CANARY");
		await settled(socket, channel);
		await settled(socket, own);
		expect(socket.all("message.created")).toEqual([]);
		expect(socket.all("conversation.changed")).toEqual([]);
	});
});

describe("a removed person's socket", () => {
	it("that never signed in hears nothing on the dead channel, while the others hear on the new one", async () => {
		const { ann, bob, id } = await makePair();
		const old = conversationChannel(id, 1);
		const hostile = await listener();
		expect(await hostile.join(bob, old)).toBe(true);
		await say(ann, id, "for both");
		await hostile.next("message.created");
		await database()
			.update(conversations)
			.set({ generation: sql`generation + 1` })
			.where(eq(conversations.id, id));
		const loyal = await listener();
		expect(await loyal.join(ann, conversationChannel(id, 2))).toBe(true);
		await say(ann, id, "after");
		await loyal.next("message.created");
		await settled(hostile, old);
		expect(hostile.all("message.created")).toHaveLength(1);
		expect(await hostile.join(ann, old)).toBe(false);
	});
});

describe("typing", () => {
	const openChat = async (viewer: Viewer, id: string) => {
		const socket = await listener();
		expect(await socket.join(viewer, typingChannel(id, 1))).toBe(true);
		return socket;
	};

	it("is heard by who has the chat open, and who has it open is heard by nobody", async () => {
		const { ann, bob, id } = await makePair();
		const [anns, bobs] = [await openChat(ann, id), await openChat(bob, id)];
		must(await sayTyping(ann, id));
		expect(await bobs.next("typing")).toEqual({ personId: ann.personId });
		await bobs.end();
		await settled(anns, typingChannel(id, 1));
		// Nothing but the answer to its own joining, without a word about others, and what the server said.
		expect(anns.names()).toEqual([
			"pusher:connection_established",
			"pusher_internal:subscription_succeeded",
			"typing",
			"test.mark",
		]);
		expect(anns.all("pusher_internal:subscription_succeeded")).not.toContain(
			"presence",
		);
	});

	it("of who is invisible is not told, and they see that of others", async () => {
		const { ann, bob, id } = await makePair();
		const [anns, bobs] = [await openChat(ann, id), await openChat(bob, id)];
		must(await setInvisible(ann, true));
		must(await sayTyping(ann, id));
		must(await sayTyping(bob, id));
		expect(await anns.next("typing")).toEqual({ personId: bob.personId });
		await settled(bobs, typingChannel(id, 1));
		expect(bobs.all("typing")).toEqual([{ personId: bob.personId }]);
		must(await setInvisible(ann, false));
		must(await sayTyping(ann, id));
		await settled(bobs, typingChannel(id, 1));
		expect(bobs.all("typing")).toContainEqual({ personId: ann.personId });
	});

	it("reaches nobody across a block, and is refused to who is no member", async () => {
		const { ann, bob, id } = await makePair();
		must(await blockPerson(bob, { personId: ann.personId }));
		const [row] = await database()
			.select({ generation: conversations.generation })
			.from(conversations)
			.where(eq(conversations.id, id));
		const channel = typingChannel(id, row?.generation ?? 0);
		const anns = await listener();
		expect(await anns.join(ann, channel)).toBe(true);
		must(await sayTyping(ann, id));
		await settled(anns, channel);
		expect(anns.all("typing")).toEqual([]);
		expect(await sayTyping(await makePerson(), id)).toMatchObject({
			problem: { code: "not_found" },
		});
	});
});

describe("a message that reached somebody invisible", () => {
	it("is not marked as delivered until they read it", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "are you there?");
		await say(ann, id, "hello?");
		const arrive = async (deliveredSequence: number) =>
			must(await moveMarkers(bob, id, { deliveredSequence })).deliveredSequence;
		expect(await arrive(1)).toBe(1);
		must(await setInvisible(bob, true));
		expect(await arrive(2)).toBe(1);
		const read = { readSequence: 2, deliveredSequence: 2 };
		expect(must(await moveMarkers(bob, id, read))).toMatchObject(read);
	});
});

describe("channel authorisation", () => {
	const socketId = "1.1";
	const signedFor = async (
		viewer: Parameters<typeof authorizeChannels>[0],
		channels: string[],
	) =>
		Object.keys(
			must(await authorizeChannels(viewer, { socketId, channels })).channels,
		);

	it("signs the viewer's own channels and conversations in their present generation, and nothing else", async () => {
		const { ann, bob, id } = await makePair();
		const stranger = await makePerson();
		const mine = [
			personChannel(ann.personId, 1),
			activeChannel(ann.personId, 1),
			conversationChannel(id, 1),
			typingChannel(id, 1),
		];
		const foreign = [
			personChannel(bob.personId, 1),
			activeChannel(bob.personId, 1),
			personChannel(ann.personId, 2),
			conversationChannel(id, 2),
			conversationChannel(newId(), 1),
			`private-conversation-${id}-01`,
			`private-conversation-${id.toUpperCase()}-1`,
			`private-encrypted-conversation-${id}-1`,
			`presence-person-${ann.personId}-1`,
			"private-anything",
			"public",
			"",
			"__proto__",
		];
		expect(await signedFor(ann, [...mine, ...foreign])).toEqual(mine);
		expect(await signedFor(stranger, [...mine, ...foreign])).toEqual([]);
		await database()
			.update(people)
			.set({ channelGeneration: 2 })
			.where(eq(people.id, ann.personId));
		expect(await signedFor(ann, mine.slice(0, 2))).toEqual([]);
	});

	it("opens the typing channel only where both agreed to talk", async () => {
		const { ann, bob, id } = await makePair("strangers");
		await say(ann, id, "hello?");
		const channel = typingChannel(id, 1);
		expect(await signedFor(ann, [channel])).toEqual([]);
		expect(await signedFor(bob, [channel])).toEqual([]);
		await accept(bob, id);
		expect(await signedFor(ann, [channel])).toEqual([channel]);
	});

	it("takes two queries for two hundred channels", async () => {
		const { ann, id } = await makePair();
		const channels = Array.from({ length: 198 }, () =>
			conversationChannel(newId(), 1),
		);
		channels.push(personChannel(ann.personId, 1), conversationChannel(id, 1));
		const { value, count } = await countQueries(() => signedFor(ann, channels));
		expect(value).toHaveLength(2);
		expect(count).toBe(2);
	});
});
