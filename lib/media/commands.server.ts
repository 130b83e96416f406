import { and, eq, inArray, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { communities } from "@/db/schema/communities";
import { groups } from "@/db/schema/groups";
import { attachments, uploads } from "@/db/schema/media";
import { profileFields } from "@/db/schema/profile";
import { sqlErrorCode, transaction } from "@/db/tx";
import { newId } from "@/lib/ids";
import { partPath, removeFiles } from "@/lib/media/folders.server";
import type { Details, OpenInput, Purpose } from "@/lib/media/input";
import { checkQuota } from "@/lib/media/ledger.server";
import { type Made, makeMedia } from "@/lib/media/make.server";
import { cleanFileName } from "@/lib/media/names";
import { checkDeclared } from "@/lib/media/rules";
import { type KeptKeys, keep, remove } from "@/lib/media/store.server";
import type { AttachmentView } from "@/lib/media/view";
import { ok, type Problem, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** A place to upload to: our own id of the file to be, and the name it will have. */
export type OpenedUpload = { attachmentId: string; name: string };

/**
 * Reserves a place for each file: its id is ours, and its declared size counts against the person's quota until the
 * place expires. Refuses `quota_full` when they do not fit, and what is not taken as what it is meant (rules.ts).
 */
export async function openUploads(
	viewer: Viewer,
	purpose: Purpose,
	input: OpenInput,
): Promise<Result<OpenedUpload[]>> {
	const { details } = input;
	const declared = checkDeclared(purpose, input);
	if (!declared.ok) return declared;
	const opened = input.files.map((file) => ({
		attachmentId: newId(),
		name: cleanFileName(file.name, details.kind),
		sizeBytes: file.size,
	}));
	const moreBytes = opened.reduce((sum, file) => sum + file.sizeBytes, 0);
	return transaction(async (tx) => {
		const room = await checkQuota(tx, { ownerId: viewer.personId, moreBytes });
		if (!room.ok) return room;
		await tx.insert(uploads).values(
			opened.map((file) => ({
				...file,
				ownerId: viewer.personId,
				purpose,
				details,
				createdAt: new Date(),
			})),
		);
		return ok(opened);
	});
}

export type Outcome = Result<AttachmentView>;
type Upload = typeof uploads.$inferSelect;

/**
 * Judges the bytes at `path` and keeps what is made of them: on disk before the row that says so commits. The
 * outcome is written beside the row, so calling it again (a retry, a restart) answers the same and does nothing
 * twice. Throws when a disk or database fails; the upload then stays as it was.
 */
export async function finishUpload(
	attachmentId: string,
	path: string,
): Promise<Outcome> {
	const upload = await readUpload(attachmentId);
	if (!upload) return refuse("upload_expired");
	if (upload.outcome) return upload.outcome as Outcome;
	const { purpose, name } = upload;
	const details = (upload.details ?? { kind: "photo" }) as Details;
	const made = await makeMedia(path, { purpose, name, details });
	if (!made.ok) return failUpload(attachmentId, made);
	const keys = await keep(attachmentId, made.value);
	const outcome = await recordMedia(upload, made.value, keys);
	if (!outcome.ok) await remove({ id: attachmentId, ...keys });
	await removeFiles(partPath(attachmentId));
	return outcome;
}

/** Ends an upload that is refused: its bytes go, its outcome stays for who asks again. */
export async function failUpload(
	attachmentId: string,
	refusal: { ok: false; problem: Problem },
): Promise<Outcome> {
	await database()
		.update(uploads)
		.set({ state: "failed", outcome: refusal })
		.where(eq(uploads.attachmentId, attachmentId));
	await removeFiles(partPath(attachmentId));
	return refusal;
}

/** One transaction: the quota counted again with the real size, the row, and the end of the upload. */
async function recordMedia(
	upload: Upload,
	{ facts }: Made,
	keys: KeptKeys,
): Promise<Outcome> {
	const { attachmentId: id, name } = upload;
	const view: AttachmentView = { id, name, ...facts };
	return transaction(async (tx) => {
		const room = await checkQuota(tx, {
			ownerId: upload.ownerId,
			moreBytes: facts.sizeBytes,
			exceptId: upload.attachmentId,
		});
		if (room.ok)
			await tx.insert(attachments).values({
				...view,
				...keys,
				ownerId: upload.ownerId,
				purpose: upload.purpose,
				createdAt: new Date(),
			});
		const outcome: Outcome = room.ok ? ok(view) : room;
		await tx
			.update(uploads)
			.set({ state: room.ok ? "done" : "failed", outcome })
			.where(eq(uploads.attachmentId, upload.attachmentId));
		return outcome;
	});
}

/**
 * Removes a file of the viewer's own that nothing holds yet (taken out of the composer before sending). Missing,
 * foreign and already sent look the same: `not_found`.
 */
export async function discardAttachment(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const gone = await deleteUnheld([id], viewer.personId);
	const [first] = gone;
	if (!first) return refuse("not_found");
	await remove(first);
	return ok();
}

/**
 * Deletes the rows of those of `ids` that no message, post or profile holds, and answers them so that their files can
 * follow. A message that takes one of them meanwhile keeps it: its foreign key stops the delete, and none is deleted.
 */
export async function deleteUnheld(
	ids: string[],
	ownerId?: string,
): Promise<({ id: string } & KeptKeys)[]> {
	if (ids.length === 0) return [];
	const chosen = and(
		inArray(attachments.id, ids),
		ownerId ? eq(attachments.ownerId, ownerId) : undefined,
		isUnheld,
	);
	try {
		return await transaction(async (tx) => {
			const rows = await tx
				.select({
					id: attachments.id,
					cloudKey: attachments.cloudKey,
					cloudThumbnailKey: attachments.cloudThumbnailKey,
				})
				.from(attachments)
				.where(chosen)
				.for("update");
			const found = rows.map((row) => row.id);
			if (found.length > 0)
				await tx.delete(attachments).where(inArray(attachments.id, found));
			return rows;
		});
	} catch (error) {
		if (sqlErrorCode(error) === "ER_ROW_IS_REFERENCED_2") return [];
		throw error;
	}
}

/**
 * Removes what a deleted message held, bytes and name, unless something else still holds it. What fails now, the sweep
 * finds.
 */
export async function forgetAttachments(ids: string[]): Promise<void> {
	for (const id of ids) {
		const gone = await deleteUnheld([id]);
		if (gone.length === 0) continue;
		await database().delete(uploads).where(eq(uploads.attachmentId, id));
		await remove(...gone);
	}
}

/** SQL: no message, nothing that waits to be said, no letter, no preview and no post holds it, and it is not its owner's profile photo or cover, nor a group's or a community's. */
export const isUnheld = sql`not exists (select 1 from message_attachments ma where ma.attachment_id = ${attachments.id})
	and not exists (select 1 from scheduled_files sf where sf.attachment_id = ${attachments.id})
	and not exists (select 1 from letter_media lm where lm.attachment_id = ${attachments.id})
	and not exists (select 1 from preview_pictures pp where pp.attachment_id = ${attachments.id})
	and not exists (select 1 from post_media pm where pm.attachment_id = ${attachments.id})
	and not exists (select 1 from people p where p.id = ${attachments.ownerId} and p.photo_id = ${attachments.id})
	and not exists (select 1 from departures d where d.person_id = ${attachments.ownerId} and d.photo_id = ${attachments.id})
	and not exists (select 1 from ${profileFields} where ${profileFields.personId} = ${attachments.ownerId}
		and ${profileFields.field} = 'cover' and ${profileFields.value} = ${attachments.id})
	and not exists (select 1 from ${groups} where ${groups.photoId} = ${attachments.id})
	and not exists (select 1 from ${communities} where ${communities.photoId} = ${attachments.id})`;

/** The row of an upload, whatever its state. */
export async function readUpload(
	attachmentId: string,
	executor: Executor = database(),
): Promise<Upload | undefined> {
	const [row] = await executor
		.select()
		.from(uploads)
		.where(eq(uploads.attachmentId, attachmentId));
	return row;
}
