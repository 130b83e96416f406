import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { postVotes } from "@/db/schema/feed";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { postInput } from "@/lib/feed/input";
import {
	closePostPoll,
	listPostVoters,
	votePost,
} from "@/lib/feed/polls.server";
import { createPost, deletePost, editPost } from "@/lib/feed/posts.server";
import { listPosts, readPost } from "@/lib/feed/queries.server";
import { newId } from "@/lib/ids";
import { listNotices } from "@/lib/notices/queries.server";
import type { PollInput } from "@/lib/polls/input";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import { like, post } from "@/tests/setup/feed";
import { aPoll } from "@/tests/setup/polls";
import { befriend } from "@/tests/setup/talk";

async function people(): Promise<[MadePerson, MadePerson, MadePerson]> {
	return [await makePerson(), await makePerson(), await makePerson()];
}
const ask = (viewer: Viewer, over: Partial<PollInput> = {}, text = "") =>
	post(viewer, text, { poll: aPoll(over) });
const choose = (viewer: Viewer, postId: string, ...options: number[]) =>
	votePost(viewer, { postId, options });
const stands = async (viewer: Viewer, id: string) =>
	must(await readPost(viewer, id)).poll?.stands;
const rowsOf = async (id: string) =>
	(await database().select().from(postVotes).where(eq(postVotes.postId, id)))
		.length;

