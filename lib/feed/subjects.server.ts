import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { postComments, posts } from "@/db/schema/feed";
import { readAccess } from "@/lib/feed/access.server";
import type { CommentBody } from "@/lib/feed/body";
import { isReadable, isUnblocked } from "@/lib/feed/readable.server";
import type { AttachmentView } from "@/lib/media/view";
import { derive } from "@/lib/messages/body";

/** What a notice may say of something on the feed. */
type Told = { href: string; title: null; excerpt: string | null };

/** These posts, as far as this person may read them, by their ids; what is not for them is not among them. */
export async function readPostsTold(
	personId: string,
	ids: string[],
): Promise<Map<string, Told>> {
	const reader = { personId, role: "member" as const };
	const found = await readAccess(reader, inArray(posts.id, ids));
	return new Map(
		found.map(({ id, body: { text, attachments, poll } }) => [
			id,
			told(id, text || (poll?.question ?? ""), attachments),
		]),
	);
}

/** The same for comments: on posts that they may read, and by whom no block keeps apart from them. */
export async function readCommentsTold(
	personId: string,
	ids: string[],
): Promise<Map<string, Told>> {
	const reader = { personId, role: "member" as const };
	const rows = await database()
		.select({
			id: postComments.id,
			postId: postComments.postId,
			body: postComments.body,
		})
		.from(postComments)
		.innerJoin(posts, eq(posts.id, postComments.postId))
		.where(
			and(
				inArray(postComments.id, ids),
				isUnblocked(reader, postComments.authorId),
				isReadable(reader),
			),
		);
	return new Map(
		rows.map(({ id, postId, body }) => [
			id,
			told(postId, (body as CommentBody).text, []),
		]),
	);
}

function told(
	postId: string,
	text: string,
	attachments: AttachmentView[],
): Told {
	const line = derive({ v: 1, kind: "plain", text, attachments });
	const excerpt = line?.preview || null;
	return { href: `/feed/${postId}`, title: null, excerpt };
}
