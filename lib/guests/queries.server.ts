import { asc, eq, gt } from "drizzle-orm";
import { database } from "@/db/client";
import { serverSettings } from "@/db/schema/auth";
import { guests, people } from "@/db/schema/people";
import { SETTINGS_ID } from "@/lib/auth/registration.server";
import { leads } from "@/lib/communities/rules";
import type { GuestView } from "@/lib/guests/view";
import { GUESTS_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
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

/** Who is here for a while, first who goes first; for the owner and moderators of the server. */
export async function listGuests(viewer: Viewer): Promise<Result<GuestView[]>> {
	if (!leads(viewer.role)) return refuse("not_found");
	const rows = await database()
		.select({
			id: guests.personId,
			name: people.displayName,
			expiresAt: guests.expiresAt,
		})
		.from(guests)
		.innerJoin(people, eq(people.id, guests.personId))
		.where(gt(guests.expiresAt, new Date()))
		.orderBy(asc(guests.expiresAt))
		.limit(GUESTS_MAX);
	return ok(
		rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() })),
	);
}
