import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { pins } from "@/db/schema/changes";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { editGroup } from "@/lib/groups/commands.server";
import { PINS_MAX } from "@/lib/limits";
import { deleteMessage } from "@/lib/messages/edit.server";
import { markMessage } from "@/lib/messages/marks.server";
import { listPins, pinMessage } from "@/lib/messages/pins.server";
import type { MessageView } from "@/lib/messages/view";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, listening } from "@/tests/setup/changes";
import { makeGroup, step } from "@/tests/setup/groups";
import { countQueries } from "@/tests/setup/queries";
import { callRoute } from "@/tests/setup/routes";
import { changes, makePair, page, say, texts } from "@/tests/setup/talk";

const listen = listening();

const pin = (viewer: Viewer, message: MessageView) =>
	pinMessage(viewer, at(message), { isPinned: true });
const unpin = (viewer: Viewer, message: MessageView) =>
	pinMessage(viewer, at(message), { isPinned: false });
const pinned = async (viewer: Viewer, id: string) =>
	texts(must(await listPins(viewer, id)).messages);
const inLog = async (viewer: Viewer, id: string) =>
	texts((await page(viewer, id)).messages.filter((one) => one.isPinned));

describe("a pin", () => {
	it("is there for all, in the order of the log, live and by the cursor", async () => {
		const { ann, bob, id } = await makePair();
		const [first, second] = [
			await say(ann, id, "the code is 1234"),
			await say(bob, id, "cake at four"),
		];
		const socket = await listen(ann, conversationChannel(id, 1));
		must(await pin(bob, second));
		const done = must(await pin(bob, first));
		expect(done).toMatchObject({ isPinned: true, version: second.version + 2 });
		expect(await socket.next("message.changed")).toMatchObject({
			message: { id: second.id, isPinned: true },
		});
		for (const who of [ann, bob]) {
			expect(await pinned(who, id)).toEqual([
				"the code is 1234",
				"cake at four",
			]);
			expect(await inLog(who, id)).toEqual(await pinned(who, id));
		}
		must(await unpin(ann, first));
		const missed = await changes(ann, id, done.version);
		expect(missed.messages.map((one) => [one.id, one.isPinned])).toEqual([
			[first.id, false],
		]);
		expect(await pinned(bob, id)).toEqual(["cake at four"]);
	});

	it("said twice changes nothing, and goes with what is deleted", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "hello");
		const first = must(await pin(bob, sent));
		expect(must(await pin(ann, sent))).toEqual(first);
		must(await unpin(bob, sent));
		const off = must(await unpin(ann, sent));
		expect(off.version).toBe(first.version + 1);
		must(await pin(ann, sent));
		must(await deleteMessage(ann, at(sent)));
		expect(await pinned(bob, id)).toEqual([]);
		expect(codeOf(await pin(bob, sent))).toBe("conflict");
		const rows = await database()
			.select()
			.from(pins)
			.where(eq(pins.conversationId, id));
		expect(rows).toEqual([]);
	});

	it("has room for so many, and again when one is taken down", async () => {
		const { ann, bob, id } = await makePair();
		const sent: MessageView[] = [];
		for (let count = 0; count <= PINS_MAX; count++)
			sent.push(await say(ann, id, `${count}`));
		const last = sent.pop() as MessageView;
		// At once, so that they meet: the lock of the conversation counts them.
		for (const one of sent.slice(2)) must(await pin(bob, one));
		const race = await Promise.all(
			[...sent.slice(0, 2), last].map((one) => pin(ann, one)),
		);
		expect(race.map(codeOf).sort()).toEqual(["ok", "ok", "too_many"]);
		const refused = [...sent.slice(0, 2), last][race.findIndex((r) => !r.ok)];
		must(await unpin(ann, sent[5] as MessageView));
		expect(codeOf(await pin(ann, refused as MessageView))).toBe("ok");
		expect(await pinned(bob, id)).toHaveLength(PINS_MAX);
	});

	it("costs a page of the log no query, and the list of them one beside the gate", async () => {
		const { ann, bob, id } = await makePair();
		must(await pin(bob, await say(ann, id, "hello")));
		expect((await countQueries(() => page(bob, id))).count).toBe(2);
		expect((await countQueries(() => listPins(bob, id))).count).toBe(2);
	});

	it("with a body that is none is refused", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "hello");
		const path = `/api/conversations/${id}/messages/${sent.id}/pin`;
		const put = (body: unknown) =>
			callRoute(bob, { method: "PUT", path, body });
		for (const body of [{}, { isPinned: 1 }, { isPinned: null }, [], "true"])
			expect((await put(body)).status).toBe(400);
		expect((await put({ isPinned: true })).status).toBe(200);
	});
});

