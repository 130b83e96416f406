import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { serverSettings } from "@/db/schema/auth";
import { SETTINGS_ID } from "@/lib/auth/registration.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { ServerSetting } from "@/lib/settings/input";
import type { Viewer } from "@/lib/viewer";

/** Names the server and says who may register. The owner alone; for anybody else there is no such thing. */
export async function changeServer(
	viewer: Viewer,
	{ serverName, registration }: ServerSetting,
): Promise<Result<null>> {
	if (viewer.role !== "owner") return refuse("not_found");
	await database()
		.update(serverSettings)
		.set({ name: serverName, registration })
		.where(eq(serverSettings.id, SETTINGS_ID));
	return ok();
}
