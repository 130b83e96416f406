import { and, desc, eq, gt } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import type { SessionView } from "@/lib/auth/view";
import { PAGE_LENGTH_MAX } from "@/lib/limits";
import type { Viewer } from "@/lib/viewer";

/** The devices on which the viewer is signed in: this one first, then by when they were last seen. */
export async function listSessions(viewer: Viewer): Promise<SessionView[]> {
	const rows = await database()
		.select()
		.from(sessions)
		.where(
			and(
				eq(sessions.personId, viewer.personId),
				gt(sessions.expiresAt, new Date()),
			),
		)
		.orderBy(desc(sessions.lastSeenOn), desc(sessions.id))
		.limit(PAGE_LENGTH_MAX);
	return rows
		.map((row) => ({
			id: row.id,
			deviceLabel: row.deviceLabel,
			signedInOn: row.createdAt.toISOString().slice(0, 10),
			lastSeenOn: row.lastSeenOn,
			isCurrent: row.id === viewer.sessionId,
		}))
		.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}
