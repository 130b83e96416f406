import { and, asc, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { messageEdits } from "@/db/schema/changes";
import { accessConversation } from "@/lib/conversations/access.server";
import { EDITS_PER_MESSAGE_MAX } from "@/lib/limits";
import { forgetAttachments } from "@/lib/media/commands.server";
import { isBlank } from "@/lib/messages/blank";
import { type Body, bodyFor, type PlainBody } from "@/lib/messages/body";
import {
	changeMessage,
	findMessage,
	type HeldMessage,
	type MessageChange,
	type MessageRecord,
} from "@/lib/messages/change.server";
import { emptied, emptyMessages } from "@/lib/messages/empty.server";
import type { EditInput, MessageParams } from "@/lib/messages/input";
import { noteMentions } from "@/lib/messages/mention-notices.server";
import { keepMentions, withWords } from "@/lib/messages/mentions.server";
import { previewLinkOf } from "@/lib/messages/preview-link";
import { dropPreviewPicture } from "@/lib/messages/preview-rows.server";
import { wantPreview } from "@/lib/messages/previews.server";
import { decideEdit, isLiving, mayDeleteForAll } from "@/lib/messages/rules";
import type { EditsView, MessageView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Changes the words of the viewer's own message; what it said before is kept. A repeat of the same client id changes
 * nothing, whatever came after it. Refuses others' messages as not found, a deleted one as `conflict`, and as
 * `too_many` more edits than anybody makes.
 */
export async function editMessage(
	viewer: Viewer,
	params: MessageParams,
	input: EditInput,
): Promise<Result<MessageView>> {
	let files: string[] = [];
	const edited = await changeMessage(viewer, params, async (tx, held) => {
		const planned = await planEdit(tx, held, input);
		if (!planned.ok || !hasOtherLink(held.row, planned.value)) return planned;
		files = await dropPreviewPicture(tx, held.row);
		const { set, ...change } = planned.value;
		return ok({ ...change, set: { ...set, preview: null } });
	});
	if (!edited.ok) return edited;
	await forgetAttachments(files);
	wantPreview(edited.value);
	await noteMentions(edited.value);
	return edited;
}

/** Whether a change gives all others another link to see. */
function hasOtherLink(
	row: MessageRecord,
	change: MessageChange | null,
): change is MessageChange {
	if (!change?.set.body) return false;
	const before = previewLinkOf(row.body as Body);
	return before !== previewLinkOf(change.set.body as Body);
}

async function planEdit(
	tx: Executor,
	held: HeldMessage,
	input: EditInput,
): Promise<Result<MessageChange | null>> {
	const { access, row } = held;
	const body = bodyFor(access.personId, row);
	const decision = decideEdit(access, { senderId: row.senderId, body });
	if (!decision.may) return refuse(decision.code);
	const edits = await readEdits(tx, row);
	if (edits.some((edit) => edit.clientId === input.clientId)) return ok(null);
	const before = body as PlainBody;
	if (isBlank(input.text) && before.attachments.length === 0)
		return refuse("empty", { fields: { text: "empty" } });
	const after = await withWords(tx, access, before, input.text);
	if (isSame(after, body)) return ok(null);
	if (edits.length >= EDITS_PER_MESSAGE_MAX) return refuse("too_many");
	await keepMentions(tx, row, after);
	return ok(
		await keepEdit(tx, held, {
			clientId: input.clientId,
			// What the others saw until now is what they may read as earlier words.
			before: decision.isWithheld ? body : (row.body as Body),
			after,
			isWithheld: decision.isWithheld || row.isWithheld,
		}),
	);
}

const isSame = (a: Body, b: Body) => JSON.stringify(a) === JSON.stringify(b);

async function keepEdit(
	tx: Executor,
	{ row, version, now }: HeldMessage,
	edit: { clientId: string; before: Body; after: Body; isWithheld: boolean },
): Promise<MessageChange> {
	const { clientId, before, after, isWithheld } = edit;
	await tx.insert(messageEdits).values({
		conversationId: row.conversationId,
		sequence: row.sequence,
		version,
		clientId,
		body: before,
		isWithheld,
		createdAt: now,
	});
	// A message that is withheld as a whole needs no second body: nobody else sees the first.
	const isApart = isWithheld && !row.isWithheld;
	return {
		set: isApart
			? { withheldEdit: { body: after, editedAt: now.toISOString() } }
			: { body: after, editedAt: now, withheldEdit: null },
		isWithheld,
	};
}

function readEdits(executor: Executor, row: MessageRecord) {
	return executor
		.select()
		.from(messageEdits)
		.where(
			and(
				eq(messageEdits.conversationId, row.conversationId),
				eq(messageEdits.sequence, row.sequence),
			),
		)
		.orderBy(asc(messageEdits.version));
}

/** What a message said before, oldest first, for whoever may read the message; empty when it was never edited. */
export async function listEdits(
	viewer: Viewer,
	{ id, messageId }: MessageParams,
): Promise<Result<EditsView>> {
	const access = await accessConversation(viewer, id);
	if (!access.ok) return access;
	const row = await findMessage(database(), access.value, messageId);
	if (!row) return refuse("not_found");
	const isSender = row.senderId === viewer.personId;
	const edits = (await readEdits(database(), row)).filter(
		(edit) => isSender || !edit.isWithheld,
	);
	return ok({
		edits: edits.map((edit, index) => ({
			body: edit.body as Body,
			at: (edits[index - 1]?.createdAt ?? row.createdAt).toISOString(),
		})),
	});
}

/**
 * Deletes a message for everybody: its place in the order stays, and what it said goes from the database and the disk, with
 * earlier versions, reactions and files that nothing else holds. Deleting again changes nothing. Refuses others' messages
 * as not found, but not to an admin of the group they are in.
 */
export async function deleteMessage(
	viewer: Viewer,
	params: MessageParams,
): Promise<Result<MessageView>> {
	let files: string[] = [];
	const deleted = await changeMessage(viewer, params, async (tx, held) => {
		const { access, row, now } = held;
		const stored = { senderId: row.senderId, body: row.body as Body };
		if (!mayDeleteForAll(access, stored)) return refuse("not_found");
		if (stored.body.kind === "deleted") return ok(null);
		if (!isLiving(stored.body)) return refuse("not_found");
		files = await emptyMessages(tx, [row]);
		const set = emptied({ v: 1, kind: "deleted" }, now);
		return ok({ set, isWithheld: row.isWithheld });
	});
	if (deleted.ok) await forgetAttachments(files);
	return deleted;
}
