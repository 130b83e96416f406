import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { messageEdits } from "@/db/schema/changes";
import { messageAttachments, messages } from "@/db/schema/messages";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { EDITS_PER_MESSAGE_MAX } from "@/lib/limits";
import type { Body } from "@/lib/messages/body";
import { deleteMessage } from "@/lib/messages/edit.server";
import type { MessageView } from "@/lib/messages/view";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, earlier, edit, listening } from "@/tests/setup/changes";
import { countQueries } from "@/tests/setup/queries";
import { changes, makePair, page, say, texts } from "@/tests/setup/talk";

const listen = listening();

describe("an edit", () => {
	it("is seen by all with what was said before, live and by the cursor", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "helo");
		const socket = await listen(bob, conversationChannel(id, 1));
		const edited = must(await edit(ann, sent, "hello"));
		expect(edited).toMatchObject({
			id: sent.id,
			sequence: sent.sequence,
			version: sent.version + 1,
			editedAt: expect.any(String),
		});
		const heard = await socket.next("message.changed");
		expect(heard.message).toEqual(edited);
		const missed = await changes(bob, id, sent.version);
		expect(missed.messages).toEqual([edited]);
		expect(missed.version).toBe(edited.version);
		expect((await page(bob, id)).messages).toEqual([edited]);
		expect(await earlier(bob, sent)).toEqual(["helo"]);
		const [listed] = must(
			await listConversations(bob, { limit: 5 }),
		).conversations;
		expect([listed?.lastLine?.preview, listed?.unread]).toEqual(["hello", 1]);
	});

	it("that is repeated changes nothing, also after a later one", async () => {
		const { ann, id } = await makePair();
		const sent = await say(ann, id, "one");
		const clientId = newId();
		must(await edit(ann, sent, "two", clientId));
		const later = must(await edit(ann, sent, "three"));
		expect(must(await edit(ann, sent, "two", clientId))).toEqual(later);
		expect(must(await edit(ann, sent, "three"))).toEqual(later);
		expect(await earlier(ann, sent)).toEqual(["one", "two"]);
	});

	it("is for one's own living messages alone, and never empty", async () => {
		const { ann, bob, id } = await makePair();
		const stranger = await makePerson();
		const sent = await say(ann, id, "mine");
		expect(codeOf(await edit(bob, sent, "yours"))).toBe("not_found");
		expect(codeOf(await edit(stranger, sent, "yours"))).toBe("not_found");
		expect(codeOf(await edit(ann, sent, " \u200b"))).toBe("empty");
		const elsewhere = await makePair();
		const wrong = { ...sent, conversationId: elsewhere.id };
		expect(codeOf(await edit(elsewhere.ann, wrong, "x"))).toBe("not_found");
		expect(codeOf(await edit(ann, sent, "still mine"))).toBe("ok");
		must(await deleteMessage(ann, at(sent)));
		expect(codeOf(await edit(ann, sent, "back"))).toBe("conflict");
		expect(texts((await page(bob, id)).messages)).toEqual(["deleted"]);
	});

	it("waits while a request waits", async () => {
		const { ann, bob, id } = await makePair("strangers");
		const sent = await say(ann, id, "hello?");
		expect(codeOf(await edit(ann, sent, "HELLO?"))).toBe("request_waiting");
		expect(texts((await page(bob, id)).messages)).toEqual(["hello?"]);
		expect(codeOf(await deleteMessage(ann, at(sent)))).toBe("ok");
		const { conversations } = must(await listConversations(bob, { limit: 5 }));
		expect(conversations).toEqual([]);
	});

	it("by somebody blocked is theirs alone, in every view", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "before");
		must(await blockPerson(bob, { personId: ann.personId }));
		const channel = must(await readConversation(bob, id)).channel;
		const socket = await listen(bob, channel);
		const own = await listen(ann, personChannel(ann.personId, 1));
		const edited = must(await edit(ann, sent, "CANARY"));
		await own.next("conversation.changed");
		expect(texts([edited])).toEqual(["CANARY"]);
		expect(texts((await page(ann, id)).messages)).toEqual(["CANARY"]);
		expect(await earlier(ann, sent)).toEqual(["before"]);
		const [seen] = (await page(bob, id)).messages;
		expect([texts([seen as MessageView]), seen?.editedAt]).toEqual([
			["before"],
			null,
		]);
		expect(await earlier(bob, sent)).toEqual([]);
		expect(JSON.stringify(await changes(bob, id, 0))).not.toContain("CANARY");
		must(await unblockPerson(bob, { personId: ann.personId }));
		expect(texts((await page(bob, id)).messages)).toEqual(["before"]);
		must(await edit(ann, sent, "after"));
		expect(texts((await page(bob, id)).messages)).toEqual(["after"]);
		expect(await earlier(bob, sent)).toEqual(["before"]);
		expect(socket.all("message.changed")).toEqual([]);
	});

	it("has a last one", async () => {
		const { ann, id } = await makePair();
		const sent = await say(ann, id, "0");
		const rows = Array.from({ length: EDITS_PER_MESSAGE_MAX }, (_, index) => ({
			conversationId: id,
			sequence: sent.sequence,
			version: -index,
			clientId: newId(),
			body: sent.body,
			createdAt: new Date(),
		}));
		await database().insert(messageEdits).values(rows.slice(1));
		expect(codeOf(await edit(ann, sent, "1"))).toBe("ok");
		expect(codeOf(await edit(ann, sent, "2"))).toBe("too_many");
	});
});

describe("many changes at once", () => {
	it("have one outcome, and every device agrees by its cursor", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "start");
		const done = await Promise.all([
			edit(ann, sent, "a"),
			edit(ann, sent, "b"),
			deleteMessage(ann, at(sent)),
			edit(ann, sent, "c"),
			say(bob, id, "meanwhile"),
			deleteMessage(ann, at(sent)),
			edit(ann, sent, "d"),
		]);
		expect(done).toHaveLength(7);
		for (const who of [ann, bob]) {
			const all = await changes(who, id, 0);
			expect(texts(all.messages).sort()).toEqual(["deleted", "meanwhile"]);
			const versions = all.messages.map((one) => one.version);
			expect(new Set(versions).size).toBe(2);
			expect(Math.max(...versions)).toBe(all.version);
		}
		const left = await database()
			.select()
			.from(messageEdits)
			.where(eq(messageEdits.conversationId, id));
		expect(left).toEqual([]);
	});
});

describe("what a plain message costs", () => {
	it("is what it cost before: two statements and the commit to send, two to read", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "warm");
		const sending = await countQueries(() => say(ann, id, "plain"));
		const reading = await countQueries(() => page(bob, id));
		const [row] = await database()
			.select({ body: messages.body })
			.from(messages)
			.where(and(eq(messages.conversationId, id), eq(messages.sequence, 2)));
		expect(row?.body as Body).toEqual({
			v: 1,
			kind: "plain",
			text: "plain",
			attachments: [],
		});
		expect(reading.count).toBe(2);
		expect(sending.count).toBeLessThanOrEqual(2);
		expect(
			await database()
				.select()
				.from(messageAttachments)
				.where(eq(messageAttachments.conversationId, id)),
		).toEqual([]);
	});
});
