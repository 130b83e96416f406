import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { pollClosings, pollVotes } from "@/db/schema/polls";
import { listConversations } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { deleteMessage, editMessage } from "@/lib/messages/edit.server";
import { forwardMessage } from "@/lib/messages/forward.server";
import type { MessageView } from "@/lib/messages/view";
import { closeDue } from "@/lib/polls/closing.server";
import { closePoll, listVoters } from "@/lib/polls/votes.server";
import { conversationChannel } from "@/lib/realtime/channels";
import { searchMessages } from "@/lib/search/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, listening } from "@/tests/setup/changes";
import { createdGroup } from "@/tests/setup/groups";
import { aPoll, askPoll, choose } from "@/tests/setup/polls";
import { callRoute } from "@/tests/setup/routes";
import { changes, makePair, page, say } from "@/tests/setup/talk";

const listen = listening();

const seenBy = async (viewer: Viewer, { id, conversationId }: MessageView) =>
	(await page(viewer, conversationId)).messages.find((one) => one.id === id)
		?.poll;
const _votersOf = async (viewer: Viewer, message: MessageView) =>
	must(await listVoters(viewer, at(message))).options.map(({ people }) =>
		people.map((one) => one.id),
	);
const rowsOf = ({ conversationId, sequence }: MessageView) =>
	database()
		.select()
		.from(pollVotes)
		.where(
			and(
				eq(pollVotes.conversationId, conversationId),
				eq(pollVotes.sequence, sequence),
			),
		);
const closingsOf = ({ conversationId }: MessageView) =>
	database()
		.select()
		.from(pollClosings)
		.where(eq(pollClosings.conversationId, conversationId));
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();

describe("a poll", () => {
	it("is sent once, shown in lists as what it asks, and found by its answers", async () => {
		const { ann, bob, id } = await makePair();
		const clientId = newId();
		const sent = await askPoll(ann, id, {}, clientId);
		expect(sent.body).toEqual({ v: 1, kind: "poll", ...aPoll() });
		expect(sent.poll).toEqual({ counts: [0, 0, 0], voters: 0, closedAt: null });
		const again = await askPoll(ann, id, { question: "Other?" }, clientId);
		expect(again).toEqual(sent);
		const [listed] = must(
			await listConversations(bob, { limit: 5 }),
		).conversations;
		expect([listed?.unread, listed?.lastLine]).toMatchObject([
			1,
			{ preview: "What shall we eat?", attached: "poll" },
		]);
		for (const q of ["shall we eat", "grød"]) {
			const found = must(await searchMessages(bob, { q }));
			expect(found.hits.map((hit) => hit.messageId)).toEqual([sent.id]);
		}
		expect(must(await searchMessages(bob, { q: "risotto" })).hits).toEqual([]);
	});

	it("is refused when it asks nothing, twice the same, or of the past", async () => {
		const { ann, id } = await makePair();
		const ask = (poll: unknown, more = {}) =>
			callRoute(ann, {
				method: "POST",
				path: `/api/conversations/${id}/messages`,
				body: { clientId: newId(), poll, ...more },
			});
		const good = aPoll();
		const bad: unknown[] = [
			{ ...good, question: " " },
			{ ...good, question: "x".repeat(301) },
			{ ...good, question: "\ud800" },
			{ ...good, options: ["one"] },
			{ ...good, options: Array.from({ length: 13 }, (_, n) => `${n}`) },
			{ ...good, options: ["same", " same "] },
			{ ...good, options: ["", "two"] },
			{ ...good, options: ["x".repeat(101), "two"] },
			{ ...good, options: { 0: "a", 1: "b" } },
			{ ...good, isAnonymous: "yes" },
			{ ...good, closesAt: "tomorrow" },
			"what?",
			null,
		];
		for (const poll of bad)
			expect([poll, (await ask(poll)).status]).toEqual([poll, 400]);
		for (const closesAt of [soon(-1), "2999-01-01T00:00:00.000Z"])
			expect((await ask({ ...good, closesAt })).status).toBe(409);
		expect((await ask(good, { text: "and words" })).status).toBe(400);
		expect((await ask(good, { replyTo: { sequence: 1 } })).status).toBe(400);
		expect((await page(ann, id)).messages).toEqual([]);
		expect((await ask({ ...good, closesAt: soon(60_000) })).status).toBe(200);
	});

	it("has no words to edit", async () => {
		const { ann, id } = await makePair();
		const sent = await askPoll(ann, id);
		const edit = { clientId: newId(), text: "What else?" };
		expect(codeOf(await editMessage(ann, at(sent), edit))).toBe("conflict");
	});

	it("is asked afresh where it is forwarded", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await askPoll(ann, id, { isMultiple: true });
		must(await choose(bob, sent, 0, 1));
		const mine = await createdGroup(ann, [bob]);
		const to = [{ conversationId: mine.id, clientId: newId() }];
		// Only who may read it passes it on.
		const stranger = await makePerson();
		expect(codeOf(await forwardMessage(stranger, at(sent), { to }))).toBe(
			"not_found",
		);
		must(await forwardMessage(ann, at(sent), { to }));
		const last = (await page(bob, mine.id)).messages.at(-1);
		expect(last?.body).toEqual({ ...sent.body, isForwarded: true });
		expect(last?.poll).toMatchObject({ counts: [0, 0, 0], voters: 0 });
	});
});

