import { describe, expect, it } from "vitest";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { addMembers } from "@/lib/groups/members.server";
import { listMembers } from "@/lib/groups/queries.server";
import { answerGroup } from "@/lib/groups/requests.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { add, createdGroup, makeGroup, step } from "@/tests/setup/groups";

const idsOf = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations.map(
		({ id }) => id,
	);

describe("a group that asks", () => {
	it("waits no more once its asker is blocked, and another may ask for it", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const dan = await makePerson();
		await step(ann, id, bob, "promote");
		const second = await createdGroup(ann, []);
		const ofBob = await createdGroup(bob, []);
		for (const [asker, group] of [
			[ann, id],
			[ann, second.id],
			[bob, ofBob.id],
		] as const)
			await add(asker, group, dan);
		expect((await idsOf(dan)).sort()).toEqual([id, second.id, ofBob.id].sort());

		must(await blockPerson(dan, { personId: ann.personId }));
		expect(await idsOf(dan)).toEqual([ofBob.id]);
		expect(await answerGroup(dan, id, { answer: "accept" })).toMatchObject({
			problem: { code: "not_found" },
		});
		// Who is blocked sees what they saw.
		const { asked } = must(await listMembers(ann, id));
		expect(asked.map((one) => one.id)).toEqual([dan.personId]);

		await add(bob, id, dan);
		expect((await idsOf(dan)).sort()).toEqual([id, ofBob.id].sort());
		must(await unblockPerson(dan, { personId: ann.personId }));
		expect(await idsOf(dan)).not.toContain(second.id);
	});

	it("does not tell its other admins who said no", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		await step(ann, id, bob, "promote");
		const [waits, declined, blocks] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		await add(ann, id, waits, declined, blocks);
		must(await answerGroup(declined, id, { answer: "decline" }));
		must(await answerGroup(blocks, id, { answer: "decline" }));
		must(await blockPerson(blocks, { personId: bob.personId }));
		for (const { personId } of [waits, declined, blocks])
			expect(await addMembers(bob, id, { personIds: [personId] })).toEqual({
				ok: true,
				value: { addedIds: [], askedIds: [personId] },
			});
		// Asked by another, one may think again; of who is blocked nothing arrives.
		expect(await idsOf(declined)).toEqual([id]);
		expect(await idsOf(blocks)).toEqual([]);
	});
});
