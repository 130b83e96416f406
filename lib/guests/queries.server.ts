import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { serverSettings } from "@/db/schema/auth";
import { guests } from "@/db/schema/people";
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

/** Until when the viewer's visit lasts; null for who is no guest. */
export async function visitEnd(viewer: Viewer): Promise<Date | null> {
	if (viewer.role !== "guest") return null;
	const [row] = await database()
		.select({ expiresAt: guests.expiresAt })
		.from(guests)
		.where(eq(guests.personId, viewer.personId));
	return row?.expiresAt ?? null;
}
