import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import type { ProfileInput } from "@/lib/people/profile-input";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Saves what the viewer tells of themselves. Writes exactly the fields of `ProfileInput`, on nobody's row but theirs. */
export async function saveProfile(
	viewer: Viewer,
	{ displayName, about }: ProfileInput,
): Promise<Result<null>> {
	await database()
		.update(people)
		.set({ displayName, about })
		.where(eq(people.id, viewer.personId));
	return ok();
}
