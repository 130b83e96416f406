import { expect, it } from "vitest";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { addComment, deleteComment } from "@/lib/feed/answers.server";
import { deletePost } from "@/lib/feed/posts.server";
import { newId } from "@/lib/ids";
import { listNotices } from "@/lib/notices/queries.server";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { comment, like, post } from "@/tests/setup/feed";
import { makePair } from "@/tests/setup/talk";

/** What stands under somebody's bell, newest first. */
const bellOf = async (viewer: MadePerson) =>
	must(await listNotices(viewer, { limit: 50 })).notices.map((one) => ({
		kind: one.kind,
		by: one.actors.length,
		href: one.href,
		excerpt: one.excerpt,
	}));

it("a like, a comment and a reply are under the bell of whom they are for, and go with what they are about", async () => {
	const { ann, bob } = await makePair();
	const cid = await makePerson();
	const { id } = await post(ann, "The lake is frozen");
	const href = `/feed/${id}`;
	must(await like(bob, id));
	must(await like(cid, id));
	must(await like(ann, id));
	const told = { href, excerpt: "The lake is frozen" };
	expect(await bellOf(ann)).toEqual([{ kind: "like", by: 2, ...told }]);
	must(await like(cid, id, false));
	expect(await bellOf(ann)).toEqual([{ kind: "like", by: 1, ...told }]);
	const said = await comment(bob, id, "On my way");
	await comment(cid, id, "Me too", said.id);
	expect(await bellOf(ann)).toContainEqual({ kind: "comment", by: 2, ...told });
	const answered = { kind: "comment", by: 1, href, excerpt: "On my way" };
	expect(await bellOf(bob)).toEqual([answered]);
	must(await deleteComment(bob, { commentId: said.id }));
	expect(await bellOf(bob)).toEqual([]);
	must(await deletePost(ann, { postId: id }));
	expect(await bellOf(ann)).toEqual([]);
});

it("the same comment sent twice is told once", async () => {
	const { ann, bob } = await makePair();
	const { id } = await post(ann, "hei");
	const input = { postId: id, clientId: newId(), text: "hei" };
	must(await addComment(bob, input));
	must(await addComment(bob, input));
	expect(await bellOf(ann)).toHaveLength(1);
});

it("who is named is told if the post is for them, and not by somebody whom a block keeps apart", async () => {
	const { ann, bob } = await makePair();
	const [cid, foe] = [await makePerson(), await makePerson()];
	must(await blockPerson(foe, { personId: ann.personId }));
	const text = `@${bob.handle} @${cid.handle} @${foe.handle} look`;
	const { id } = await post(ann, text, { audience: "friends" });
	const open = await post(ann, text);
	const mention = { kind: "mention", by: 1, excerpt: text };
	const both = [
		{ ...mention, href: `/feed/${open.id}` },
		{ ...mention, href: `/feed/${id}` },
	];
	expect(await bellOf(bob)).toEqual(both);
	expect(await bellOf(cid)).toEqual(both.slice(0, 1));
	expect(await bellOf(foe)).toEqual([]);
	await comment(bob, id, `and @${cid.handle}`);
	expect(await bellOf(cid)).toHaveLength(1);
	await comment(bob, open.id, `and @${cid.handle}`);
	expect(await bellOf(cid)).toHaveLength(2);
});
