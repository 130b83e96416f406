import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaveGroup } from "@/lib/groups/members.server";
import { answerGroup } from "@/lib/groups/requests.server";
import { moveMarkers } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import { countUnseen } from "@/lib/notices/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { edit } from "@/tests/setup/changes";
import { add, makeGroup, step } from "@/tests/setup/groups";
import { Live } from "@/tests/setup/live";
import { bell, listed, type Told } from "@/tests/setup/notices";
import { say } from "@/tests/setup/talk";

let live: Live;
beforeAll(async () => {
	live = await Live.start();
});
afterAll(() => live.close());

describe("a group", () => {
	it("that takes somebody in or asks for them says so, until they are out of it again", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const stranger = await makePerson();
		const asked = ["invitation", ann.personId];
		expect(await bell(bob)).toContainEqual(asked);
		await add(ann, id, stranger);
		expect(await bell(stranger)).toEqual([asked]);
		expect((await listed(stranger))[0]).toMatchObject({
			title: "Choir",
			href: `/conversations/${id}`,
		});
		must(await answerGroup(stranger, id, { answer: "decline" }));
		expect(await bell(stranger)).toEqual([]);
		expect(await countUnseen(stranger.personId)).toBe(0);
		must(await leaveGroup(bob, id));
		expect(await bell(bob)).not.toContainEqual(asked);
		await add(ann, id, bob);
		expect((await listed(bob))[0]).toMatchObject({
			kind: "invitation",
			isSeen: false,
		});
	});
});

describe("a mention", () => {
	it("is noted by name, leads to the message, and is over when it is read", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const tab = await live.tab(bob);
		const before = await countUnseen(bob.personId);
		const sent = await say(ann, id, `Look here, @${bob.handle}`);
		await say(ann, id, "@all, this is for the chat's badge");
		await tab.hears<Told>(
			"notices.changed",
			({ unseen }) => unseen === before + 1,
		);
		expect((await listed(bob))[0]).toMatchObject({
			...{ kind: "mention", title: "Choir", isSeen: false },
			excerpt: `Look here, @${bob.handle}`,
			href: `/conversations/${id}?at=${sent.sequence}`,
		});
		expect((await bell(cid)).map(([kind]) => kind)).not.toContain("mention");
		must(await moveMarkers(bob, id, { readSequence: sent.sequence }));
		await tab.hears<Told>("notices.changed", ({ unseen }) => unseen === before);
		expect((await listed(bob))[0]?.isSeen).toBe(true);
		await tab.close();
	});

	it("goes with what it was in: edited away, deleted, or out of reach", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const kinds = async (who: Viewer) =>
			(await bell(who)).filter(([kind]) => kind === "mention").length;
		const name = `@${bob.handle} @${cid.handle}`;
		const first = await say(ann, id, name);
		const second = await say(ann, id, name);
		const third = await say(ann, id, name);
		await expect.poll(() => kinds(bob)).toBe(3);
		await expect.poll(() => kinds(cid)).toBe(3);
		must(await edit(ann, first, "nobody"));
		expect(await kinds(bob)).toBe(2);
		const { conversationId, id: messageId } = second;
		must(await deleteMessage(ann, { id: conversationId, messageId }));
		expect(await kinds(bob)).toBe(1);
		await step(ann, third.conversationId, bob, "remove");
		expect(await kinds(bob)).toBe(0);
		expect(await kinds(cid)).toBe(1);
	});

	it("that an edit brings is noted too", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const before = await bell(bob);
		const sent = await say(ann, id, "You know who");
		must(await edit(ann, sent, `You know who: @${bob.handle}`));
		await expect
			.poll(() => bell(bob))
			.toEqual([["mention", ann.personId], ...before]);
	});
});
