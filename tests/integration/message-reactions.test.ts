import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { reactions } from "@/db/schema/changes";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { editGroup } from "@/lib/groups/commands.server";
import { REACTIONS_PER_MESSAGE_MAX } from "@/lib/limits";
import { deleteMessage } from "@/lib/messages/edit.server";
import { listReactors, react } from "@/lib/messages/reactions.server";
import type { MessageView } from "@/lib/messages/view";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { at, codeOf, listening } from "@/tests/setup/changes";
import { makeGroup, step } from "@/tests/setup/groups";
import { countQueries } from "@/tests/setup/queries";
import { callRoute } from "@/tests/setup/routes";
import { changes, makePair, page, say } from "@/tests/setup/talk";

const listen = listening();

const give = (viewer: Viewer, message: MessageView, emoji: string) =>
	react(viewer, at(message), { emoji, isGiven: true });
const takeBack = (viewer: Viewer, message: MessageView, emoji: string) =>
	react(viewer, at(message), { emoji, isGiven: false });
const mine = (emoji: string, count = 1) => ({ emoji, count, isMine: true });
const theirs = (emoji: string, count = 1) => ({ emoji, count, isMine: false });
const seenBy = async (viewer: Viewer, id: string) =>
	(await page(viewer, id)).messages[0]?.reactions;
const whoGave = async (viewer: Viewer, message: MessageView, emoji: string) =>
	must(await listReactors(viewer, at(message), { emoji })).people.map(
		(person) => person.id,
	);

describe("a reaction", () => {
	it("is counted for all, live and by the cursor, with the names on demand", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "cake at four");
		const socket = await listen(ann, conversationChannel(id, 1));
		const given = must(await give(bob, sent, "🎉"));
		expect(given.version).toBe(sent.version + 1);
		expect(given.reactions).toEqual([mine("🎉")]);
		const heard = await socket.next("message.changed");
		expect(heard).toEqual({
			message: { ...given, reactions: [{ emoji: "🎉", count: 1 }] },
			reacted: { personId: bob.personId, emoji: "🎉", isGiven: true },
		});
		must(await give(ann, sent, "🎉"));
		must(await give(ann, sent, "❤️"));
		const missed = await changes(bob, id, sent.version);
		expect(missed.messages.map((one) => one.reactions)).toEqual([
			[mine("🎉", 2), theirs("❤️")],
		]);
		expect(await seenBy(ann, id)).toEqual([mine("🎉", 2), mine("❤️")]);
		expect(await whoGave(ann, sent, "🎉")).toEqual([
			bob.personId,
			ann.personId,
		]);
		expect(await whoGave(ann, sent, "👍")).toEqual([]);
		// It is no message: nothing is unread because of it.
		const [listed] = must(
			await listConversations(ann, { limit: 5 }),
		).conversations;
		expect([listed?.unread, listed?.lastLine?.preview]).toEqual([
			0,
			"cake at four",
		]);
	});

	it("is given once, taken back, and repeats of either change nothing", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "hello");
		const first = must(await give(bob, sent, "👍"));
		expect(must(await give(bob, sent, "👍"))).toEqual(first);
		must(await give(ann, sent, "👍"));
		const taken = must(await takeBack(bob, sent, "👍"));
		expect(taken.reactions).toEqual([theirs("👍")]);
		expect(must(await takeBack(bob, sent, "👍"))).toEqual(taken);
		// Another's stays another's.
		expect(await whoGave(bob, sent, "👍")).toEqual([ann.personId]);
		must(await takeBack(ann, sent, "👍"));
		expect(await seenBy(bob, id)).toEqual([]);
		const missed = await changes(bob, id, first.version);
		expect(missed.messages.map((one) => one.reactions)).toEqual([[]]);
	});

	it("of many people at once is counted right, for every device", async () => {
		const { ann, others, id } = await makeGroup(19);
		const people = [ann, ...others];
		const sent = await say(ann, id, "who comes?");
		const before = (await changes(ann, id, 0)).version;
		await Promise.all(
			people.flatMap((person, index) => [
				give(person, sent, "👍").then(must),
				give(person, sent, index % 2 ? "🎉" : "❤️").then(must),
			]),
		);
		await Promise.all(
			people.slice(0, 5).map((person) => takeBack(person, sent, "👍")),
		);
		const counts = new Map(
			(await page(ann, id)).messages
				.find((one) => one.id === sent.id)
				?.reactions.map((one) => [one.emoji, one.count]),
		);
		expect(Object.fromEntries(counts)).toEqual({ "👍": 15, "🎉": 10, "❤️": 10 });
		const missed = await changes(others[0], id, before);
		// Each took a version: nobody's cursor can lie between two of them and know neither.
		expect(missed.version).toBe(before + 45);
		expect(missed.messages).toHaveLength(1);
		expect(await whoGave(ann, sent, "👍")).toHaveLength(15);
	});

	it("has room for so many kinds, and one more by another is the same kind", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "count");
		const kinds = Array.from({ length: REACTIONS_PER_MESSAGE_MAX }, (_, at) =>
			String.fromCodePoint(0x1f400 + at),
		);
		for (const kind of kinds) must(await give(bob, sent, kind));
		expect(await give(bob, sent, "🎉")).toMatchObject({
			problem: { code: "too_many", limit: REACTIONS_PER_MESSAGE_MAX },
		});
		expect(codeOf(await give(ann, sent, kinds[0] ?? ""))).toBe("ok");
		must(await takeBack(bob, sent, kinds[1] ?? ""));
		expect(codeOf(await give(ann, sent, "🎉"))).toBe("ok");
		expect(await seenBy(ann, id)).toHaveLength(REACTIONS_PER_MESSAGE_MAX);
	});

	it("that is no emoji is refused with the reason, and an emoji is not", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(ann, id, "hello");
		const path = `/api/conversations/${id}/messages/${sent.id}/reactions`;
		const put = (body: unknown) =>
			callRoute(bob, { method: "PUT", path, body });
		for (const emoji of [
			"",
			"no",
			"👍👍",
			"<img>",
			"\ud83d",
			"x".repeat(9_999),
		]) {
			const refused = await put({ emoji, isGiven: true });
			expect(refused.status).toBe(400);
			expect(JSON.parse(refused.text)).toMatchObject({
				problem: { fields: { emoji: "not_an_emoji" } },
			});
		}
		for (const body of [{ isGiven: true }, { emoji: "👍" }, [], "👍"])
			expect((await put(body)).status).toBe(400);
		// Without the sign that makes it a picture it is the same heart.
		expect((await put({ emoji: "❤", isGiven: true })).status).toBe(200);
		expect(await seenBy(bob, id)).toEqual([mine("❤️")]);
	});
});

