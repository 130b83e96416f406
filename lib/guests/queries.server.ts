import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { serverSettings } from "@/db/schema/auth";
import { guests, people } from "@/db/schema/people";
import { SETTINGS_ID } from "@/lib/auth/registration.server";
import type { Viewer } from "@/lib/viewer";

/** How many hours a guest may stay, null when the owner lets none in; for pages that anybody may open. */
export async function guestHours(): Promise<number | null> {
	const [row] = await database()
		.select({ hours: serverSettings.guestHours })
		.from(serverSettings)
		.where(eq(serverSettings.id, SETTINGS_ID));
	return row?.hours ?? null;
}

/** The viewer's visit: by what name, and until when; null for who is no guest. */
export async function readVisit(
	viewer: Viewer,
): Promise<{ name: string; expiresAt: Date } | null> {
	const [row] = await database()
		.select({ name: people.displayName, expiresAt: guests.expiresAt })
		.from(guests)
		.innerJoin(people, eq(people.id, guests.personId))
		.where(eq(guests.personId, viewer.personId));
	return row ?? null;
}
