import { describe, expect, it } from "vitest";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { markMessage } from "@/lib/messages/marks.server";
import type { MessagePageView, MessageView } from "@/lib/messages/view";
import { conversationChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { at, codeOf, edit, listening } from "@/tests/setup/changes";
import { countQueries } from "@/tests/setup/queries";
import {
	changes,
	makeAttachment,
	makePair,
	page,
	say,
} from "@/tests/setup/talk";

const listen = listening();

const answer = (
	viewer: Viewer,
	conversationId: string,
	text: string,
	sequence: number,
	clientId = newId(),
) =>
	sendMessage(viewer, conversationId, {
		clientId,
		text,
		attachmentIds: [],
		replyTo: { sequence },
	});
/** The newest message alone, so that what it quotes lies outside of the page. */
const last = (viewer: Viewer, id: string) => page(viewer, id, { limit: 1 });
const quoted = (shown: Pick<MessagePageView, "quotes">) => shown.quotes?.[0];
const replyOf = ({ body }: MessageView) =>
	body.kind === "plain" ? body.replyTo : undefined;

describe("a reply", () => {
	it("says what it answers, live, by the cursor and on a page without it", async () => {
		const { ann, bob, id } = await makePair();
		const asked = await say(ann, id, "who\nbrings the cake?");
		const socket = await listen(ann, conversationChannel(id, 1));
		const reply = must(await answer(bob, id, "I do", asked.sequence));
		expect(replyOf(reply)).toEqual({ sequence: asked.sequence });
		expect(await socket.next("message.created")).toEqual(reply);
		const quote = {
			sequence: asked.sequence,
			version: asked.version,
			senderId: ann.personId,
			state: "said",
			line: { preview: "who brings the cake?", photos: 0, attached: null },
		};
		expect((await last(ann, id)).quotes).toEqual([quote]);
		const missed = await changes(ann, id, asked.version);
		expect(missed.messages).toEqual([reply]);
		expect(missed.quotes).toEqual([quote]);
		// Where it lies on the same page, it is not said twice.
		expect(await page(ann, id)).not.toHaveProperty("quotes");
	});

	it("keeps what it answers when it is edited or sent again", async () => {
		const { ann, id } = await makePair();
		await say(ann, id, "one");
		const clientId = newId();
		const reply = must(await answer(ann, id, "tow", 1, clientId));
		expect(must(await answer(ann, id, "other", 1, clientId))).toEqual(reply);
		const edited = must(await edit(ann, reply, "two"));
		expect(replyOf(edited)).toEqual({ sequence: 1 });
		must(await deleteMessage(ann, at(reply)));
		expect((await last(ann, id)).quotes).toBeUndefined();
	});

	it("quotes what is there now: edited, a photo, deleted", async () => {
		const { ann, bob, id } = await makePair();
		const asked = await say(ann, id, "CANARY");
		must(await answer(bob, id, "yes", asked.sequence));
		must(await edit(ann, asked, "cake?"));
		expect(quoted(await last(bob, id))?.line?.preview).toBe("cake?");
		must(await deleteMessage(ann, at(asked)));
		expect(quoted(await last(bob, id))).toMatchObject({
			state: "deleted",
			line: null,
		});
		const photo = must(
			await sendMessage(ann, id, {
				clientId: newId(),
				text: "",
				attachmentIds: [await makeAttachment(ann)],
			}),
		);
		must(await answer(bob, id, "nice", photo.sequence));
		expect(quoted(await last(bob, id))?.line).toEqual({
			preview: "",
			photos: 1,
			attached: "photo",
		});
	});

	it("does not bring back what one has deleted for oneself", async () => {
		const { ann, bob, id } = await makePair();
		const asked = await say(ann, id, "CANARY");
		must(await answer(bob, id, "yes", asked.sequence));
		must(await markMessage(bob, at(asked), { isHidden: true }));
		const shown = await last(bob, id);
		expect(quoted(shown)).toMatchObject({ state: "gone", line: null });
		expect(JSON.stringify(shown)).not.toContain("CANARY");
		expect(quoted(await last(ann, id))?.state).toBe("said");
	});

	it("never quotes across a block what it kept from the other", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "before");
		must(await blockPerson(bob, { personId: ann.personId }));
		const kept = await say(ann, id, "CANARY");
		must(await unblockPerson(bob, { personId: ann.personId }));
		const reply = must(await answer(ann, id, "as I said", kept.sequence));
		expect(quoted(await last(bob, id))).toMatchObject({
			state: "gone",
			senderId: "",
			line: null,
		});
		expect(quoted(await last(ann, id))?.line?.preview).toBe("CANARY");
		const missed = await changes(bob, id, reply.version - 1);
		expect(quoted(missed)?.state).toBe("gone");
		expect(JSON.stringify(missed)).not.toContain("CANARY");
	});

	it("answers only what is there, in this conversation", async () => {
		const { ann, bob, id } = await makePair();
		const elsewhere = await makePair();
		for (let i = 0; i < 5; i++)
			await say(elsewhere.ann, elsewhere.id, `CANARY ${i}`);
		const asked = await say(ann, id, "here");
		expect(codeOf(await answer(bob, id, "five?", 5))).toBe("not_found");
		// Nor itself.
		expect(codeOf(await answer(bob, id, "me", asked.sequence + 1))).toBe(
			"not_found",
		);
		expect(codeOf(await answer(bob, id, "you", asked.sequence))).toBe("ok");
		expect(JSON.stringify(await last(bob, id))).not.toContain("CANARY");
	});

	it("costs no query to send, and one on a page that quotes", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "one");
		const plain = await countQueries(() => say(bob, id, "plain"));
		const replied = await countQueries(() => answer(bob, id, "reply", 1));
		expect(replied.count).toBe(plain.count);
		expect((await countQueries(() => page(ann, id))).count).toBe(2);
		expect((await countQueries(() => last(ann, id))).count).toBe(3);
	});
});