describe("a closed poll", () => {
	it("is closed by its author alone, once, for good", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await askPoll(ann, id, { closesAt: soon(60_000) });
		must(await choose(bob, sent, 1));
		expect(codeOf(await closePoll(bob, at(sent)))).toBe("not_found");
		expect(await closingsOf(sent)).toHaveLength(1);
		const closed = must(await closePoll(ann, at(sent)));
		expect(closed.poll).toMatchObject({ counts: [0, 1, 0], voters: 1 });
		expect(closed.poll?.closedAt).not.toBeNull();
		expect(must(await closePoll(ann, at(sent)))).toEqual(closed);
		expect(await closingsOf(sent)).toEqual([]);
		expect(codeOf(await choose(bob, sent, 0))).toBe("poll_closed");
		expect(codeOf(await choose(bob, sent))).toBe("poll_closed");
		expect(await seenBy(bob, sent)).toMatchObject({
			...{ counts: [0, 1, 0], mine: [1], closedAt: closed.poll?.closedAt },
		});
		const words = await say(ann, id, "no poll");
		expect(codeOf(await closePoll(ann, at(words)))).toBe("conflict");
	});

	it("takes no vote from its time on, and all are told without anybody asking", async () => {
		const { ann, bob, id } = await makePair();
		const closesAt = soon(3_600_000);
		const sent = await askPoll(ann, id, { closesAt });
		const open = await askPoll(ann, id);
		must(await choose(bob, sent, 1));
		await closeDue(new Date(Date.parse(closesAt) - 1));
		expect((await seenBy(bob, sent))?.closedAt).toBeNull();
		const socket = await listen(bob, conversationChannel(id, 1));
		await closeDue(new Date(Date.parse(closesAt)));
		expect(await socket.next("message.changed")).toMatchObject({
			message: { id: sent.id, poll: { counts: [0, 1, 0], closedAt: closesAt } },
		});
		expect((await seenBy(bob, sent))?.closedAt).toBe(closesAt);
		expect((await seenBy(bob, open))?.closedAt).toBeNull();
		const { version } = await changes(bob, id, 0);
		await closeDue(new Date(Date.parse(closesAt) + 9_000));
		expect((await changes(bob, id, 0)).version).toBe(version);
	});

	it("refuses votes before the server has written down that it is closed", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await askPoll(ann, id, { closesAt: soon(3_600_000) });
		must(await choose(bob, sent, 0));
		const past = { ...sent.body, closesAt: soon(-1) };
		await database()
			.update(messages)
			.set({ body: past })
			.where(eq(messages.id, sent.id));
		expect(codeOf(await choose(bob, sent, 1))).toBe("poll_closed");
	});

	it("loses its votes when it is deleted for all", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await askPoll(ann, id, { closesAt: soon(3_600_000) });
		must(await choose(bob, sent, 1));
		expect(await rowsOf(sent)).toHaveLength(1);
		const deleted = must(await deleteMessage(ann, at(sent)));
		expect([deleted.body.kind, deleted.poll]).toEqual(["deleted", undefined]);
		expect(await rowsOf(sent)).toEqual([]);
		expect(await closingsOf(sent)).toEqual([]);
		expect(codeOf(await choose(bob, sent, 0))).toBe("conflict");
		expect(must(await searchMessages(bob, { q: "shall we" })).hits).toEqual([]);
	});
});
