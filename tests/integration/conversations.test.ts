import { describe, expect, it, vi } from "vitest";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { answerRequest, openDirect } from "@/lib/conversations/commands.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { changeSettings } from "@/lib/conversations/settings.server";
import type { ConversationView } from "@/lib/conversations/view";
import { newId } from "@/lib/ids";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { countQueries } from "@/tests/setup/queries";
import {
	accept,
	befriend,
	changes,
	makePair,
	open,
	page,
	say,
	texts,
} from "@/tests/setup/talk";

const list = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations;
const look = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id));
const block = async (blocker: Viewer, { personId }: Viewer) =>
	must(await blockPerson(blocker, { personId }));
/** All but the channels' names: those change whenever anybody's session or friendship ends. */
const asSeen = ({ channel, typingChannel, ...view }: ConversationView) => view;
const send = (viewer: Viewer, id: string, text = "x") =>
	sendMessage(viewer, id, { clientId: newId(), text, attachmentIds: [] });

it("tells a mute that has run out as over, so that a list that is asked for again differs", async () => {
	const { ann, id } = await makePair();
	must(await changeSettings(ann, id, { mutedMinutes: 60 }));
	expect((await look(ann, id)).settings.mutedUntil).not.toBeNull();
	const later = Date.now() + 61 * 60_000;
	const clock = vi.spyOn(Date, "now").mockReturnValue(later);
	try {
		expect((await look(ann, id)).settings.mutedUntil).toBeNull();
	} finally {
		clock.mockRestore();
	}
});

describe("opening a direct conversation", () => {
	it("is the same one from both sides, also when both open it at once", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const opened = await Promise.all([
			open(ann, bob),
			open(bob, ann),
			open(ann, bob),
		]);
		expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
	});

	it("refuses oneself and nobody, both alike", async () => {
		const [ann, cid] = [await makePerson(), await makePerson()];
		const refusals = await Promise.all(
			[ann.personId, newId()].map((personId) => openDirect(ann, { personId })),
		);
		for (const refusal of refusals)
			expect(refusal).toEqual({ ok: false, problem: { code: "not_found" } });
		expect((await open(ann, cid)).other?.id).toBe(cid.personId);
	});

	it("shows an empty one only to who opened it", async () => {
		const { ann, bob, id } = await makePair();
		expect((await list(ann)).map((view) => view.id)).toEqual([id]);
		expect(await list(bob)).toEqual([]);
		await say(ann, id, "hei");
		expect((await list(bob)).map((view) => view.id)).toEqual([id]);
	});
});

describe("a message request", () => {
	it("lets one message through, and tells its sender nothing until it is accepted", async () => {
		const { ann, bob, id } = await makePair("strangers");
		const first = await say(ann, id, "do you remember me?");
		expect(await send(ann, id)).toMatchObject({
			problem: { code: "request_waiting" },
		});
		expect(await look(ann, id)).toMatchObject({
			request: "sent",
			maySend: false,
		});
		expect(await look(bob, id)).toMatchObject({
			request: "received",
			unread: 1,
		});
		must(await moveMarkers(bob, id, { readSequence: 1 }));
		const seen = await look(ann, id);
		expect(seen.markers.map((marker) => marker.personId)).toEqual([
			ann.personId,
		]);
		expect(await changes(ann, id, first.version)).toMatchObject({
			markers: [],
			version: first.version,
		});
		await accept(bob, id);
		const caughtUp = await changes(ann, id, first.version);
		expect(caughtUp.markers).toContainEqual(
			expect.objectContaining({ personId: bob.personId, readSequence: 1 }),
		);
		expect(await look(ann, id)).toMatchObject({
			request: "none",
			maySend: true,
		});
		await say(ann, id, "so glad");
	});

	it("answers the repeat of a first message, which is no second one", async () => {
		const { ann, id } = await makePair("strangers");
		const clientId = newId();
		const first = await say(ann, id, "once", clientId);
		expect(await say(ann, id, "once", clientId)).toEqual(first);
	});

	it("declined looks to its sender as if it waited on", async () => {
		const { ann, bob, id } = await makePair("strangers");
		await say(ann, id, "hello?");
		const before = await look(ann, id);
		must(await answerRequest(bob, id, { answer: "decline" }));
		expect(await look(ann, id)).toEqual(before);
		expect(await send(ann, id)).toMatchObject({
			problem: { code: "request_waiting" },
		});
		expect(await list(bob)).toEqual([]);
		expect(await answerRequest(ann, id, { answer: "accept" })).toMatchObject({
			problem: { code: "conflict" },
		});
	});

	it("blocked looks to its sender as if it waited on", async () => {
		const { ann, bob, id } = await makePair("strangers");
		await say(ann, id, "hello?");
		const before = await look(ann, id);
		must(await answerRequest(bob, id, { answer: "block" }));
		expect(asSeen(await look(ann, id))).toEqual(asSeen(before));
		expect(await send(ann, id)).toMatchObject({
			problem: { code: "request_waiting" },
		});
	});

	it("is accepted by a reply", async () => {
		const { ann, bob, id } = await makePair("strangers");
		await say(ann, id, "hello?");
		await say(bob, id, "yes!");
		await say(ann, id, "good");
		expect((await look(ann, id)).request).toBe("none");
	});

	it("ends when the two become friends", async () => {
		const { ann, bob, id } = await makePair("strangers");
		await say(ann, id, "hello?");
		await befriend(ann, bob);
		expect(await look(bob, id)).toMatchObject({ request: "none" });
		await say(ann, id, "friends now");
	});
});

