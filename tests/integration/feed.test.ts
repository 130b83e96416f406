import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { postComments, postLikes, posts } from "@/db/schema/feed";
import { attachments } from "@/db/schema/media";
import { followPerson, unfollowPerson } from "@/lib/contacts/follows.server";
import { addComment } from "@/lib/feed/answers.server";
import { listComments } from "@/lib/feed/comments.server";
import { postInput } from "@/lib/feed/input";
import { votePost } from "@/lib/feed/polls.server";
import { createPost, deletePost, editPost } from "@/lib/feed/posts.server";
import {
	countNewPosts,
	listLikers,
	listPersonPosts,
	readFeed,
	readPost,
} from "@/lib/feed/queries.server";
import { newId } from "@/lib/ids";
import {
	POST_LENGTH_MAX,
	POSTS_PAGE_LENGTH,
	UNATTACHED_HOURS,
} from "@/lib/limits";
import { accessMedia } from "@/lib/media/access.server";
import { sweepMedia } from "@/lib/media/sweep.server";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { comment, feedOf, like, post } from "@/tests/setup/feed";
import { aPoll } from "@/tests/setup/polls";
import { countQueries } from "@/tests/setup/queries";
import { befriend, makeAttachment } from "@/tests/setup/talk";

const draft = (text: string) => ({
	...{ clientId: newId(), text, attachmentIds: [] },
	audience: "everyone" as const,
});
async function two(): Promise<[MadePerson, MadePerson]> {
	const [ann, bob] = [await makePerson(), await makePerson()];
	await befriend(ann, bob);
	return [ann, bob];
}

describe("a feed", () => {
	it("is strictly by time, whoever posted, page after page, each once, to its end", async () => {
		const [ann, bob] = await two();
		const cid = await makePerson();
		must(await followPerson(bob, { personId: cid.personId }));
		const said: string[] = [];
		for (let n = 0; n < POSTS_PAGE_LENGTH * 2 + 3; n++) {
			const who = [ann, bob, cid][n % 3] as MadePerson;
			said.unshift((await post(who, `${n}`)).id);
		}
		expect((await feedOf(bob)).map(({ id }) => id)).toEqual(said);
		const page = await readFeed(bob, {});
		expect(page.posts).toHaveLength(POSTS_PAGE_LENGTH);
		expect(page.next).toBe(said[POSTS_PAGE_LENGTH - 1]);
		must(await unfollowPerson(bob, { personId: cid.personId }));
		expect(await feedOf(bob)).toHaveLength(
			said.filter((_, index) => (said.length - 1 - index) % 3 !== 2).length,
		);
	});

	it("goes on when what ended the page was deleted meanwhile", async () => {
		const [ann, bob] = await two();
		for (let n = 0; n < POSTS_PAGE_LENGTH + 2; n++) await post(ann, `${n}`);
		const first = await readFeed(bob, {});
		must(await deletePost(ann, { postId: first.next ?? "" }));
		const second = await readFeed(bob, { before: first.next ?? "" });
		expect(second.posts.map(({ text }) => text)).toEqual(["1", "0"]);
		expect(second.next).toBeNull();
	});

	it("says how many are new, up to a number", async () => {
		const [ann, bob] = await two();
		const { id: since } = await post(ann, "known");
		expect(must(await countNewPosts(bob, { since }))).toEqual({
			...{ count: 0, isMore: false },
		});
		await post(bob, "own");
		for (let n = 0; n < 3; n++) await post(ann, `${n}`);
		expect(must(await countNewPosts(bob, { since })).count).toBe(3);
	});

	it("asks the database the same number of times, however much is on the page", async () => {
		const [ann, bob] = await two();
		await post(ann, "one");
		const one = await countQueries(() => readFeed(bob, {}));
		expect(one.value.posts).toHaveLength(1);
		for (let n = 0; n < 12; n++) {
			const { id } = await post(ann, `hei @${bob.handle} ${n}`);
			await comment(bob, id, "yes");
			must(await like(bob, id));
		}
		const many = await countQueries(() => readFeed(bob, {}));
		expect(many.value.posts).toHaveLength(13);
		expect(many.count).toBeLessThanOrEqual(7);
		expect(one.count).toBe(many.count - 1);
		const { id } = many.value.posts[0] as { id: string };
		for (let n = 0; n < 5; n++) await comment(ann, id, `@${bob.handle} ${n}`);
		const thread = must(await listComments(bob, id, {})).comments[0];
		for (let n = 0; n < 5; n++) await comment(ann, id, `${n}`, thread?.id);
		const list = await countQueries(() => listComments(bob, id, {}));
		expect(must(list.value).comments[0]).toMatchObject({ replyCount: 5 });
		expect(must(list.value).comments[0]?.replies).toHaveLength(3);
		expect(list.count).toBeLessThanOrEqual(5);
		const page = await countQueries(() => listPersonPosts(bob, ann.handle, {}));
		expect(must(page.value).posts).toHaveLength(13);
		expect(page.count).toBeLessThanOrEqual(5);
		// One more where something is asked, however much.
		for (let n = 0; n < 5; n++) {
			const poll = aPoll({ isAnonymous: n % 2 === 0 });
			const { id: postId } = await post(ann, "", { poll });
			must(await votePost(bob, { postId, options: [n % 3] }));
		}
		const asked = await countQueries(() => readFeed(bob, {}));
		expect(asked.value.posts.filter((one) => one.poll)).toHaveLength(5);
		expect(asked.count).toBe(many.count + 1);
	});
});

