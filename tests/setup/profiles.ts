import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { acceptRequest, sendRequest } from "@/lib/contacts/commands.server";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";

/** Makes two people friends, by the real commands. */
export async function befriend(one: Viewer, other: Viewer): Promise<void> {
	must(await sendRequest(one, { personId: other.personId }));
	must(await acceptRequest(other, { personId: one.personId }));
}

/** A finished photo of a person's, as an upload leaves it. */
export async function makePicture(
	owner: Viewer,
	purpose: "message" | "profile" = "message",
): Promise<string> {
	const id = newId();
	await database().insert(attachments).values({
		id,
		ownerId: owner.personId,
		purpose,
		name: "a.jpg",
		mimeType: "image/jpeg",
		sizeBytes: 1,
		width: 1,
		height: 1,
		blur: "",
		createdAt: new Date(),
	});
	return id;
}

/** A profile with something told of everything but a cover. */
export const ALL = {
	displayName: "Ann",
	firstName: "Anna",
	lastName: "Ås",
	pronouns: "she/her",
	day: "29",
	month: "2",
	year: "1992",
	phone: "+47 22 22 22 22",
	email: "Ann@Example.org",
	address: "Storgata 1",
	city: "Tromsø",
	country: "NO",
	website: "https://ann.example.org/",
	about: "Two lines\nof me",
};
