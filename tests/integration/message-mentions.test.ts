import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { mentions } from "@/db/schema/changes";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { moveMarkers } from "@/lib/messages/commands.server";
import { deleteMessage } from "@/lib/messages/edit.server";
import type { MessageView } from "@/lib/messages/view";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { edit } from "@/tests/setup/changes";
import { makeGroup, step } from "@/tests/setup/groups";
import { makePair, say } from "@/tests/setup/talk";

const namedIn = ({ body }: MessageView) =>
	body.kind === "plain"
		? (body.mentions ?? []).map(({ from, length, personId }) => [
				body.text.slice(from, from + length),
				personId,
			])
		: null;
/** How many unread messages there are, and how many of them name this person. */
async function counts(viewer: Viewer, id: string): Promise<number[]> {
	const listed = must(await listConversations(viewer, { limit: 50 }));
	const one = listed.conversations.find((each) => each.id === id);
	return one ? [one.unread, one.mentions] : [];
}

describe("a name behind an @", () => {
	it("calls the member who is called so, in place and count; nobody who is not in the group", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const stranger = await makePerson();
		const text = `Hi @${bob.handle.toUpperCase()}, @${stranger.handle}!`;
		expect(namedIn(await say(ann, id, text))).toEqual([
			[`@${bob.handle.toUpperCase()}`, bob.personId],
		]);
		expect(namedIn(await say(ann, id, `@${stranger.handle}`))).toEqual([]);
		expect(await counts(bob, id)).toEqual([2, 1]);
		expect(await counts(cid, id)).toEqual([2, 0]);
		// In a conversation of two there is nobody to call.
		const pair = await makePair();
		const alone = await say(pair.ann, pair.id, `@${pair.bob.handle}`);
		expect(namedIn(alone)).toEqual([]);
		expect(await counts(pair.bob, pair.id)).toEqual([1, 0]);
	});

	it("of all calls everybody when an admin writes it, and is words from others", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		expect(namedIn(await say(bob, id, "@all"))).toEqual([]);
		expect(await counts(cid, id)).toEqual([1, 0]);
		expect(namedIn(await say(ann, id, "@alle"))).toEqual([["@alle", "all"]]);
		expect(await counts(cid, id)).toEqual([2, 1]);
		expect(await counts(ann, id)).toEqual([0, 0]);
	});

	it("counts until it is read, deleted, or edited away, and from when it is edited in", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const at = `@${bob.handle}`;
		const sent = await say(ann, id, `${at} ${at}`);
		const other = await say(ann, id, "later");
		expect(await counts(bob, id)).toEqual([2, 1]);
		expect(namedIn(must(await edit(ann, sent, "nobody")))).toEqual([]);
		expect(await counts(bob, id)).toEqual([2, 0]);
		expect(namedIn(must(await edit(ann, other, `so ${at}`)))).toEqual([
			[at, bob.personId],
		]);
		expect(await counts(bob, id)).toEqual([2, 1]);
		const again = await say(ann, id, at);
		expect(await counts(bob, id)).toEqual([3, 2]);
		must(await deleteMessage(ann, { id, messageId: again.id }));
		expect(await counts(bob, id)).toEqual([2, 1]);
		must(await moveMarkers(bob, id, { readSequence: other.sequence }));
		expect(await counts(bob, id)).toEqual([0, 0]);
	});

	it("by somebody one blocks, or of who left, calls nobody", async () => {
		const { ann, others, id } = await makeGroup(3);
		const [bob, cid, dan] = others;
		must(await blockPerson(bob, { personId: cid.personId }));
		await step(ann, id, dan, "remove");
		const sent = await say(
			cid,
			id,
			`@${bob.handle} @${dan.handle} @${ann.handle}`,
		);
		expect(namedIn(sent)).toHaveLength(2);
		expect((await counts(bob, id))[1]).toBe(0);
		expect((await counts(ann, id))[1]).toBe(1);
	});

	it("is bounded to twenty, whoever is in the group", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const sent = await say(ann, id, `@${bob.handle} `.repeat(30));
		expect(namedIn(sent)).toHaveLength(20);
		const rows = await database()
			.select()
			.from(mentions)
			.where(eq(mentions.conversationId, id));
		expect(rows).toMatchObject([{ personId: bob.personId }]);
	});
});
