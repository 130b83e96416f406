import { eq } from "drizzle-orm";
import { serverSettings } from "@/db/schema/auth";
import { guests } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { SETTINGS_ID } from "@/lib/auth/registration.server";
import { sweepGuests } from "@/lib/guests/end.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { ServerSetting } from "@/lib/settings/input";
import type { Viewer } from "@/lib/viewer";

/**
 * Names the server, says who may register, and how long guests may stay. Without guests, nobody new comes in from this
 * moment, and every visit ends with it; another length holds for who comes from here on. The owner alone; for anybody else
 * there is no such thing.
 */
export async function changeServer(
	viewer: Viewer,
	{ serverName, registration, guestHours }: ServerSetting,
): Promise<Result<null>> {
	if (viewer.role !== "owner") return refuse("not_found");
	await transaction(async (tx) => {
		// Waits for who is just coming in: they are ended too, and who comes after reads that there is no door.
		await tx
			.update(serverSettings)
			.set({ name: serverName, registration, guestHours })
			.where(eq(serverSettings.id, SETTINGS_ID));
		if (guestHours === null)
			await tx.update(guests).set({ expiresAt: new Date() });
	});
	if (guestHours === null) await sweepGuests();
	return ok();
}