describe("a block", () => {
	it("keeps every word from the blocker, and shows the blocked nothing", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "before");
		must(await moveMarkers(bob, id, { readSequence: 1 }));
		await block(bob, ann);
		const sent = await say(ann, id, "CANARY-BLOCKED");
		expect(sent).toMatchObject({ sequence: 2, body: { kind: "plain" } });
		expect(texts((await page(ann, id)).messages)).toEqual([
			"before",
			"CANARY-BLOCKED",
		]);
		expect(await look(ann, id)).toMatchObject({
			request: "none",
			maySend: true,
			lastLine: { preview: "CANARY-BLOCKED" },
		});
		expect(await list(bob)).toEqual([]);
		const theirs = await Promise.all([
			listMessages(bob, id, { limit: 50 }),
			listMessages(bob, id, { since: 0, limit: 50 }),
			readConversation(bob, id),
		]);
		expect(JSON.stringify(theirs)).not.toContain("CANARY");
		expect(must(theirs[2])).toMatchObject({ unread: 0, maySend: false });
		expect(must(theirs[2]).lastLine?.preview).toBe("before");
	});

	it("gives no receipt, and refuses the blocker's own messages until it is lifted", async () => {
		const { ann, bob, id } = await makePair();
		await say(ann, id, "before");
		await block(bob, ann);
		await say(ann, id, "after");
		must(await moveMarkers(bob, id, { readSequence: 2 }));
		expect(
			(await look(ann, id)).markers.find((m) => m.personId === bob.personId),
		).toMatchObject({ readSequence: 0, deliveredSequence: 0 });
		expect(await send(bob, id)).toMatchObject({
			problem: { code: "conflict" },
		});
		must(await unblockPerson(bob, { personId: ann.personId }));
		expect((await say(bob, id, "again")).sequence).toBe(3);
		const log = await page(bob, id);
		expect(texts(log.messages)).toEqual(["before", "withheld", "again"]);
		expect(log.messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
	});
});

describe("the list", () => {
	it("is ordered by last activity, paged, and counts unread from one marker", async () => {
		const ann = await makePerson();
		const ids: string[] = [];
		for (let i = 0; i < 5; i++) {
			const other = await makePerson();
			await befriend(ann, other);
			const { id } = await open(other, ann);
			for (let n = 0; n <= i; n++) await say(other, id, `line ${n}`);
			ids.unshift(id);
		}
		const first = must(await listConversations(ann, { limit: 3 }));
		expect(first.conversations.map(({ id }) => id)).toEqual(ids.slice(0, 3));
		expect(first.conversations.map(({ unread }) => unread)).toEqual([5, 4, 3]);
		expect(first.conversations[0]?.lastLine?.preview).toBe("line 4");
		expect(first.next).not.toBeNull();
		const [ms = "", lastId = ""] = (first.next ?? "").split("_");
		const rest = must(
			await listConversations(ann, {
				limit: 3,
				cursor: { lastActivityAtMs: Number(ms), id: lastId },
			}),
		);
		expect(rest.conversations.map(({ id }) => id)).toEqual(ids.slice(3));
		expect(rest.next).toBeNull();
		must(await moveMarkers(ann, ids[0] as string, { readSequence: 3 }));
		expect((await look(ann, ids[0] as string)).unread).toBe(2);
		await say(ann, ids[0] as string, "mine");
		expect((await look(ann, ids[0] as string)).unread).toBe(0);
	});

	it("takes as many queries for twelve conversations as for two", async () => {
		const ann = await makePerson();
		const add = async (count: number) => {
			for (let i = 0; i < count; i++) {
				const other = await makePerson();
				await befriend(ann, other);
				await say(other, (await open(other, ann)).id, "hei");
			}
		};
		await add(2);
		const few = await countQueries(() => list(ann));
		await add(10);
		const many = await countQueries(() => list(ann));
		expect(few.value).toHaveLength(2);
		expect(many.value).toHaveLength(12);
		expect(many.count).toBe(few.count);
		expect(many.count).toBeLessThanOrEqual(8);
	});
});

describe("the gate", () => {
	it("shows nothing to a stranger or a removed member, and the same for what is not there", async () => {
		const { ann, id } = await makePair();
		await say(ann, id, "secret");
		const stranger = await makePerson();
		const ways = (viewer: Viewer, at: string) =>
			Promise.all([
				readConversation(viewer, at),
				listMessages(viewer, at, { limit: 10 }),
				listMessages(viewer, at, { since: 0, limit: 10 }),
				send(viewer, at),
				moveMarkers(viewer, at, { readSequence: 1 }),
				answerRequest(viewer, at, { answer: "accept" }),
			]);
		const denied = await ways(stranger, id);
		expect(denied).toEqual(await ways(stranger, newId()));
		for (const result of denied)
			expect(result).toEqual({ ok: false, problem: { code: "not_found" } });
		for (const result of await ways(ann, id)) expect(result.ok).toBe(true);
	});
});
