import { describe, expect, it } from "vitest";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import { makePerson, must } from "@/tests/factories";
import { makeGroup } from "@/tests/setup/groups";
import { changes, makePair, open, page, say, texts } from "@/tests/setup/talk";

describe("sending", () => {
	it("numbers messages without gaps, in the order they were stored", async () => {
		const { ann, bob, id } = await makePair();
		for (const text of ["one", "two"]) await say(ann, id, text);
		const third = await say(bob, id, "three");
		expect(third.sequence).toBe(3);
		const log = await page(bob, id);
		expect(texts(log.messages)).toEqual(["one", "two", "three"]);
		expect(log.messages.map((message) => message.sequence)).toEqual([1, 2, 3]);
		expect(log).toMatchObject({ hasOlder: false, hasNewer: false });
	});

	it("shows nothing of another conversation to who repeats a client id of it", async () => {
		const { ann, others, id } = await makeGroup(1);
		const bob = others[0];
		const first = await say(bob, id, "first");
		const { clientId } = first;
		const input = { clientId, text: "again", attachmentIds: [] };
		const { id: elsewhere } = await open(bob, ann);
		must(await leaveGroup(bob, id));
		expect(await sendMessage(bob, elsewhere, input)).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(await page(ann, elsewhere)).toMatchObject({ messages: [] });
		await say(bob, elsewhere, "hello");
	});

	it("answers a repeated client id with the first message, whatever the repeat says", async () => {
		const { ann, bob, id } = await makePair();
		const clientId = newId();
		const first = await say(ann, id, "first", clientId);
		const repeat = await say(ann, id, "other words", clientId);
		expect(repeat).toEqual(first);
		const theirs = await say(bob, id, "mine", clientId);
		expect(theirs.id).not.toBe(first.id);
		expect(texts((await page(ann, id)).messages)).toEqual(["first", "mine"]);
	});

	it("refuses who is no member, as if there were nothing", async () => {
		const { ann, id } = await makePair();
		const stranger = await makePerson();
		const input = { clientId: newId(), text: "hi", attachmentIds: [] };
		const denied = await sendMessage(stranger, id, input);
		const missing = await sendMessage(stranger, newId(), input);
		expect(denied).toEqual(missing);
		expect(denied).toMatchObject({ ok: false, problem: { code: "not_found" } });
		expect(await sendMessage(ann, id, input)).toMatchObject({ ok: true });
	});
});

describe("catching up", () => {
	it("brings messages and markers after a version, by pages", async () => {
		const { ann, bob, id } = await makePair();
		const first = await say(ann, id, "one");
		for (const text of ["two", "three", "four"]) await say(ann, id, text);
		must(await moveMarkers(bob, id, { readSequence: 2 }));
		const some = await changes(bob, id, first.version, 2);
		expect(texts(some.messages)).toEqual(["two", "three"]);
		expect(some.isComplete).toBe(false);
		const rest = await changes(bob, id, some.version);
		expect(texts(rest.messages)).toEqual(["four"]);
		expect(rest.isComplete).toBe(true);
		expect(rest.markers).toContainEqual(
			expect.objectContaining({ personId: bob.personId, readSequence: 2 }),
		);
		expect(await changes(bob, id, rest.version)).toMatchObject({
			messages: [],
			markers: [],
			version: rest.version,
		});
	});
});
