import { describe, expect, it } from "vitest";
import {
	addComment,
	deleteComment,
	editComment,
} from "@/lib/feed/answers.server";
import { listComments } from "@/lib/feed/comments.server";
import { readPost } from "@/lib/feed/queries.server";
import { newId } from "@/lib/ids";
import { COMMENTS_PAGE_LENGTH } from "@/lib/limits";
import { makePerson, must } from "@/tests/factories";
import { comment, post } from "@/tests/setup/feed";
import { makePair } from "@/tests/setup/talk";

describe("comments", () => {
	it("are read oldest first, page after page, replies too, and answer at one level only", async () => {
		const { ann, bob } = await makePair();
		const { id } = await post(ann, "talk");
		const ids: string[] = [];
		for (let n = 0; n < COMMENTS_PAGE_LENGTH + 2; n++)
			ids.push((await comment(bob, id, `${n}`)).id);
		const first = must(await listComments(ann, id, {}));
		const second = must(
			await listComments(ann, id, { after: first.next ?? "" }),
		);
		expect(second.next).toBeNull();
		expect(
			[...first.comments, ...second.comments].map((one) => one.id),
		).toEqual(ids);
		const [parentId = ""] = ids;
		const replies: string[] = [];
		for (let n = 0; n < 4; n++)
			replies.push((await comment(ann, id, `r${n}`, parentId)).id);
		const rest = must(
			await listComments(bob, id, { parent: parentId, after: replies[2] }),
		);
		expect(rest.comments.map((one) => one.id)).toEqual(replies.slice(3));
		const deeper = { postId: id, parentId: replies[0], clientId: newId() };
		expect((await addComment(bob, { ...deeper, text: "deeper" })).ok).toBe(
			false,
		);
		const other = await post(ann, "elsewhere");
		const strayed = { ...deeper, postId: other.id, parentId };
		expect((await addComment(bob, { ...strayed, text: "stray" })).ok).toBe(
			false,
		);
		expect((await listComments(bob, other.id, { parent: parentId })).ok).toBe(
			false,
		);
	});

	it("are changed by who wrote them, and deleted by them or on their own post by its author", async () => {
		const { ann, bob } = await makePair();
		const cid = await makePerson();
		const { id } = await post(ann, "talk");
		const [first, second] = [
			await comment(bob, id, "frist"),
			await comment(bob, id, "second"),
		];
		const edited = { commentId: first.id, text: "first" };
		expect((await editComment(ann, edited)).ok).toBe(false);
		expect(must(await editComment(bob, edited)).editedAt).not.toBeNull();
		const commentId = first.id;
		expect((await deleteComment(cid, { commentId })).ok).toBe(false);
		expect((await deleteComment(bob, { commentId })).ok).toBe(true);
		expect((await deleteComment(ann, { commentId: second.id })).ok).toBe(true);
		expect(must(await readPost(cid, id)).comments).toBe(0);
	});
});
