import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { attachments } from "@/db/schema/media";
import type { Viewer } from "@/lib/viewer";

/** Whether it is a photo of the viewer's own, made for that purpose; holds its row, so that no sweep takes it before the commit. */
export async function holdOwnPicture(
	tx: Executor,
	viewer: Viewer,
	{ id, purpose }: { id: string; purpose: "message" | "profile" },
): Promise<boolean> {
	const [row] = await tx
		.select({ id: attachments.id })
		.from(attachments)
		.where(
			and(
				eq(attachments.id, id),
				eq(attachments.ownerId, viewer.personId),
				eq(attachments.purpose, purpose),
				eq(attachments.kind, "photo"),
			),
		)
		.for("update");
	return row !== undefined;
}