describe("a post", () => {
	it("names people and says so to its readers; who is named and may not read it reads nothing", async () => {
		const [ann, bob] = await two();
		const cid = await makePerson();
		const text = `hei @${bob.handle} and @${cid.handle} and @nobody.here`;
		const { id } = await post(ann, text, { audience: "friends" });
		const read = must(await readPost(bob, id));
		expect(read.named.map((one) => one.id).sort()).toEqual(
			[bob.personId, cid.personId].sort(),
		);
		expect(read.mentions).toHaveLength(2);
		expect((await readPost(cid, id)).ok).toBe(false);
	});

	it("is undone by its author alone, and takes all with it", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const photo = await makeAttachment(ann);
		const { id } = await post(ann, "soon gone", { attachmentIds: [photo] });
		await comment(bob, id, "oh");
		must(await like(bob, id));
		expect((await deletePost(bob, { postId: id })).ok).toBe(false);
		expect((await readPost(bob, id)).ok).toBe(true);
		must(await deletePost(ann, { postId: id }));
		expect((await readPost(ann, id)).ok).toBe(false);
		expect((await accessMedia(ann, photo)).ok).toBe(false);
	});

	it("is edited by its author and says so, keeps its pictures, and is not emptied", async () => {
		const [ann, bob] = await two();
		const photo = await makeAttachment(ann);
		const { id } = await post(ann, "frist", { attachmentIds: [photo] });
		expect(
			must(await editPost(ann, { postId: id, text: "frist" })),
		).toMatchObject({ editedAt: null });
		must(await editPost(ann, { postId: id, text: "first" }));
		const read = must(await readPost(bob, id));
		expect(read).toMatchObject({ text: "first", attachments: [{ id: photo }] });
		expect(read.editedAt).not.toBeNull();
		expect((await editPost(bob, { postId: id, text: "mine" })).ok).toBe(false);
		expect((await editPost(ann, { postId: id, text: "" })).ok).toBe(true);
		const bare = await post(ann, "words");
		expect(await editPost(ann, { postId: bare.id, text: " " })).toMatchObject({
			problem: { code: "empty" },
		});
	});

	it.each([
		["nothing at all", { text: " \u200b" }, "empty"],
		["too much", { text: "a".repeat(POST_LENGTH_MAX + 1) }, "too_long"],
		["half a letter", { text: "\ud800" }, "invalid"],
		["a group without saying which", { audience: "group" }, "invalid"],
		["everyone, in some place", { placeId: newId() }, "invalid"],
		["nobody it knows", { audience: "enemies" }, "invalid"],
	])("for %s is refused", (_, wrong, code) => {
		expect(postInput.safeParse(draft("hei")).success).toBe(true);
		const parsed = postInput.safeParse({ ...draft("hei"), ...wrong });
		expect(parsed.error?.issues[0]?.message).toBe(code);
	});

	it("takes files out of the sweep's way for as long as it stands", async () => {
		const [ann] = await two();
		const held = await makeAttachment(ann);
		const loose = await makeAttachment(ann);
		const { id } = await post(ann, "", { attachmentIds: [held] });
		const later = Date.now() + (UNATTACHED_HOURS + 1) * 3_600_000;
		const isThere = async (fileId: string) =>
			(
				await database()
					.select()
					.from(attachments)
					.where(eq(attachments.id, fileId))
			).length === 1;
		await sweepMedia(later);
		expect([await isThere(held), await isThere(loose)]).toEqual([true, false]);
		must(await deletePost(ann, { postId: id }));
		expect(await isThere(held)).toBe(false);
	});
});

