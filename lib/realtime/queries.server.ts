import { eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { previewChoices } from "@/db/schema/previews";
import { config } from "@/lib/config.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { activeChannel, personChannel } from "@/lib/realtime/channels";
import type { MeView } from "@/lib/realtime/view";
import type { Viewer } from "@/lib/viewer";

/** Who the viewer is and where this client listens. */
export async function readMe(viewer: Viewer): Promise<Result<MeView>> {
	const [row] = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			generation: people.channelGeneration,
			look: people.look,
			hidesPreviews: sql<number>`coalesce(${previewChoices.areShown} = 0, 0)`,
		})
		.from(people)
		.leftJoin(previewChoices, eq(previewChoices.personId, people.id))
		.where(eq(people.id, viewer.personId));
	if (!row) return refuse("not_signed_in");
	const { generation, hidesPreviews, look, ...person } = row;
	const { key, publicUrl } = config.realtime();
	return ok({
		person,
		sessionId: viewer.sessionId,
		showsPreviews: !hidesPreviews,
		look,
		channels: {
			own: personChannel(person.id, generation),
			active: activeChannel(person.id, generation),
		},
		realtime: { key, publicUrl },
	});
}
