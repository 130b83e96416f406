import type { Executor } from "@/db/client";
import { accessPost } from "@/lib/feed/access.server";
import type { Mention } from "@/lib/messages/mention";
import type { Subject } from "@/lib/notices/kinds";
import {
	type Noticed,
	recordNotice,
	withdrawNotice,
} from "@/lib/notices/record.server";
import type { Viewer } from "@/lib/viewer";

type PostOf = { postId: string; authorId: string };

/** Puts a like under the bell of the post's author, or takes it back from there. */
export function noteLike(
	tx: Executor,
	viewer: Viewer,
	{ postId, authorId, isLiked }: PostOf & { isLiked: boolean },
): Promise<Noticed[]> {
	const note = isLiked ? recordNotice : withdrawNotice;
	return note(tx, {
		...{ personIds: [authorId], kind: "like", actorId: viewer.personId },
		subject: { kind: "post", id: postId },
	});
}

/**
 * Tells of a comment: the post's author under the post; of a reply also who wrote what it answers. The same person's next
 * comment is news again, so what was said of their last is taken back first.
 */
export async function noteComment(
	tx: Executor,
	viewer: Viewer,
	{
		postId,
		authorId,
		parent,
	}: PostOf & { parent: { id: string; authorId: string } | null },
): Promise<Noticed[]> {
	const told: [string, Subject][] = [[authorId, { kind: "post", id: postId }]];
	if (parent && parent.authorId !== authorId)
		told.push([parent.authorId, { kind: "comment", id: parent.id }]);
	const noticed: Noticed[] = [];
	for (const [personId, subject] of told) {
		const [mayRead] = await readersOf(tx, postId, [personId]);
		if (!mayRead) continue;
		const happening = {
			...{ personIds: [personId], kind: "comment" as const, subject },
			actorId: viewer.personId,
		};
		await withdrawNotice(tx, happening);
		noticed.push(...(await recordNotice(tx, happening)));
	}
	return noticed;
}

/** Tells those whom words name, as far as the post is for them; being named opens nothing. */
export async function noteMentions(
	tx: Executor,
	viewer: Viewer,
	{
		postId,
		subject,
		mentions = [],
	}: { postId: string; subject: Subject; mentions?: Mention[] },
): Promise<Noticed[]> {
	const named = new Set(mentions.map(({ personId }) => personId));
	named.delete(viewer.personId);
	if (named.size === 0) return [];
	const personIds = await readersOf(tx, postId, [...named]);
	const actorId = viewer.personId;
	return recordNotice(tx, { personIds, kind: "mention", actorId, subject });
}

/** Those of these people who may read the post: some twenty at most, each asked of the gate itself. */
async function readersOf(
	tx: Executor,
	postId: string,
	personIds: readonly string[],
): Promise<string[]> {
	const readers: string[] = [];
	for (const personId of personIds) {
		const access = await accessPost({ personId, role: "member" }, postId, tx);
		if (access.ok) readers.push(personId);
	}
	return readers;
}
