import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { birthdayOf, type Field, narrower } from "@/lib/people/fields";
import { type FieldWrite, writeFields } from "@/lib/people/fields.server";
import { holdOwnPicture } from "@/lib/people/pictures.server";
import type { ProfileInput } from "@/lib/people/profile-input";
import { nameKeyOf } from "@/lib/people/skeleton.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Saves what the viewer tells of themselves, and whom they tell it. Writes exactly the fields of `ProfileInput`, on nobody's
 * row but theirs. Refuses a birthday that no day is, and a photo or cover that is not there, not theirs, or made for
 * something else.
 */
export async function saveProfile(
	viewer: Viewer,
	input: ProfileInput,
): Promise<Result<null>> {
	const today = new Date().toISOString().slice(0, 10);
	const born = birthdayOf(input, today);
	if (!born) return refuse("invalid", { fields: { birthday: "invalid" } });
	return transaction(async (tx) => {
		const held = await holdPictures(tx, viewer, input);
		if (!held.ok) return held;
		const { displayName, photo } = input;
		await tx
			.update(people)
			.set({
				displayName,
				nameKey: nameKeyOf(displayName),
				// Where it stood before each field had an audience; it must not outlive a narrower one.
				about: "",
				...(photo === "keep"
					? {}
					: { photoId: photo === "none" ? null : photo }),
			})
			.where(eq(people.id, viewer.personId));
		await writeFields(tx, viewer.personId, writesOf(input, born));
		return ok();
	});
}

async function holdPictures(
	tx: Executor,
	viewer: Viewer,
	{ photo, cover }: ProfileInput,
): Promise<Result<null>> {
	const asked = [
		{ name: "photo", id: photo, purpose: "profile" },
		// A cover keeps its shape; a photo made for a profile is a square.
		{ name: "cover", id: cover, purpose: "message" },
	] as const;
	for (const { name, id, purpose } of asked) {
		if (id === "keep" || id === "none") continue;
		if (!(await holdOwnPicture(tx, viewer, { id, purpose })))
			return refuse("not_found", { fields: { [name]: "not_found" } });
	}
	return ok();
}

/** Every field with its audience; who may know the year may know the day. */
function writesOf(
	input: ProfileInput,
	born: { birthday: string; birthYear: string },
): FieldWrite[] {
	const { audiences, cover } = input;
	const told: Partial<Record<Field, string>> = {
		...born,
		firstName: input.firstName,
		lastName: input.lastName,
		pronouns: input.pronouns,
		phone: input.phone,
		email: input.email,
		address: input.address,
		city: input.city,
		country: input.country,
		website: input.website,
		about: input.about,
	};
	if (cover !== "keep") told.cover = cover === "none" ? "" : cover;
	const narrow = {
		...audiences,
		birthYear: narrower(audiences.birthYear, audiences.birthday),
	};
	return (Object.entries(told) as [Field, string][]).map(([field, value]) => ({
		...{ field, value },
		audience: narrow[field],
	}));
}
