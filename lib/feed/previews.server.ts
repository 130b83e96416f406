import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { postMedia, posts } from "@/db/schema/feed";
import { refusable, transaction } from "@/db/tx";
import { lockOwnPost } from "@/lib/feed/access.server";
import type { PostBody } from "@/lib/feed/body";
import type { OwnPostInput } from "@/lib/feed/input";
import { forgetAttachments } from "@/lib/media/commands.server";
import { openLinkIn } from "@/lib/messages/preview-link";
import { inLine, makeFor } from "@/lib/previews/make.server";
import { internet, type Network } from "@/lib/previews/network.server";
import type { StoredPreview } from "@/lib/previews/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** The link of a post that may have a preview; undefined for none, as in a body. */
export const linkIn = (text: string): string | undefined =>
	openLinkIn(text) ?? undefined;

/** Asks for the preview of a post that was made or changed, if it has a link; made when it is made. */
export function wantPreview(
	{ personId }: Viewer,
	postId: string,
	text: string,
): void {
	if (text.includes(".")) inLine(personId, () => makePreview(postId));
}

/**
 * Makes the preview of a post's first link, unless the post was changed, deleted or freed of it meanwhile, or its author
 * wants none made. Its picture is a file of the post, and for whom the post is. False when there is none in the end.
 */
export async function makePreview(
	postId: string,
	network: Network = internet,
): Promise<boolean> {
	const [row] = await database()
		.select({ authorId: posts.authorId, body: posts.body })
		.from(posts)
		.where(eq(posts.id, postId));
	const url = row && openLinkOf(row.body as PostBody);
	const preview = url && (await makeFor(row.authorId, url, network));
	if (!preview) return false;
	const { picture } = preview;
	const isKept = await transaction(async (tx) => {
		const own = await lockOwnPost(tx, { personId: row.authorId }, postId);
		if (!own.ok || openLinkOf(own.value) !== url) return false;
		await setBody(tx, postId, { ...own.value, preview });
		if (picture)
			await tx.insert(postMedia).values({
				...{ attachmentId: picture.id, postId },
				position: own.value.attachments.length,
			});
		return true;
	});
	if (!isKept && picture) await forgetAttachments([picture.id]);
	return isKept;
}

/** Takes the preview off the viewer's own post, for all and for good. Refuses others' posts as not found. */
export async function removePreview(
	viewer: Viewer,
	{ postId }: OwnPostInput,
): Promise<Result<null>> {
	const removed = await refusable(async (tx) => {
		const own = await lockOwnPost(tx, viewer, postId);
		if (!own.ok) return own;
		const { preview } = own.value;
		if (!preview || "isRemoved" in preview) return ok([]);
		const left: StoredPreview = { url: preview.url, isRemoved: true };
		await setBody(tx, postId, { ...own.value, preview: left });
		return ok(await letGo(tx, postId, preview));
	});
	if (!removed.ok) return removed;
	await forgetAttachments(removed.value);
	return ok(null);
}

/** Lets go of the picture of a preview that its post loses; answers the file, to be forgotten after the commit. */
export async function letGo(
	tx: Executor,
	postId: string,
	preview: StoredPreview | undefined,
): Promise<string[]> {
	const files = pictureOf(preview);
	for (const id of files)
		await tx
			.delete(postMedia)
			.where(and(eq(postMedia.postId, postId), eq(postMedia.attachmentId, id)));
	return files;
}

/** All files of a post. */
export function filesOf({ attachments, preview }: PostBody): string[] {
	return [...attachments.map(({ id }) => id), ...pictureOf(preview)];
}

function pictureOf(preview: StoredPreview | undefined): string[] {
	return preview && "picture" in preview && preview.picture
		? [preview.picture.id]
		: [];
}

/** The link of a post that has no preview and may have one. */
function openLinkOf({ text, preview }: PostBody): string | null {
	return preview ? null : openLinkIn(text);
}

function setBody(tx: Executor, postId: string, body: PostBody) {
	return tx.update(posts).set({ body }).where(eq(posts.id, postId));
}