describe("who may react", () => {
	it("is who may read and write there, to what still says something", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cem] = others;
		const stranger = await makePerson();
		const sent = await say(ann, id, "hello");
		expect(codeOf(await give(stranger, sent, "👍"))).toBe("not_found");
		expect(
			codeOf(await listReactors(stranger, at(sent), { emoji: "👍" })),
		).toBe("not_found");
		expect(codeOf(await give(bob, sent, "👍"))).toBe("ok");
		expect(codeOf(await give(cem, sent, "👍"))).toBe("ok");
		await step(ann, id, cem, "remove");
		expect(codeOf(await give(cem, sent, "🎉"))).toBe("not_found");
		expect(codeOf(await takeBack(cem, sent, "👍"))).toBe("not_found");
		must(await editGroup(ann, id, { onlyAdminsWrite: true }));
		expect(codeOf(await give(bob, sent, "🎉"))).toBe("admins_only");
		expect(codeOf(await give(ann, sent, "🎉"))).toBe("ok");
		expect(codeOf(await takeBack(bob, sent, "👍"))).toBe("ok");
		must(await deleteMessage(ann, at(sent)));
		expect(codeOf(await give(ann, sent, "👍"))).toBe("conflict");
		const left = await database()
			.select()
			.from(reactions)
			.where(
				and(
					eq(reactions.conversationId, id),
					eq(reactions.sequence, sent.sequence),
				),
			);
		expect(left).toEqual([]);
	});

	it("is nobody while a request waits: it would be a receipt", async () => {
		const { ann, bob, id } = await makePair("strangers");
		const sent = await say(ann, id, "hello?");
		expect(codeOf(await give(bob, sent, "👍"))).toBe("conflict");
		expect(codeOf(await give(ann, sent, "👍"))).toBe("request_waiting");
		expect(await seenBy(ann, id)).toEqual([]);
	});

	it("by somebody blocked is theirs alone, until the block is lifted and they give it again", async () => {
		const { ann, bob, id } = await makePair();
		const sent = await say(bob, id, "hello");
		must(await give(ann, sent, "👍"));
		must(await give(bob, sent, "👍"));
		must(await blockPerson(bob, { personId: ann.personId }));
		const socket = await listen(
			bob,
			must(await readConversation(bob, id)).channel,
		);
		const own = await listen(ann, personChannel(ann.personId, 1));
		const given = must(await give(ann, sent, "🎉"));
		expect(given.reactions).toEqual([mine("👍", 2), mine("🎉")]);
		await own.next("conversation.changed");
		expect(await seenBy(ann, id)).toEqual(given.reactions);
		expect(await seenBy(bob, id)).toEqual([mine("👍", 2)]);
		expect(await whoGave(bob, sent, "🎉")).toEqual([]);
		expect(await whoGave(ann, sent, "🎉")).toEqual([ann.personId]);
		expect(codeOf(await give(bob, sent, "🎉"))).toBe("conflict");
		expect(socket.all("message.changed")).toEqual([]);
		// What changes it next each fetches alone: told to all, it would take hers off her page.
		must(await takeBack(bob, sent, "👍"));
		await own.next("conversation.changed");
		expect(await seenBy(ann, id)).toEqual([mine("👍"), mine("🎉")]);
		expect(socket.all("message.changed")).toEqual([]);
		must(await unblockPerson(bob, { personId: ann.personId }));
		expect(await seenBy(bob, id)).toEqual([theirs("👍")]);
		must(await give(ann, sent, "🎉"));
		expect(await seenBy(bob, id)).toEqual([theirs("👍"), theirs("🎉")]);
	});
});

describe("what reactions cost", () => {
	it("is one query more on a page that has any, and none where nobody reacted", async () => {
		const { ann, bob, id } = await makePair();
		const sent: MessageView[] = [];
		for (const text of ["one", "two", "three"])
			sent.push(await say(ann, id, text));
		expect((await countQueries(() => page(bob, id))).count).toBe(2);
		for (const one of sent) must(await give(bob, one, "👍"));
		const reading = await countQueries(() => page(bob, id));
		expect(reading.count).toBe(3);
		expect(reading.value.messages.map((one) => one.reactions)).toEqual(
			sent.map(() => [mine("👍")]),
		);
	});
});