describe("who may pin", () => {
	it("is every member where members write, and admins where only they do", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cem] = others;
		const stranger = await makePerson();
		const sent = await say(ann, id, "hello");
		expect(codeOf(await pin(stranger, sent))).toBe("not_found");
		expect(codeOf(await listPins(stranger, id))).toBe("not_found");
		expect(codeOf(await pin(bob, sent))).toBe("ok");
		must(await editGroup(ann, id, { onlyAdminsWrite: true }));
		expect(codeOf(await unpin(bob, sent))).toBe("admins_only");
		expect(codeOf(await unpin(ann, sent))).toBe("ok");
		expect(codeOf(await pin(ann, sent))).toBe("ok");
		expect(await pinned(cem, id)).toEqual(["hello"]);
		await step(ann, id, cem, "remove");
		expect(codeOf(await listPins(cem, id))).toBe("not_found");
		expect(codeOf(await unpin(cem, sent))).toBe("not_found");
		// What happened to the group is nobody's message.
		const [line] = (await page(ann, id)).messages;
		expect(codeOf(await pin(ann, line as MessageView))).toBe("conflict");
	});

	it("is nobody while a request waits", async () => {
		const { ann, bob, id } = await makePair("strangers");
		const sent = await say(ann, id, "hello?");
		expect(codeOf(await pin(bob, sent))).toBe("conflict");
		expect(codeOf(await pin(ann, sent))).toBe("request_waiting");
	});
});

describe("a pin across a block", () => {
	it("is seen by who put it up alone, until the block is lifted and they say it again", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(bob, id, "hello");
		must(await blockPerson(bob, { personId: ann.personId }));
		const socket = await listen(
			bob,
			must(await readConversation(bob, id)).channel,
		);
		const own = await listen(ann, personChannel(ann.personId, 1));
		expect(must(await pin(ann, sent)).isPinned).toBe(true);
		await own.next("conversation.changed");
		expect([await pinned(ann, id), await pinned(bob, id)]).toEqual([
			["hello"],
			[],
		]);
		expect([await inLog(ann, id), await inLog(bob, id)]).toEqual([
			["hello"],
			[],
		]);
		expect(codeOf(await pin(bob, sent))).toBe("conflict");
		expect(socket.all("message.changed")).toEqual([]);
		must(await unblockPerson(bob, { personId: ann.personId }));
		expect(await pinned(bob, id)).toEqual([]);
		must(await pin(ann, sent));
		expect(await pinned(bob, id)).toEqual(["hello"]);
	});

	it("taken down by who is blocked stays up for the other", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(bob, id, "hello");
		must(await pin(bob, sent));
		must(await blockPerson(bob, { personId: ann.personId }));
		must(await unpin(ann, sent));
		expect([await pinned(ann, id), await pinned(bob, id)]).toEqual([
			[],
			["hello"],
		]);
		must(await pin(ann, sent));
		must(await unblockPerson(bob, { personId: ann.personId }));
		expect([await pinned(ann, id), await pinned(bob, id)]).toEqual([
			["hello"],
			["hello"],
		]);
	});

	it("on a message that a block withholds shows the other nothing", async () => {
		const { ann, bob, id } = await makePair();
		await say(bob, id, "hello");
		must(await blockPerson(bob, { personId: ann.personId }));
		const kept = await say(ann, id, "do you hear me?");
		must(await pin(ann, kept));
		must(await unblockPerson(bob, { personId: ann.personId }));
		must(await pin(ann, kept));
		expect(await pinned(ann, id)).toEqual(["do you hear me?"]);
		expect(await pinned(bob, id)).toEqual([]);
		expect(codeOf(await pin(bob, kept))).toBe("not_found");
	});

	it("is not shown to who has deleted the message for themself", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "hello");
		must(await pin(ann, sent));
		must(await markMessage(bob, at(sent), { isHidden: true }));
		expect([await pinned(ann, id), await pinned(bob, id)]).toEqual([
			["hello"],
			[],
		]);
	});
});
