import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { pollClosings, pollVotes } from "@/db/schema/polls";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { editGroup } from "@/lib/groups/commands.server";
import type { MessageView } from "@/lib/messages/view";
import { listVoters } from "@/lib/polls/votes.server";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, listening } from "@/tests/setup/changes";
import { makeGroup, step } from "@/tests/setup/groups";
import { askPoll, choose } from "@/tests/setup/polls";
import { countQueries } from "@/tests/setup/queries";
import { callRoute } from "@/tests/setup/routes";
import { changes, makePair, page, say } from "@/tests/setup/talk";

const listen = listening();

const seenBy = async (viewer: Viewer, { id, conversationId }: MessageView) =>
	(await page(viewer, conversationId)).messages.find((one) => one.id === id)
		?.poll;
const votersOf = async (viewer: Viewer, message: MessageView) =>
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
const _closingsOf = ({ conversationId }: MessageView) =>
	database()
		.select()
		.from(pollClosings)
		.where(eq(pollClosings.conversationId, conversationId));
const _soon = (ms: number) => new Date(Date.now() + ms).toISOString();

describe("a vote", () => {
	it("is counted live for all, changed and taken back, each by a version", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await askPoll(ann, id);
		const socket = await listen(ann, conversationChannel(id, 1));
		const own = await listen(bob, personChannel(bob.personId, 1));
		const voted = must(await choose(bob, sent, 1));
		expect(voted.version).toBe(sent.version + 1);
		expect(voted.poll).toEqual({
			...{ counts: [0, 1, 0], voters: 1, closedAt: null, mine: [1] },
		});
		const { mine: _mine, ...forAll } = voted.poll ?? {};
		expect(await socket.next("message.changed")).toEqual({
			message: { ...voted, poll: forAll },
		});
		// The voter's other devices hear what they chose, and nobody else does.
		expect(await own.next("message.changed")).toEqual({ message: voted });
		expect(await seenBy(ann, sent)).toEqual({ ...forAll, mine: [] });
		expect(must(await choose(bob, sent, 1)).version).toBe(voted.version);
		expect(must(await choose(bob, sent, 2)).poll?.counts).toEqual([0, 0, 1]);
		expect(await votersOf(ann, sent)).toEqual([[], [], [bob.personId]]);
		const gone = must(await choose(bob, sent));
		expect(gone.poll).toEqual({
			...{ counts: [0, 0, 0], voters: 0, closedAt: null, mine: [] },
		});
		const missed = await changes(ann, id, sent.version);
		expect(missed.messages.map((one) => one.poll?.voters)).toEqual([0]);
		expect(missed.version).toBe(sent.version + 3);
	});

	it("may be for several only where that is asked, and for what is there", async () => {
		const { ann, bob, id } = await makePair();
		const one = await askPoll(ann, id);
		const many = await askPoll(ann, id, { isMultiple: true });
		expect(codeOf(await choose(bob, one, 0, 1))).toBe("invalid");
		expect(codeOf(await choose(bob, many, 0, 3))).toBe("invalid");
		expect(must(await choose(bob, many, 0, 2)).poll).toMatchObject({
			...{ counts: [1, 0, 1], voters: 1, mine: [0, 2] },
		});
		expect(must(await choose(bob, many, 2)).poll?.counts).toEqual([0, 0, 1]);
		const words = await say(ann, id, "no poll");
		expect(codeOf(await choose(bob, words, 0))).toBe("conflict");
		for (const options of [[-1], [12], [0.5], ["0"], "0", [0, 0]]) {
			const path = `/api/conversations/${id}/messages/${many.id}/votes`;
			const ask = { method: "PUT", path, body: { options } } as const;
			expect((await callRoute(bob, ask)).status).toBe(400);
		}
		const stranger = await makePerson();
		expect(codeOf(await choose(stranger, one, 0))).toBe("not_found");
		expect(codeOf(await listVoters(stranger, at(one)))).toBe("not_found");
	});

	it("of many people at once is counted right", async () => {
		const { ann, others, id } = await makeGroup(19);
		const sent = await askPoll(ann, id, { isMultiple: true });
		const everybody = [ann, ...others];
		await Promise.all(
			everybody.flatMap((person, index) => [
				choose(person, sent, index % 3).then(must),
				choose(person, sent, 0, 1).then(must),
			]),
		);
		await Promise.all(everybody.map((one) => choose(one, sent, 1).then(must)));
		expect(await seenBy(ann, sent)).toMatchObject({
			...{ counts: [0, 20, 0], voters: 20, mine: [1] },
		});
	});

	it("that is anonymous is tied to nobody in any answer or event", async () => {
		const { ann, others, id } = await makeGroup(3);
		const [bob, cat, dan] = others;
		const sent = await askPoll(ann, id, { isAnonymous: true });
		const socket = await listen(cat, conversationChannel(id, 1));
		must(await choose(dan, sent, 0));
		must(await choose(bob, sent, 2));
		const heard = [
			await socket.next("message.changed"),
			await socket.next("message.changed"),
		];
		const before = await changes(cat, id, 0);
		for (const told of [...heard, before.messages.at(-1)]) {
			const text = JSON.stringify(told);
			expect(text).not.toContain(bob.personId);
			expect(text).not.toContain(dan.personId);
		}
		// No marker of the voters moved with a version of theirs.
		const since = await changes(cat, id, sent.version);
		expect(since.markers).toEqual([]);
		for (const person of [ann, bob, cat])
			expect(codeOf(await listVoters(person, at(sent)))).toBe("conflict");
		expect((await seenBy(bob, sent))?.mine).toEqual([2]);
		expect((await seenBy(cat, sent))?.mine).toEqual([]);
		// Nothing in the row tells when, and so in which order, people voted.
		expect(Object.keys((await rowsOf(sent))[0] ?? {}).sort()).toEqual([
			...["conversationId", "isWithheld", "option", "personId", "sequence"],
		]);
	});

	it("of somebody blocked is theirs alone, until the block is lifted and they vote again", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await askPoll(ann, id);
		must(await choose(bob, sent, 0));
		must(await blockPerson(ann, { personId: bob.personId }));
		const { channel } = must(await readConversation(ann, id));
		const socket = await listen(ann, channel);
		const changed = must(await choose(bob, sent, 1));
		expect(changed.poll).toMatchObject({ counts: [0, 1, 0], mine: [1] });
		// What Ann had seen is seen to go; what came instead is not.
		expect(await socket.next("message.changed")).toMatchObject({
			message: { poll: { counts: [0, 0, 0], voters: 0 } },
		});
		expect(await seenBy(ann, sent)).toMatchObject({ voters: 0 });
		expect(await votersOf(ann, sent)).toEqual([[], [], []]);
		expect(await votersOf(bob, sent)).toEqual([[], [bob.personId], []]);
		must(await choose(bob, sent, 2));
		expect(codeOf(await choose(ann, sent, 0))).toBe("conflict");
		must(await unblockPerson(ann, { personId: bob.personId }));
		must(await choose(bob, sent, 2));
		const lifted = must(await readConversation(ann, id));
		expect(await seenBy(ann, sent)).toMatchObject({ counts: [0, 0, 1] });
		expect(lifted.unread).toBe(0);
	});

	it("waits for the answer to a request, as every touch does", async () => {
		const { ann, bob, id } = await makePair("strangers");
		const sent = await askPoll(ann, id);
		expect(codeOf(await choose(bob, sent, 0))).toBe("conflict");
		expect(codeOf(await choose(ann, sent, 0))).toBe("request_waiting");
	});

	it("is open to all where only admins write, and stays when its person leaves", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cat] = others;
		must(await editGroup(ann, id, { onlyAdminsWrite: true }));
		const sent = await askPoll(ann, id);
		must(await choose(bob, sent, 1));
		must(await choose(cat, sent, 1));
		await step(ann, id, bob, "remove");
		expect(codeOf(await choose(bob, sent, 0))).toBe("not_found");
		expect(await seenBy(cat, sent)).toMatchObject({ counts: [0, 2, 0] });
		expect((await votersOf(cat, sent))[1]).toContain(bob.personId);
	});

	it("costs a page one query more, and none before anybody voted", async () => {
		const { ann, bob, id } = await makePair();
		const first = await askPoll(ann, id);
		await askPoll(ann, id);
		const before = await countQueries(() => page(bob, id));
		must(await choose(bob, first, 0));
		const after = await countQueries(() => page(bob, id));
		expect(after.count).toBe(before.count + 1);
	});
});
