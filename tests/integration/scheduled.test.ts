import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { scheduledMessages } from "@/db/schema/later";
import { attachments } from "@/db/schema/media";
import { readConversation } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { sweepMedia } from "@/lib/media/sweep.server";
import { moveMarkers } from "@/lib/messages/commands.server";
import type { MessageView } from "@/lib/messages/view";
import { readMe } from "@/lib/realtime/queries.server";
import {
	dropScheduled,
	reschedule,
	sendScheduled,
} from "@/lib/scheduled/commands.server";
import { listScheduledIn } from "@/lib/scheduled/queries.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { codeOf, listening } from "@/tests/setup/changes";
import {
	DAY_MS,
	HOUR_MS,
	inMs,
	ofRow,
	runAt,
	said,
	schedule,
	waiting,
} from "@/tests/setup/scheduled";
import { makeAttachment, makePair, page, say } from "@/tests/setup/talk";

const listen = listening();
const view = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id));

describe("a scheduled message", () => {
	it("is said at its time and not before, as an ordinary message, and waits no more", async () => {
		const { ann, bob, id } = await makePair();
		const first = await say(ann, id, "hei");
		const kept = must(
			await schedule(ann, id, { replyTo: { sequence: first.sequence } }),
		);
		expect(kept).toMatchObject({ text: "see you there", problem: null });
		expect((await view(ann, id)).scheduled).toEqual({ waiting: 1, failed: 0 });
		expect((await view(bob, id)).scheduled).toBeUndefined();
		await runAt(HOUR_MS - 5_000);
		expect(await said(bob, id)).toEqual(["hei"]);
		await runAt(HOUR_MS + 5_000);
		expect(await said(bob, id)).toEqual(["hei", "see you there"]);
		const { messages } = await page(bob, id);
		expect(messages[1]).toMatchObject({
			clientId: kept.id,
			senderId: ann.personId,
			body: { replyTo: { sequence: first.sequence } },
		});
		expect(await waiting(ann)).toEqual([]);
		expect((await view(ann, id)).scheduled).toBeUndefined();
	});

	it("is kept once, however often it is asked for", async () => {
		const { ann, id } = await makePair();
		const clientId = newId();
		const both = await Promise.all([
			schedule(ann, id, { clientId }),
			schedule(ann, id, { clientId, text: "other words" }),
		]);
		expect(must(both[0])).toEqual(must(both[1]));
		expect(await waiting(ann)).toHaveLength(1);
	});

	it("fell due while the server was off: it is said at the start, in the order of the times", async () => {
		const { ann, bob, id } = await makePair();
		for (const [text, ms] of [
			["third", 3],
			["first", 1],
			["second", 2],
		] as const)
			must(await schedule(ann, id, { text, dueAt: inMs(ms * HOUR_MS) }));
		await runAt(5 * DAY_MS);
		expect(await said(bob, id)).toEqual(["first", "second", "third"]);
	});

	it("is told to the writer's own devices and to nobody else", async () => {
		const { ann, bob, id } = await makePair();
		// No first message, which is news to everybody.
		await say(bob, id, "hei");
		const own = async (viewer: Viewer) =>
			must(await readMe(viewer)).channels.own;
		const mine = await listen(ann, await own(ann));
		const theirs = await listen(bob, await own(bob));
		const heard = await listen(bob, (await view(bob, id)).channel);
		must(await schedule(ann, id));
		expect(await mine.next("conversation.changed")).toEqual({
			conversationId: id,
		});
		await runAt(2 * HOUR_MS);
		expect((await heard.next("message.created")).body.text).toBe(
			"see you there",
		);
		expect(theirs.names()).not.toContain("conversation.changed");
	});

	it("leaves unread what its writer has not read; who has read all stays at the end", async () => {
		const { ann, bob, id } = await makePair();
		must(await schedule(ann, id, { text: "good morning" }));
		await say(bob, id, "are you there?");
		expect((await view(ann, id)).unread).toBe(1);
		await runAt(2 * HOUR_MS);
		expect(await said(bob, id)).toEqual(["are you there?", "good morning"]);
		expect((await view(ann, id)).unread).toBe(1);
		const { messages } = await page(ann, id);
		expect(messages[1]?.body).toMatchObject({ isAbsent: true });

		must(await moveMarkers(ann, id, { readSequence: 2 }));
		must(await schedule(ann, id, { text: "and again" }));
		await runAt(2 * HOUR_MS);
		const all = (await page(ann, id)).messages;
		expect(all[2]?.body).not.toHaveProperty("isAbsent");
		const { markers } = await view(ann, id);
		expect(
			markers.find((one) => one.personId === ann.personId)?.readSequence,
		).toBe(3);
	});
});

