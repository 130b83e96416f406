import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { postComments, postMedia, posts } from "@/db/schema/feed";
import { refusable, sqlErrorCode, transaction } from "@/db/tx";
import { accessCommunity } from "@/lib/communities/access.server";
import { accessConversation } from "@/lib/conversations/access.server";
import { lockOwnPost } from "@/lib/feed/access.server";
import type { PostBody } from "@/lib/feed/body";
import type { EditPostInput, OwnPostInput, PostInput } from "@/lib/feed/input";
import { noteMentions } from "@/lib/feed/notices.server";
import {
	filesOf,
	letGo,
	linkIn,
	wantPreview,
} from "@/lib/feed/previews.server";
import { readPost } from "@/lib/feed/queries.server";
import type { PostView } from "@/lib/feed/view";
import { withNames } from "@/lib/feed/words.server";
import { newId } from "@/lib/ids";
import { accessOwnAttachments } from "@/lib/media/access.server";
import { forgetAttachments } from "@/lib/media/commands.server";
import type { AttachmentView } from "@/lib/media/view";
import { isBlank } from "@/lib/messages/blank";
import { forgetSubjects, type Noticed } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { askedAt } from "@/lib/polls/body";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What is seen: a feed is no place for files. */
const KINDS: readonly AttachmentView["kind"][] = [
	"photo",
	"drawing",
	"gif",
	"video",
];

/**
 * Posts. A retry with the same client id answers the first post, whatever it says. Refuses a group that the viewer is not
 * in (or may not write in) and a community likewise, files that are not theirs, what is no picture, and a
 * poll whose time is over.
 */
export async function createPost(
	viewer: Viewer,
	input: PostInput,
): Promise<Result<PostView>> {
	const earlier = await findByClient(viewer, input.clientId);
	if (earlier) return readPost(viewer, earlier);
	try {
		const made = await refusable((tx) => insertPost(tx, viewer, input));
		if (!made.ok) return made;
		await tellNotices(made.value.noticed);
		wantPreview(viewer, made.value.id, input.text);
		return await readPost(viewer, made.value.id);
	} catch (error) {
		// The same post, sent twice at once: the other one was faster.
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		const first = await findByClient(viewer, input.clientId);
		if (!first) throw error;
		return readPost(viewer, first);
	}
}

/** Gives the viewer's own post other words and marks it as edited; the same words change nothing. */
export async function editPost(
	viewer: Viewer,
	{ postId, text }: EditPostInput,
): Promise<Result<PostView>> {
	const edited = await refusable(async (tx) => {
		const own = await lockOwnPost(tx, viewer, postId);
		if (!own.ok) return own;
		const { text: before, mentions: _, preview, ...kept } = own.value;
		if (before === text) return ok({ noticed: [], files: [] });
		if (isBlank(text) && kept.attachments.length === 0 && !kept.poll)
			return refuse("empty", { fields: { text: "empty" } });
		const stays = preview?.url === linkIn(text);
		const files = stays ? [] : await letGo(tx, postId, preview);
		const body: PostBody = {
			...kept,
			...(stays && preview && { preview }),
			...(await withNames(tx, text)),
		};
		await tx
			.update(posts)
			.set({ body, editedAt: new Date() })
			.where(eq(posts.id, postId));
		const subject = { kind: "post" as const, id: postId };
		const { mentions } = body;
		// Who was named before has heard of it: for the same person and post nothing is said twice.
		const noticed = await noteMentions(tx, viewer, {
			...{ postId, subject, mentions },
		});
		return ok({ noticed, files });
	});
	if (!edited.ok) return edited;
	await tellNotices(edited.value.noticed);
	await forgetAttachments(edited.value.files);
	wantPreview(viewer, postId, text);
	return readPost(viewer, postId);
}

/** Deletes the viewer's own post, with its likes, votes, comments and files. */
export async function deletePost(
	viewer: Viewer,
	{ postId }: OwnPostInput,
): Promise<Result<null>> {
	const deleted = await transaction(async (tx) => {
		const own = await lockOwnPost(tx, viewer, postId);
		if (!own.ok) return own;
		const comments = await tx
			.select({ id: postComments.id })
			.from(postComments)
			.where(eq(postComments.postId, postId));
		await forgetSubjects(tx, [postId, ...comments.map(({ id }) => id)]);
		await tx.delete(posts).where(eq(posts.id, postId));
		return ok(filesOf(own.value));
	});
	if (!deleted.ok) return deleted;
	await forgetAttachments(deleted.value);
	return ok();
}

async function insertPost(
	tx: Executor,
	viewer: Viewer,
	input: PostInput,
): Promise<Result<{ id: string; noticed: Noticed[] }>> {
	const place = await checkPlace(tx, viewer, input);
	if (!place.ok) return place;
	const held = await accessOwnAttachments(
		viewer,
		{ ids: input.attachmentIds, purpose: "message" },
		tx,
	);
	if (!held.ok)
		return refuse("not_found", { fields: { attachmentIds: "not_found" } });
	const attachments = held.value;
	if (attachments.some(({ kind }) => !KINDS.includes(kind)))
		return refuse("file_type", { fields: { attachmentIds: "file_type" } });
	const now = new Date();
	const poll = input.poll && askedAt(input.poll, now);
	if (poll === null)
		return refuse("poll_closed", { fields: { poll: "poll_closed" } });
	const body: PostBody = {
		...{ v: 1, attachments },
		...(poll && { poll }),
		...(await withNames(tx, input.text)),
	};
	const id = newId();
	await tx.insert(posts).values({
		id,
		authorId: viewer.personId,
		clientId: input.clientId,
		audience: input.audience,
		...place.value,
		body,
		createdAt: now,
	});
	if (attachments.length > 0)
		await tx.insert(postMedia).values(
			attachments.map((one, position) => ({
				attachmentId: one.id,
				postId: id,
				position,
			})),
		);
	const subject = { kind: "post" as const, id };
	const { mentions } = body;
	return ok({
		id,
		noticed: await noteMentions(tx, viewer, { postId: id, subject, mentions }),
	});
}

type Place = {
	placeId: string;
	conversationId?: string;
	communityId?: string;
};

/** Where a post of this audience stands, if the viewer may post there. */
async function checkPlace(
	tx: Executor,
	viewer: Viewer,
	{ audience, placeId }: PostInput,
): Promise<Result<Place>> {
	if (!placeId) return ok({ placeId: viewer.personId });
	if (audience === "community") {
		const inside = await accessCommunity(viewer, placeId, "member", tx);
		return inside.ok
			? ok({ placeId, communityId: placeId })
			: refuse("not_found", { fields: { placeId: "not_found" } });
	}
	const group = await accessConversation(viewer, placeId, tx);
	if (!group.ok || group.value.kind !== "group")
		return refuse("not_found", { fields: { placeId: "not_found" } });
	if (group.value.onlyAdminsWrite && group.value.role !== "admin")
		return refuse("admins_only");
	return ok({ placeId, conversationId: placeId });
}

async function findByClient(
	viewer: Viewer,
	clientId: string,
): Promise<string | null> {
	const [row] = await database()
		.select({ id: posts.id })
		.from(posts)
		.where(
			and(eq(posts.authorId, viewer.personId), eq(posts.clientId, clientId)),
		);
	return row?.id ?? null;
}
