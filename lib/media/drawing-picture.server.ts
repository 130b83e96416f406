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
import { makePicture, writePixels } from "@/lib/media/picture.server";
import { keep, remove } from "@/lib/media/store.server";
import { inTurn } from "@/lib/media/turn.server";
import { ok } from "@/lib/problem";

/** A square of pixels, red, green and blue, and what it shows in words. */
export type DrawnPixels = { pixels: Uint8Array; edge: number; alt: string };

/** Half of what the server draws for, so that its edges are smooth. */
const KEPT_EDGE = 800;

/**
 * Keeps a drawing that was made on the server as a file of this person's, ready to go with a message. It counts against
 * their quota; null when it does not fit. Nothing holds it yet: what is not sent is swept.
 */
export async function keepDrawingPicture(
	ownerId: string,
	{ pixels, edge, alt }: DrawnPixels,
): Promise<string | null> {
	const id = newId();
	const path = partPath(id);
	await ensureFolder(incomingFolder());
	try {
		const made = await inTurn(async () => {
			await writePixels(path, { pixels, edge, keptEdge: KEPT_EDGE });
			return makePicture(path, "message");
		});
		if (!made.ok) return null;
		const { fullPath, thumbnailPath, isMoving: _, ...seen } = made.value;
		const facts = { kind: "drawing", alt, ...seen } as const;
		const keys = await keep(id, { fullPath, thumbnailPath, facts });
		const kept = await transaction(async (tx) => {
			const room = await checkQuota(tx, { ownerId, moreBytes: seen.sizeBytes });
			if (!room.ok) return room;
			await tx.insert(attachments).values({
				...{ id, ownerId, name: "", ...facts, ...keys },
				purpose: "message",
				createdAt: new Date(),
			});
			return ok();
		});
		if (kept.ok) return id;
		await remove({ id, ...keys });
		return null;
	} finally {
		await removeFiles(path);
	}
}
