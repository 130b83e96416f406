import { eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import { sqlErrorCode } from "@/db/tx";
import { newId } from "@/lib/ids";
import type { Language } from "@/lib/people/input";
import { claimName } from "@/lib/people/names.server";
import {
	isReservedHandle,
	nameKeyOf,
	skeletonOf,
} from "@/lib/people/skeleton.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

export type NewPerson = {
	handle: string;
	displayName: string;
	email: string | null;
	language: Language;
	passwordHash: string;
	role: "owner" | "member";
};

/**
 * Adds a person in the caller's transaction and answers their id. Refuses reserved handles, and `taken` when
 * somebody has, or had lately, a handle that is or looks the same: the unique keys say so, so two registrations at once
 * cannot both win. Assumes a canonical, well-formed handle and a hash. On a refusal the caller must roll back.
 */
export async function createPerson(
	tx: Executor,
	{ handle, ...rest }: NewPerson,
): Promise<Result<{ personId: string }>> {
	if (isReservedHandle(handle))
		return refuse("handle_reserved", { fields: { handle: "handle_reserved" } });
	const personId = newId();
	const taken = refuse("taken", { fields: { handle: "taken" } });
	try {
		await tx.insert(people).values({
			...rest,
			id: personId,
			...namesOf({ handle, displayName: rest.displayName }),
			createdAt: new Date(),
		});
	} catch (error) {
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		return taken;
	}
	return (await claimName(tx, personId, handle)) ? ok({ personId }) : taken;
}

/** The columns of a person's names, keys included. */
export function namesOf({
	handle,
	displayName,
}: Pick<NewPerson, "handle" | "displayName">) {
	return {
		handle,
		displayName,
		skeleton: skeletonOf(handle),
		nameKey: nameKeyOf(displayName),
		handleKey: nameKeyOf(handle),
	};
}

/** Sets the language in which the server speaks to the viewer. The caller forgets the viewer's cached sessions. */
export async function changeLanguage(
	viewer: Viewer,
	language: Language,
): Promise<Result<null>> {
	await database()
		.update(people)
		.set({ language })
		.where(eq(people.id, viewer.personId));
	return ok();
}
