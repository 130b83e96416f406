import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { previewPictures, previewsOff } from "@/db/schema/previews";
import { config } from "@/lib/config.server";
import { accessConversation } from "@/lib/conversations/access.server";
import type { ConversationAccess } from "@/lib/conversations/rules";
import {
	PREVIEWS_AT_ONCE,
	PREVIEWS_PER_PERSON_MAX,
	PREVIEWS_WAITING_MAX,
} from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { forgetAttachments } from "@/lib/media/commands.server";
import { keepPreviewPicture } from "@/lib/media/preview-picture.server";
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
import { readPreviewChoices } from "@/lib/previews/choices.server";
import type { PreviewsInput } from "@/lib/previews/input";
import { createLine } from "@/lib/previews/line";
import { internet, type Network } from "@/lib/previews/network.server";
import { readPage } from "@/lib/previews/read.server";
import type {
	PreviewsView,
	PreviewView,
	StoredPreview,
} from "@/lib/previews/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

const KEY = Symbol.for("chit-chat.previews");

type Place = Pick<MessageView, "conversationId" | "sequence" | "senderId">;

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
	if (mayLink && !config.isServerless())
		line()({ conversationId, sequence, senderId });
}

/** One for both bundles of this process. */
function line(): (place: Place) => void {
	const holder = globalThis as { [KEY]?: (place: Place) => void };
	holder[KEY] ??= createLine<Place>({
		make: (place) => makePreview(place),
		onError: (error) => logError("previews", error),
		personOf: ({ senderId }) => senderId,
		atOnce: PREVIEWS_AT_ONCE,
		waitingMax: PREVIEWS_WAITING_MAX,
		perPersonMax: PREVIEWS_PER_PERSON_MAX,
	});
	return holder[KEY];
}

/**
 * Makes the preview of a message's first link and puts it into the message, unless that was changed, deleted or freed of it
 * meanwhile. Nothing is fetched for a message that a block withholds, nor where its sender or the conversation wants none.
 * False when there is none in the end.
 */
export async function makePreview(
	place: Pick<Place, "conversationId" | "sequence">,
	network: Network = internet,
): Promise<boolean> {
	const row = await readRow(place);
	const url = row && (await linkToFetch(row));
	if (!url) return false;
	const page = await readPage(url, network);
	if (!page) return false;
	const { picture: bytes, ...words } = page;
	const picture = bytes && (await keepPreviewPicture(row.senderId, bytes));
	const preview: PreviewView = { url, ...words, picture };
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
}: Pick<Place, "conversationId" | "sequence">): Promise<
	MessageRecord | undefined
> {
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
	if (!url || (await isOff(row.conversationId))) return null;
	const { areMade } = await readPreviewChoices(row.senderId);
	return areMade ? url : null;
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
