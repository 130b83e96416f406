import { setImmediate as turn } from "node:timers/promises";
import { asc, eq, lt } from "drizzle-orm";
import { database } from "@/db/client";
import { gameDrawings } from "@/db/schema/games";
import { createRaster } from "@/lib/drawing/raster";
import type { Stroke } from "@/lib/drawing/stroke";
import { forgetAttachments } from "@/lib/media/commands.server";
import { keepDrawingPicture } from "@/lib/media/drawing-picture.server";
import { commitSend } from "@/lib/messages/group-commit.server";

/** Drawn twice as large as it is kept: that is what makes its edges smooth. */
const RASTER_EDGE = 1_600;
/** A drawing that is this old was left by a process that ended before it sent it. */
const LEFT_AFTER_MS = 10_000;
const BATCH = 20;

/**
 * Sends the drawings that wait in one conversation, or those that were left anywhere, as messages of who drew them. Each has its
 * client id from the moment its round ended: sent twice, by two processes or after a crash, it is there once. What is
 * refused (who drew it has left, or has no room for files) is let go.
 */
export async function sendDrawings(
	which: { conversationId: string } | { leftBeforeMs: number },
): Promise<void> {
	const waiting = await database()
		.select()
		.from(gameDrawings)
		.where(
			"conversationId" in which
				? eq(gameDrawings.conversationId, which.conversationId)
				: lt(
						gameDrawings.createdAt,
						new Date(which.leftBeforeMs - LEFT_AFTER_MS),
					),
		)
		.orderBy(asc(gameDrawings.createdAt))
		.limit(BATCH);
	for (const drawing of waiting) {
		await sendDrawing(drawing);
		await database()
			.delete(gameDrawings)
			.where(eq(gameDrawings.clientId, drawing.clientId));
	}
}

async function sendDrawing(
	drawing: typeof gameDrawings.$inferSelect,
): Promise<void> {
	const { clientId, conversationId, drawerId: senderId, word } = drawing;
	const attachmentId = await keepDrawingPicture(senderId, {
		pixels: await drawAll(drawing.strokes as Stroke[]),
		edge: RASTER_EDGE,
		alt: word,
	});
	if (!attachmentId) return;
	const sent = await commitSend({
		...{ clientId, conversationId, senderId },
		text: word,
		attachmentIds: [attachmentId],
	});
	if (!sent.ok || sent.value.isRepeat) await forgetAttachments([attachmentId]);
}

/** Line by line, with others let in between: the broadest pen over the whole sheet takes most of a second. */
async function drawAll(strokes: readonly Stroke[]): Promise<Uint8Array> {
	const raster = createRaster(RASTER_EDGE);
	for (const stroke of strokes) {
		raster.draw(stroke);
		await turn();
	}
	return raster.pixels();
}
