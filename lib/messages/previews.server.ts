import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { previewPictures, previewsOff } from "@/db/schema/previews";
import { accessConversation } from "@/lib/conversations/access.server";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { forgetAttachments } from "@/lib/media/commands.server";
import type { Body } from "@/lib/messages/body";
import {
	changeByServer,
	changeMessage,
	type MessageRecord,
} from "@/lib/messages/change.server";
import type { MessageParams } from "@/lib/messages/input";
import { previewLinkOf } from "@/lib/messages/preview-link";
import { dropPreviewPicture } from "@/lib/messages/preview-rows.server";
import type { MessageView } from "@/lib/messages/view";
import type { PreviewsInput } from "@/lib/previews/input";
import { inLine, makeFor } from "@/lib/previews/make.server";
import { internet, type Network } from "@/lib/previews/network.server";
import type { PreviewsView, StoredPreview } from "@/lib/previews/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

type Place = Pick<MessageView, "conversationId" | "sequence">;

/**
 * Asks for the preview of a message that was sent or changed, if it has a link. Costs the caller nothing and fails
 * nothing: it is made when it is made, and every device hears of it as of any change. Not where a process may be frozen
 * after its answer.
 */
export function wantPreview({
	conversationId,
	sequence,
	senderId,
	body,
}: MessageView): void {
	const mayLink = body.kind === "plain" && body.text.includes(".");
	if (mayLink)
		inLine(senderId, () => makePreview({ conversationId, sequence }));
}

/**
 * Makes the preview of a message's first link and puts it into the message, unless that was changed, deleted or freed of it
 * meanwhile. Nothing is fetched for a message that a block withholds, nor where its sender or the conversation wants none.
 * False when there is none in the end.
 */
export async function makePreview(
	place: Place,
	network: Network = internet,
): Promise<boolean> {
	const row = await readRow(place);
	const url = row && (await linkToFetch(row));
	if (!url) return false;
	const preview = await makeFor(row.senderId, url, network);
	if (!preview) return false;
	const { picture } = preview;
	const isKept = await changeByServer(row, async (tx, served) => {
		if (openLinkOf(served.row) !== url) return null;
		const { conversationId, sequence } = served.row;
		if (picture)
			await tx
				.insert(previewPictures)
				.values({ conversationId, sequence, attachmentId: picture.id });
		return { preview };
	});
	if (!isKept && picture) await forgetAttachments([picture.id]);
	return isKept;
}

async function readRow({
	conversationId,
	sequence,
}: Place): Promise<MessageRecord | undefined> {
	const [row] = await database()
		.select()
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, conversationId),
				eq(messages.sequence, sequence),
			),
		);
	return row;
}

async function linkToFetch(row: MessageRecord): Promise<string | null> {
	const url = openLinkOf(row);
	return !url || (await isOff(row.conversationId)) ? null : url;
}

/** The link of a message that has no preview and may have one. */
function openLinkOf(row: MessageRecord): string | null {
	if (row.isWithheld || row.preview !== null) return null;
	return previewLinkOf(row.body as Body);
}

async function isOff(conversationId: string): Promise<boolean> {
	const [row] = await database()
		.select({ one: sql`1` })
		.from(previewsOff)
		.where(eq(previewsOff.conversationId, conversationId));
	return row !== undefined;
}

/** Takes the preview off the viewer's own message, for all and for good. Refuses others' messages as not found. */
export async function removePreview(
	viewer: Viewer,
	params: MessageParams,
): Promise<Result<MessageView>> {
	let files: string[] = [];
	const removed = await changeMessage(viewer, params, async (tx, held) => {
		const { row, access } = held;
		if (row.senderId !== access.personId) return refuse("not_found");
		const preview = row.preview as StoredPreview | null;
		if (!preview || "isRemoved" in preview) return ok(null);
		files = await dropPreviewPicture(tx, row);
		const left: StoredPreview = { url: preview.url, isRemoved: true };
		return ok({ set: { preview: left }, isWithheld: false });
	});
	if (removed.ok) await forgetAttachments(files);
	return removed;
}

/** Whether links are previewed in a conversation, for its members. */
export async function readPreviews(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<PreviewsView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const areMade = !(await isOff(conversationId));
	return ok({ areMade, mayChange: mayChange(access.value) });
}

/**
 * Turns previews of what is said from now on off or on, for all of a conversation: either of two, and the admins of a
 * group. Refuses its others as `admins_only`.
 */
export async function changePreviews(
	viewer: Viewer,
	conversationId: string,
	{ areMade }: PreviewsInput,
): Promise<Result<PreviewsView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	if (!mayChange(access.value)) return refuse("admins_only");
	if (areMade)
		await database()
			.delete(previewsOff)
			.where(eq(previewsOff.conversationId, conversationId));
	else
		await database()
			.insert(previewsOff)
			.values({ conversationId })
			.onDuplicateKeyUpdate({ set: { conversationId } });
	return ok({ areMade, mayChange: true });
}

function mayChange(access: ConversationAccess): boolean {
	return access.kind === "direct" || access.role === "admin";
}
