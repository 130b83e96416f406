import { addComment, likePost } from "@/lib/feed/answers.server";
import { createPost } from "@/lib/feed/posts.server";
import { readFeed } from "@/lib/feed/queries.server";
import type { Audience, PostView } from "@/lib/feed/view";
import { newId } from "@/lib/ids";
import type { PollInput } from "@/lib/polls/input";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";

/** Posts through the real command: for everyone, unless told. */
export async function post(
	viewer: Viewer,
	text: string,
	more: {
		audience?: Audience;
		placeId?: string;
		attachmentIds?: string[];
		clientId?: string;
		poll?: PollInput;
	} = {},
): Promise<PostView> {
	return must(
		await createPost(viewer, {
			clientId: newId(),
			text,
			attachmentIds: [],
			audience: "everyone",
			...more,
		}),
	);
}

export async function comment(
	viewer: Viewer,
	postId: string,
	text: string,
	parentId?: string,
) {
	const clientId = newId();
	return must(await addComment(viewer, { postId, parentId, clientId, text }));
}

export const like = (viewer: Viewer, postId: string, isLiked = true) =>
	likePost(viewer, { postId, isLiked });

/** The viewer's whole feed, page by page: what it says, newest first. */
export async function feedOf(viewer: Viewer): Promise<PostView[]> {
	const all: PostView[] = [];
	let before: string | undefined;
	for (let pages = 0; pages < 50; pages++) {
		const page = await readFeed(viewer, { before });
		all.push(...page.posts);
		if (!page.next) return all;
		before = page.next;
	}
	throw new Error("the feed never ends");
}
