import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { messageMarks } from "@/db/schema/changes";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { starredInput } from "@/lib/messages/input";
import { markMessage } from "@/lib/messages/marks.server";
import { listMessages } from "@/lib/messages/queries.server";
import { listStarred } from "@/lib/messages/stars.server";
import type { MessageView, StarredPageView } from "@/lib/messages/view";
import { personChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, edit, listening } from "@/tests/setup/changes";
import { add, makeGroup, step } from "@/tests/setup/groups";
import { countQueries } from "@/tests/setup/queries";
import { callRoute } from "@/tests/setup/routes";
import { befriend, changes, makePair, open, say } from "@/tests/setup/talk";

const listen = listening();

const star = async (viewer: Viewer, message: MessageView, isStarred = true) =>
	must(await markMessage(viewer, at(message), { isStarred }));
const starred = async (
	viewer: Viewer,
	query: { cursor?: string; limit?: number } = {},
): Promise<StarredPageView> =>
	must(await listStarred(viewer, starredInput.parse(query)));
const lines = async (viewer: Viewer) =>
	(await starred(viewer)).messages.map((one) => one.preview);

describe("the list of starred messages", () => {
	it("holds mine alone, the newest star first, with where each is", async () => {
		const { ann, bob, id } = await makePair();
		const first = await say(bob, id, "the code is ||1234||");
		const second = await say(ann, id, "cake at four");
		await star(ann, second);
		await star(ann, first);
		const list = await starred(ann);
		expect(list).toMatchObject({
			messages: [
				{ messageId: first.id, sequence: 1, sender: { id: bob.personId } },
				{ messageId: second.id, preview: "cake at four" },
			],
			conversations: [{ id, other: { id: bob.personId }, group: null }],
			next: null,
		});
		expect(list.messages[0]?.preview).not.toContain("1234");
		expect(await lines(bob)).toEqual([]);
		await star(ann, first, false);
		expect(await lines(ann)).toEqual(["cake at four"]);
	});

	it("tells my other devices, and nobody else", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(bob, id, "hello");
		const [own, other] = [
			await listen(ann, personChannel(ann.personId, 1)),
			await listen(bob, personChannel(bob.personId, 1)),
		];
		await star(ann, sent);
		expect(await own.next("conversation.changed")).toEqual({
			conversationId: id,
		});
		const missed = must(
			await listMessages(ann, id, {
				since: sent.version,
				marksSince: 0,
				limit: 50,
			}),
		);
		expect(missed.marks).toMatchObject([{ sequence: 1, isStarred: true }]);
		expect((await changes(bob, id, sent.version)).marks).toEqual([]);
		expect(other.all("conversation.changed")).toEqual([]);
	});

	it("goes on by key, also over stars of the same moment", async () => {
		const { ann, bob, id } = await makePair();
		const sent: MessageView[] = [];
		for (let count = 0; count < 7; count++) {
			const one = await say(bob, id, `${count}`);
			sent.push(one);
			await star(ann, one);
		}
		const moment = new Date("2026-01-01T00:00:00.123Z");
		await database()
			.update(messageMarks)
			.set({ starredAt: moment })
			.where(
				and(
					eq(messageMarks.personId, ann.personId),
					eq(messageMarks.conversationId, id),
				),
			);
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const part = await starred(ann, { cursor, limit: 3 });
			seen.push(...part.messages.map((one) => one.preview));
			cursor = part.next ?? undefined;
		} while (cursor);
		expect(seen).toEqual(["6", "5", "4", "3", "2", "1", "0"]);
		expect((await countQueries(() => starred(ann))).count).toBe(4);
	});

	it("refuses a cursor that nobody gave", async () => {
		const { ann } = await makePair();
		const ask = (cursor: string) =>
			callRoute(ann, {
				method: "GET",
				path: `/api/starred?cursor=${encodeURIComponent(cursor)}`,
			});
		for (const bad of ["x", "1_2_3", `1_${"-".repeat(36)}_1`, "' or 1=1"])
			expect((await ask(bad)).status).toBe(400);
		expect((await ask("1_00000000-0000-7000-8000-000000000000_1")).status).toBe(
			200,
		);
		// No clock says so much.
		expect(
			(await ask("99999999999999_00000000-0000-7000-8000-000000000000_1"))
				.status,
		).toBe(400);
	});
});

describe("a starred message that I may no longer read", () => {
	it("of a group is not shown once I am out, and is again when I am back", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob] = others;
		await star(bob, await say(ann, id, "hello"));
		expect(await lines(bob)).toEqual(["hello"]);
		await step(ann, id, bob, "remove");
		expect(await starred(bob)).toMatchObject({
			messages: [],
			conversations: [],
		});
		await add(ann, id, bob);
		expect(await lines(bob)).toEqual(["hello"]);
	});

	it("that is deleted, by me or for all, is gone for good", async () => {
		const { ann, bob, id } = await makePair();
		const [first, second, third] = [
			await say(bob, id, "one"),
			await say(bob, id, "two"),
			await say(bob, id, "three"),
		];
		for (const one of [first, second, third]) await star(ann, one);
		must(await deleteMessage(bob, at(first)));
		must(await markMessage(ann, at(second), { isHidden: true }));
		must(await edit(bob, third, "drei"));
		expect(await lines(ann)).toEqual(["drei"]);
	});

	it("of somebody whom I block is not shown meanwhile, and what they change is not after", async () => {
		const { ann, bob, id } = await makePair();
		const cem = await makePerson();
		await befriend(ann, cem);
		const other = await open(ann, cem);
		const sent = await say(bob, id, "hello");
		await star(ann, sent);
		await star(ann, await say(cem, other.id, "kept"));
		must(await blockPerson(ann, { personId: bob.personId }));
		must(await edit(bob, sent, "hello again"));
		expect(await lines(ann)).toEqual(["kept"]);
		must(await unblockPerson(ann, { personId: bob.personId }));
		expect(await lines(ann)).toEqual(["kept", "hello"]);
	});
});
