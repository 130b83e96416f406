import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { previewPictures } from "@/db/schema/previews";

/** Lets go of the picture in a message's preview; answers the file, to be forgotten after the commit. */
export async function dropPreviewPicture(
	tx: Executor,
	{ conversationId, sequence }: { conversationId: string; sequence: number },
): Promise<string[]> {
	const isOf = and(
		eq(previewPictures.conversationId, conversationId),
		eq(previewPictures.sequence, sequence),
	);
	const held = await tx
		.select({ id: previewPictures.attachmentId })
		.from(previewPictures)
		.where(isOf);
	if (held.length > 0) await tx.delete(previewPictures).where(isOf);
	return held.map(({ id }) => id);
}