describe("at once", () => {
	it("the same post sent five times is one", async () => {
		const [ann] = await two();
		const input = draft("once");
		const sent = await Promise.all(
			Array.from({ length: 5 }, () => createPost(ann, input)),
		);
		expect(new Set(sent.map((one) => must(one).id)).size).toBe(1);
		const again = must(await createPost(ann, { ...input, text: "other" }));
		expect(again.text).toBe("once");
		const bob = await makePerson();
		expect(must(await createPost(bob, input)).id).not.toBe(again.id);
	});

	it("the same like is one, and the same comment is one", async () => {
		const [ann, bob] = await two();
		const { id } = await post(ann, "like me");
		await Promise.all(Array.from({ length: 5 }, () => like(bob, id)));
		expect(must(await readPost(bob, id))).toMatchObject({
			...{ likes: 1, isLiked: true },
		});
		expect(must(await like(bob, id, false))).toEqual({
			...{ likes: 0, isLiked: false },
		});
		const input = { postId: id, clientId: newId(), text: "once" };
		const said = await Promise.all(
			Array.from({ length: 5 }, () => addComment(bob, input)),
		);
		expect(new Set(said.map((one) => must(one).id)).size).toBe(1);
		expect(must(await listLikers(ann, id, {})).people).toEqual([]);
	});

	it("deleting, commenting and liking leave nothing behind", async () => {
		const [ann, bob] = await two();
		for (let round = 0; round < 8; round++) {
			const { id } = await post(ann, "race");
			const [gone, ...answers] = await Promise.all([
				deletePost(ann, { postId: id }),
				addComment(bob, { postId: id, clientId: newId(), text: "oh" }),
				like(bob, id),
				editPost(ann, { postId: id, text: "race again" }),
			]);
			expect(gone.ok).toBe(true);
			for (const answer of answers)
				if (!answer.ok) expect(answer.problem.code).toBe("not_found");
			const left = await Promise.all([
				database().select().from(posts).where(eq(posts.id, id)),
				database().select().from(postLikes).where(eq(postLikes.postId, id)),
				database()
					.select()
					.from(postComments)
					.where(eq(postComments.postId, id)),
			]);
			expect(left.map((rows) => rows.length)).toEqual([0, 0, 0]);
		}
	});
});

it("a person who is gone has left no post, like or comment", async () => {
	const [ann, bob] = await two();
	const { id } = await post(bob, "mine");
	const { id: hers } = await post(ann, "hers");
	await comment(bob, hers, "mine too");
	must(await like(bob, hers));
	await database().execute(sql`delete from people where id = ${bob.personId}`);
	expect((await readPost(ann, id)).ok).toBe(false);
	expect(must(await readPost(ann, hers))).toMatchObject({
		...{ likes: 0, comments: 0 },
	});
});
