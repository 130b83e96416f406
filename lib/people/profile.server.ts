import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import type { ProfileInput } from "@/lib/people/profile-input";
import { nameKeyOf } from "@/lib/people/skeleton.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Saves what the viewer tells of themselves. Writes exactly the fields of `ProfileInput`, on nobody's row but theirs.
 * Refuses a photo that is not there, not theirs, or not made for a profile.
 */
export function saveProfile(
	viewer: Viewer,
	{ displayName, about, photo }: ProfileInput,
): Promise<Result<null>> {
	return transaction(async (tx) => {
		const isNew = photo !== "keep" && photo !== "none";
		if (isNew && !(await holdOwnPhoto(tx, viewer, photo)))
			return refuse("not_found", { fields: { photo: "not_found" } });
		const photoId = photo === "none" ? null : photo;
		await tx
			.update(people)
			.set({
				displayName,
				nameKey: nameKeyOf(displayName),
				about,
				...(photo === "keep" ? {} : { photoId }),
			})
			.where(eq(people.id, viewer.personId));
		return ok();
	});
}

/** Whether it is a profile photo of the viewer's own; holds its row, so that no sweep takes it before the commit. */
async function holdOwnPhoto(
	tx: Executor,
	viewer: Viewer,
	id: string,
): Promise<boolean> {
	const [row] = await tx
		.select({ id: attachments.id })
		.from(attachments)
		.where(
			and(
				eq(attachments.id, id),
				eq(attachments.ownerId, viewer.personId),
				eq(attachments.purpose, "profile"),
			),
		)
		.for("update");
	return row !== undefined;
}
