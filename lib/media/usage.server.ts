import { eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import type { Viewer } from "@/lib/viewer";

/** How many bytes of the viewer's files the server keeps, as the quota counts them. */
export async function bytesKept(viewer: Viewer): Promise<number> {
	const [row] = await database()
		.select({ bytes: sql<string>`coalesce(sum(${attachments.sizeBytes}), 0)` })
		.from(attachments)
		.where(eq(attachments.ownerId, viewer.personId));
	return Number(row?.bytes ?? 0);
}
