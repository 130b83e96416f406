import { writeFile } from "node:fs/promises";
import { attachments } from "@/db/schema/media";
import { transaction } from "@/db/tx";
import { newId } from "@/lib/ids";
import {
	ensureFolder,
	incomingFolder,
	partPath,
	removeFiles,
} from "@/lib/media/folders.server";
import { checkQuota } from "@/lib/media/ledger.server";
import { makePicture } from "@/lib/media/picture.server";
import { keep, remove } from "@/lib/media/store.server";
import { inTurn } from "@/lib/media/turn.server";
import type { PreviewPictureView } from "@/lib/previews/view";
import { ok } from "@/lib/problem";

/**
 * Keeps a picture from a page as a small one of our own: judged, decoded and written anew like any stranger's. It counts
 * against the quota of who sent the link. Null for what is no picture of ours. Nothing holds it yet: what is not put into
 * a preview is swept.
 */
export async function keepPreviewPicture(
	ownerId: string,
	bytes: Buffer,
): Promise<PreviewPictureView | null> {
	const id = newId();
	const path = partPath(id);
	await ensureFolder(incomingFolder());
	await writeFile(path, bytes, { mode: 0o600 });
	try {
		const made = await inTurn(() => makePicture(path, "preview"));
		if (!made.ok) return null;
		const { fullPath, thumbnailPath, isMoving: _, ...seen } = made.value;
		const facts = { kind: "photo", ...seen } as const;
		const keys = await keep(id, { fullPath, thumbnailPath, facts });
		const kept = await transaction(async (tx) => {
			const room = await checkQuota(tx, { ownerId, moreBytes: seen.sizeBytes });
			if (!room.ok) return room;
			await tx.insert(attachments).values({
				...{ id, ownerId, name: "", ...facts, ...keys },
				purpose: "preview",
				createdAt: new Date(),
			});
			return ok();
		});
		if (!kept.ok) await remove({ id, ...keys });
		const { width, height, blur } = seen;
		return kept.ok ? { id, width, height, blur } : null;
	} finally {
		await removeFiles(path);
	}
}
