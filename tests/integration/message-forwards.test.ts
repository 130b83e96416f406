import { describe, expect, it } from "vitest";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { editGroup } from "@/lib/groups/commands.server";
import { newId } from "@/lib/ids";
import { FORWARD_MAX } from "@/lib/limits";
import { accessMedia } from "@/lib/media/access.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { forwardMessage } from "@/lib/messages/forward.server";
import { markMessage } from "@/lib/messages/marks.server";
import type { MessageView } from "@/lib/messages/view";
import { conversationChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, edit, listening } from "@/tests/setup/changes";
import { createdGroup, makeGroup } from "@/tests/setup/groups";
import { callRoute } from "@/tests/setup/routes";
import { makeAttachment, makePair, page, say, texts } from "@/tests/setup/talk";

const listen = listening();

const targets = (...ids: string[]) =>
	ids.map((conversationId) => ({ conversationId, clientId: newId() }));
const forward = (viewer: Viewer, message: MessageView, ...ids: string[]) =>
	forwardMessage(viewer, at(message), { to: targets(...ids) });
const refusals = async (...asked: Parameters<typeof forward>) =>
	must(await forward(...asked)).results.map((one) => one.refusal);
const newest = async (viewer: Viewer, id: string) =>
	(await page(viewer, id)).messages.at(-1);

describe("forwarding", () => {
	it("says the words and the files again, marked, without whose they were", async () => {
		const { ann, bob, id } = await makePair();
		const other = await createdGroup(bob, []);
		const third = await createdGroup(bob, []);
		const file = await makeAttachment(ann);
		const sent = must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "the cake",
				attachmentIds: [file],
			}),
		);
		const socket = await listen(bob, conversationChannel(other.id, 1));
		expect(await refusals(bob, sent, other.id, third.id)).toEqual([null, null]);
		const said = await newest(bob, other.id);
		expect(said).toMatchObject({
			senderId: bob.personId,
			body: { text: "the cake", isForwarded: true },
		});
		expect(said?.body).toMatchObject({ attachments: [{ id: file }] });
		expect(JSON.stringify(said)).not.toContain(ann.personId);
		expect(JSON.stringify(said)).not.toContain(id);
		expect(await socket.next("message.created")).toEqual(said);
		expect(texts((await page(bob, third.id)).messages)).toContain("the cake");
		// What is passed on stays where it was passed on.
		must(await deleteMessage(ann, at(sent)));
		expect(codeOf(await accessMedia(bob, file))).toBe("ok");
	});

	it("lets those read the files who may read the new message, and nobody else", async () => {
		const { ann, bob, id } = await makePair();
		const { ann: cem, others, id: group } = await makeGroup(1);
		const [dan] = others;
		const file = await makeAttachment(ann);
		const sent = must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "",
				attachmentIds: [file],
			}),
		);
		expect(codeOf(await accessMedia(dan, file))).toBe("not_found");
		const toBoth = await createdGroup(bob, []);
		expect(await refusals(bob, sent, toBoth.id)).toEqual([null]);
		expect(codeOf(await accessMedia(dan, file))).toBe("not_found");
		// Naming somebody else's file oneself does not do it.
		expect(
			codeOf(
				await sendMessage(cem, group, {
					clientId: newId(),
					text: "",
					attachmentIds: [file],
				}),
			),
		).toBe("not_found");
	});

	it("reads only what one may read, and sends only where one may send", async () => {
		const { ann, bob, id } = await makePair();
		const { ann: cem, others, id: group } = await makeGroup(1);
		const [dan] = others;
		const own = await createdGroup(dan, []);
		const secret = await say(ann, id, "CANARY");
		expect(codeOf(await forward(dan, secret, own.id))).toBe("not_found");
		const here = await say(cem, group, "hello");
		expect(
			codeOf(await forward(dan, { ...secret, conversationId: group }, own.id)),
		).toBe("not_found");
		must(await editGroup(cem, group, { onlyAdminsWrite: true }));
		expect(await refusals(dan, here, own.id, id, group)).toEqual([
			null,
			"not_found",
			"admins_only",
		]);
		expect(texts((await page(bob, id)).messages)).toEqual(["CANARY"]);
		must(await blockPerson(bob, { personId: ann.personId }));
		expect(await refusals(bob, secret, id)).toEqual(["conflict"]);
	});

	it("has nothing to say of what is deleted, hidden or not a message", async () => {
		const { ann, bob, id } = await makePair();
		const other = await createdGroup(bob, []);
		const [line] = (await page(bob, other.id)).messages;
		const sent = await say(ann, id, "CANARY");
		expect(await refusals(bob, sent, other.id)).toEqual([null]);
		must(await markMessage(bob, at(sent), { isHidden: true }));
		expect(codeOf(await forward(bob, sent, other.id))).toBe("not_found");
		must(await deleteMessage(ann, at(sent)));
		expect(codeOf(await forward(ann, sent, id))).toBe("conflict");
		expect(codeOf(await forward(bob, line as MessageView, id))).toBe(
			"conflict",
		);
	});

	it("that is repeated says nothing twice, and what was forwarded is not edited", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "once");
		const to = targets(id);
		for (let i = 0; i < 3; i++)
			expect(must(await forwardMessage(bob, at(sent), { to })).results).toEqual(
				[{ conversationId: id, refusal: null }],
			);
		const { messages } = await page(bob, id);
		expect(texts(messages)).toEqual(["once", "once"]);
		const said = messages[1] as MessageView;
		expect(codeOf(await edit(bob, said, "twice"))).toBe("conflict");
		expect(codeOf(await edit(ann, sent, "twice"))).toBe("ok");
	});

	it("is for so many conversations at once, each named once", async () => {
		const ann = await makePerson();
		const { id } = await createdGroup(ann, []);
		const sent = await say(ann, id, "hello");
		const path = `/api/conversations/${id}/messages/${sent.id}/forward`;
		const post = async (to: unknown) =>
			(await callRoute(ann, { method: "POST", path, body: { to } })).status;
		const many = Array.from({ length: FORWARD_MAX + 1 }, () => newId());
		expect(await post(targets(...many))).toBe(409);
		expect(await post(targets(id, id))).toBe(400);
		expect(await post([])).toBe(400);
		expect(await post([{ conversationId: id }])).toBe(400);
		expect(await post(targets(...many.slice(1)))).toBe(200);
		expect(await post(targets(id))).toBe(200);
		expect(texts((await page(ann, id)).messages)).toEqual([
			"event",
			"hello",
			"hello",
		]);
	});
});
