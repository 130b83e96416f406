import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { forgetSessions } from "@/lib/auth/session.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { personChannel } from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import { lookChanged } from "@/lib/settings/events";
import { type Look, lookText, parseLook } from "@/lib/settings/look";
import type { Viewer } from "@/lib/viewer";

/**
 * Keeps what the viewer chose beside what they chose before (`start` for who never did), and tells all their devices, which
 * change at once. Two changes at once both stay.
 */
export async function changeLook(
	viewer: Viewer,
	{ change, start }: { change: Partial<Look>; start: Look },
): Promise<Result<Look>> {
	const kept = await transaction(async (tx) => {
		const [row] = await tx
			.select({ look: people.look, generation: people.channelGeneration })
			.from(people)
			.where(eq(people.id, viewer.personId))
			.for("update");
		if (!row) return null;
		const before = row.look === null ? start : parseLook(row.look);
		const look = { ...before, ...change };
		await tx
			.update(people)
			.set({ look: lookText(look) })
			.where(eq(people.id, viewer.personId));
		const devices = await tx
			.select({ id: sessions.id })
			.from(sessions)
			.where(eq(sessions.personId, viewer.personId));
		return { look, devices, generation: row.generation };
	});
	if (!kept) return refuse("not_signed_in");
	forgetSessions(kept.devices.map(({ id }) => id));
	await announce({
		channels: [personChannel(viewer.personId, kept.generation)],
		event: lookChanged.name,
		data: { look: lookText(kept.look) },
	});
	return ok(kept.look);
}
