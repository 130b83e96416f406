import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { markMessage } from "@/lib/messages/marks.server";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, earlier, edit, listening } from "@/tests/setup/changes";
import { changes, makePair, page, say, texts } from "@/tests/setup/talk";

const listen = listening();

describe("deleting for all", () => {
	it("takes the words out of every answer and every table, and leaves the place", async () => {
		const { ann, bob, id } = await makePair();
		const secret = `plum ${newId()}`;
		await say(ann, id, "first");
		const sent = await say(ann, id, secret);
		must(await edit(ann, sent, `${secret} tree`));
		const socket = await listen(bob, conversationChannel(id, 1));
		const gone = must(await deleteMessage(ann, at(sent)));
		expect(gone).toMatchObject({ body: { kind: "deleted" }, editedAt: null });
		expect((await socket.next("message.changed")).message).toEqual(gone);
		expect((await changes(bob, id, sent.version)).messages).toEqual([gone]);
		expect(texts((await page(bob, id)).messages)).toEqual(["first", "deleted"]);
		expect(await earlier(bob, sent)).toEqual([]);
		const [rows] = await database().execute(
			"select group_concat(body) words from (select body from messages union all select body from message_edits) all_bodies",
		);
		expect(JSON.stringify(rows)).toContain("first");
		expect(JSON.stringify(rows)).not.toContain(secret);
		expect(must(await deleteMessage(ann, at(sent)))).toEqual(gone);
	});

	it("is for one's own alone", async () => {
		const { ann, bob, id } = await makePair();
		const stranger = await makePerson();
		const sent = await say(ann, id, "mine");
		for (const who of [bob, stranger])
			expect(codeOf(await deleteMessage(who, at(sent)))).toBe("not_found");
		expect(texts((await page(bob, id)).messages)).toEqual(["mine"]);
		expect(codeOf(await deleteMessage(ann, at(sent)))).toBe("ok");
	});

	it("lowers the unread count and brings the line before back", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "one");
		const sent = await say(ann, id, "two");
		const view = async () => must(await readConversation(bob, id));
		expect((await view()).unread).toBe(2);
		must(await deleteMessage(ann, at(sent)));
		const after = await view();
		expect([after.unread, after.lastLine?.preview]).toEqual([1, "one"]);
	});

	it("answers a late retry of the send with what is left", async () => {
		const { ann, id } = await makePair();
		const sent = await say(ann, id, "words");
		must(await deleteMessage(ann, at(sent)));
		const again = must(
			await sendMessage(ann, id, {
				clientId: sent.clientId,
				text: "words",
				attachmentIds: [],
			}),
		);
		expect(again).toMatchObject({ id: sent.id, body: { kind: "deleted" } });
	});
});

describe("deleting for oneself", () => {
	it("takes it from one's own devices alone, and moves nobody's cursor", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "one");
		const sent = await say(ann, id, "two");
		const own = await listen(bob, personChannel(bob.personId, 1));
		const before = must(await readConversation(ann, id));
		const known = must(await readConversation(bob, id));
		const mark = must(await markMessage(bob, at(sent), { isHidden: true }));
		expect(mark).toMatchObject({ sequence: 2, isHidden: true });
		await own.next("conversation.changed");
		const after = must(await readConversation(bob, id));
		expect(after.marksVersion).toBe(known.marksVersion + 1);
		expect(after.lastLine?.preview).toBe("one");
		const missed = await changes(bob, id, known.version);
		expect([missed.messages, missed.marks]).toEqual([[], []]);
		const listed = await page(bob, id);
		expect(texts(listed.messages)).toEqual(["one", "withheld"]);
		expect(listed.marks).toEqual([mark]);
		expect(await page(ann, id)).toMatchObject({ marks: [] });
		expect(texts((await page(ann, id)).messages)).toEqual(["one", "two"]);
		expect(must(await readConversation(ann, id)).version).toBe(before.version);
		expect(must(await markMessage(bob, at(sent), { isHidden: true }))).toEqual(
			mark,
		);
	});

	it("is brought to the other device by the cursor of marks", async () => {
		const { ann, bob, id } = await makePair();
		const sent = [];
		for (let n = 1; n <= 3; n++) sent.push(await say(ann, id, `${n}`));
		for (const one of sent)
			must(await markMessage(bob, at(one), { isHidden: true }));
		const { listMessages } = await import("@/lib/messages/queries.server");
		const missed = must(
			await listMessages(bob, id, { since: 3, marksSince: 1, limit: 50 }),
		);
		expect(missed).toMatchObject({
			marksVersion: 3,
			marks: [
				{ sequence: 2, isHidden: true },
				{ sequence: 3, isHidden: true },
			],
		});
	});

	it("refuses what one may not see", async () => {
		const { ann, bob, id } = await makePair();
		const stranger = await makePerson();
		const sent = await say(ann, id, "x");
		must(await blockPerson(bob, { personId: ann.personId }));
		const withheld = await say(ann, id, "y");
		const mark = { isHidden: true } as const;
		expect(codeOf(await markMessage(stranger, at(sent), mark))).toBe(
			"not_found",
		);
		expect(codeOf(await markMessage(bob, at(withheld), mark))).toBe(
			"not_found",
		);
		expect(codeOf(await markMessage(bob, at(sent), mark))).toBe("ok");
	});
});