describe("a crash, or two machines", () => {
	it("between the send and the removal says nothing twice", async () => {
		const { ann, bob, id } = await makePair();
		const kept = must(await schedule(ann, id));
		// What a process leaves that died after the commit of its send.
		await database()
			.update(scheduledMessages)
			.set({ claimedAt: inMs(HOUR_MS) })
			.where(ofRow(kept.id));
		await say(ann, id, "see you there", kept.id);
		expect(codeOf(await reschedule(ann, kept.id, { text: "no" }))).toBe(
			"conflict",
		);
		expect(codeOf(await dropScheduled(ann, kept.id))).toBe("conflict");
		await runAt(HOUR_MS + 10_000);
		expect(await waiting(ann)).toHaveLength(1);
		await runAt(HOUR_MS + 60_000);
		expect(await waiting(ann)).toEqual([]);
		expect(await said(bob, id)).toEqual(["see you there"]);
	});

	it("before the send says it once the claim is old", async () => {
		const { ann, bob, id } = await makePair();
		const kept = must(await schedule(ann, id));
		await database()
			.update(scheduledMessages)
			.set({ claimedAt: inMs(HOUR_MS) })
			.where(ofRow(kept.id));
		await runAt(HOUR_MS + 60_000);
		expect(await said(bob, id)).toEqual(["see you there"]);
	});

	it("lets one of many say each, and what is moved at the same moment is said then or later, never lost or doubled", async () => {
		const { ann, bob, id } = await makePair();
		const kept = await Promise.all(
			Array.from({ length: 8 }, (_, at) =>
				schedule(ann, id, { text: `word ${at}`, dueAt: inMs(1_000 + at) }),
			),
		);
		const moved = kept.map((one) => must(one).id).slice(0, 4);
		const answers = await Promise.all([
			runAt(5_000),
			runAt(5_000),
			runAt(5_000),
			...moved.map((one) => reschedule(ann, one, { dueAt: inMs(DAY_MS) })),
		]);
		expect(answers).toHaveLength(7);
		await runAt(5_000);
		const now = await said(bob, id);
		expect(now.length + (await waiting(ann)).length).toBe(8);
		await runAt(2 * DAY_MS);
		expect((await said(bob, id)).toSorted()).toEqual(
			Array.from({ length: 8 }, (_, at) => `word ${at}`),
		);
	});
});

describe("until then", () => {
	it("words and time can be changed, it can be said now, and it can be forgotten", async () => {
		const { ann, bob, id } = await makePair();
		const kept = must(await schedule(ann, id));
		must(await reschedule(ann, kept.id, { text: "other words" }));
		const moved = must(await reschedule(ann, kept.id, { dueAt: inMs(DAY_MS) }));
		expect(moved.text).toBe("other words");
		await runAt(2 * HOUR_MS);
		expect(await said(bob, id)).toEqual([]);
		const sent = must(await sendScheduled(ann, kept.id)) as MessageView;
		expect(sent.clientId).toBe(kept.id);
		expect(await said(bob, id)).toEqual(["other words"]);
		expect(codeOf(await sendScheduled(ann, kept.id))).toBe("not_found");

		const other = must(await schedule(ann, id));
		must(await dropScheduled(ann, other.id));
		await runAt(2 * HOUR_MS);
		expect(await said(bob, id)).toEqual(["other words"]);
	});

	it("its files are kept from every sweep and from being discarded, and go when it is forgotten", async () => {
		const { ann, bob, id } = await makePair();
		const [sentId, droppedId] = [
			await makeAttachment(ann),
			await makeAttachment(ann),
		];
		must(await schedule(ann, id, { text: "", attachmentIds: [sentId] }));
		const dropped = must(
			await schedule(ann, id, { attachmentIds: [droppedId] }),
		);
		const isThere = async (file: string) =>
			(
				await database()
					.select({ id: attachments.id })
					.from(attachments)
					.where(eq(attachments.id, file))
			).length === 1;
		await sweepMedia(Date.now() + 10 * DAY_MS);
		expect([await isThere(sentId), await isThere(droppedId)]).toEqual([
			true,
			true,
		]);
		must(await dropScheduled(ann, dropped.id));
		expect(await isThere(droppedId)).toBe(false);
		await runAt(2 * HOUR_MS);
		const [message] = (await page(bob, id)).messages;
		expect(message?.body).toMatchObject({ attachments: [{ id: sentId }] });
		await sweepMedia(Date.now() + 10 * DAY_MS);
		expect(await isThere(sentId)).toBe(true);
	});

	it("nobody but its writer sees or touches it", async () => {
		const { ann, bob, id } = await makePair();
		const kept = must(await schedule(ann, id));
		expect(await waiting(bob)).toEqual([]);
		expect(must(await listScheduledIn(bob, id))).toEqual([]);
		for (const answer of [
			await reschedule(bob, kept.id, { text: "mine" }),
			await dropScheduled(bob, kept.id),
			await sendScheduled(bob, kept.id),
		])
			expect(codeOf(answer)).toBe("not_found");
		expect(must(await listScheduledIn(ann, id))).toMatchObject([
			{ text: "see you there" },
		]);
	});
});