describe("the poll of a post", () => {
	it("is asked without words, counted for all, and each sees what they chose", async () => {
		const [ann, bob, cid] = await people();
		const { id, poll } = await ask(ann);
		expect(poll).toMatchObject({
			question: "What shall we eat?",
			stands: { counts: [0, 0, 0], voters: 0, closedAt: null, mine: [] },
		});
		expect(must(await choose(bob, id, 1))).toMatchObject({
			...{ counts: [0, 1, 0], voters: 1, mine: [1] },
		});
		must(await choose(cid, id, 1));
		// Another choice replaces the first, and the same again changes nothing.
		must(await choose(bob, id, 2));
		must(await choose(bob, id, 2));
		const all = { counts: [0, 1, 1], voters: 2, closedAt: null };
		expect(await stands(ann, id)).toEqual({ ...all, mine: [] });
		expect(await stands(bob, id)).toEqual({ ...all, mine: [2] });
		const [fresh] = must(await listPosts(cid, { ids: [id] })).posts;
		expect(fresh?.poll?.stands).toEqual({ ...all, mine: [1] });
		must(await choose(bob, id));
		expect(await stands(bob, id)).toMatchObject({ voters: 1, mine: [] });
	});

	it("takes several where several are asked for, and each voter counts once", async () => {
		const [ann, bob] = await people();
		const { id: one } = await ask(ann);
		const { id: many } = await ask(ann, { isMultiple: true });
		expect(codeOf(await choose(bob, one, 0, 1))).toBe("invalid");
		expect(codeOf(await choose(bob, many, 0, 3))).toBe("invalid");
		expect(must(await choose(bob, many, 2, 0))).toEqual({
			...{ counts: [1, 0, 1], voters: 1, closedAt: null, mine: [0, 2] },
		});
		expect(await rowsOf(one)).toBe(0);
	});

	it("closes by its time, and by its author, for good", async () => {
		const [ann, bob] = await people();
		const soon = new Date(Date.now() + 60_000).toISOString();
		const timed = await ask(ann, { closesAt: soon });
		expect(timed.poll).toMatchObject({ closesAt: soon });
		must(await choose(bob, timed.id, 0));
		expect(codeOf(await closePostPoll(bob, { postId: timed.id }))).toBe(
			"not_found",
		);
		const closed = must(await closePostPoll(ann, { postId: timed.id }));
		expect(closed.closedAt).not.toBeNull();
		expect(must(await closePostPoll(ann, { postId: timed.id }))).toEqual(
			closed,
		);
		expect(codeOf(await choose(bob, timed.id, 1))).toBe("poll_closed");
		expect(codeOf(await choose(bob, timed.id))).toBe("poll_closed");
		expect(await stands(bob, timed.id)).toMatchObject({ mine: [0], voters: 1 });
	});

	it("is over at its own moment, whatever a device thinks", async () => {
		const [ann, bob] = await people();
		const past = new Date(Date.now() - 1_000).toISOString();
		const draft = { clientId: newId(), text: "", attachmentIds: [] };
		const made = await createPost(ann, {
			...{ ...draft, audience: "everyone", poll: aPoll({ closesAt: past }) },
		});
		expect(codeOf(made)).toBe("poll_closed");
		const soon = new Date(Date.now() + 3_600_000).toISOString();
		const { id } = await ask(ann, { closesAt: soon });
		must(await choose(bob, id, 0));
		await database().execute(
			sql`update posts set body = json_set(body, '$.poll.closesAt', ${past}) where id = ${id}`,
		);
		expect(codeOf(await choose(bob, id, 1))).toBe("poll_closed");
		expect(codeOf(await choose(bob, id))).toBe("poll_closed");
		expect(await stands(bob, id)).toMatchObject({ closedAt: past, mine: [0] });
	});

	it("tells who chose what, but not in an anonymous one, not even to its author", async () => {
		const [ann, bob, cid] = await people();
		const { id } = await ask(ann);
		const { id: secret } = await ask(ann, { isAnonymous: true });
		for (const postId of [id, secret]) {
			must(await choose(bob, postId, 0));
			must(await choose(cid, postId, 1));
		}
		const listed = must(await listPostVoters(ann, id)).options;
		expect(listed.map((one) => one.people.map(({ id }) => id))).toEqual([
			...[[bob.personId], [cid.personId], []],
		]);
		for (const viewer of [ann, bob])
			expect(codeOf(await listPostVoters(viewer, secret))).toBe("conflict");
		const plain = await post(ann, "asks nothing");
		expect(codeOf(await listPostVoters(bob, plain.id))).toBe("conflict");
		expect(codeOf(await choose(bob, plain.id, 0))).toBe("conflict");
		expect(codeOf(await closePostPoll(ann, { postId: plain.id }))).toBe(
			"conflict",
		);
	});

	it("leaves out whom a block keeps apart, but not where that would tell what they chose", async () => {
		const [ann, bob, cid] = await people();
		const { id } = await ask(ann);
		const { id: secret } = await ask(ann, { isAnonymous: true });
		for (const postId of [id, secret]) {
			must(await choose(bob, postId, 0));
			must(await choose(cid, postId, 1));
		}
		const before = await stands(bob, secret);
		must(await blockPerson(bob, { personId: cid.personId }));
		for (const [viewer, left] of [
			[bob, [1, 0, 0]],
			[cid, [0, 1, 0]],
			[ann, [1, 1, 0]],
		] as const) {
			const seen = await stands(viewer, id);
			expect(seen?.counts).toEqual(left);
			expect(seen?.voters).toBe(viewer === ann ? 2 : 1);
			const listed = must(await listPostVoters(viewer, id)).options;
			expect(listed.map((one) => one.people.length)).toEqual(left);
		}
		expect(await stands(bob, secret)).toEqual(before);
	});

	it("stays when the words are edited, and goes with its post", async () => {
		const [ann, bob] = await people();
		const { id } = await ask(ann, {}, "hungry");
		must(await choose(bob, id, 0));
		must(await editPost(ann, { postId: id, text: "" }));
		expect(await stands(bob, id)).toMatchObject({ counts: [1, 0, 0] });
		must(await closePostPoll(ann, { postId: id }));
		must(await editPost(ann, { postId: id, text: "fed" }));
		expect((await stands(bob, id))?.closedAt).not.toBeNull();
		must(await deletePost(ann, { postId: id }));
		expect(await rowsOf(id)).toBe(0);
		expect(codeOf(await choose(bob, id, 0))).toBe("not_found");
	});

	it("is named by its question under the bell when the post has no words", async () => {
		const [ann, bob] = await people();
		await befriend(ann, bob);
		const { id } = await ask(ann);
		must(await like(bob, id));
		const { notices } = must(await listNotices(ann, { limit: 10 }));
		expect(notices.find(({ kind }) => kind === "like")).toMatchObject({
			excerpt: "What shall we eat?",
		});
	});

	it("at once: five votes of one are the last, votes of ten are ten, none after it is closed or gone", async () => {
		const [ann, bob] = await people();
		const { id } = await ask(ann);
		await Promise.all([0, 1, 2, 0, 1].map((one) => choose(bob, id, one)));
		expect(await rowsOf(id)).toBe(1);
		const many = await Promise.all(Array.from({ length: 9 }, makePerson));
		await Promise.all(many.map((one, n) => choose(one, id, n % 3)));
		expect(await stands(ann, id)).toMatchObject({ voters: 10 });
		const [closed, ...late] = await Promise.all([
			closePostPoll(ann, { postId: id }),
			...many.map((one) => choose(one, id)),
		]);
		must(closed);
		const left = 10 - late.filter((one) => one.ok).length;
		expect(await stands(ann, id)).toMatchObject({ voters: left });
		expect(await rowsOf(id)).toBe(left);
	});

	it.each([
		["one answer", { options: ["A"] }],
		["two that are the same", { options: ["A", " A"] }],
		["no question", { question: " " }],
		["a time that is none", { closesAt: "tomorrow" }],
	])("with %s is refused", (_, wrong) => {
		const draft = { clientId: newId(), audience: "everyone" };
		const parse = (poll: unknown) => postInput.safeParse({ ...draft, poll });
		expect(parse(aPoll()).success).toBe(true);
		expect(parse({ ...aPoll(), ...wrong }).success).toBe(false);
		expect(postInput.safeParse(draft).success).toBe(false);
	});
});
