import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts } from "@/db/schema/later";
import { accessConversation } from "@/lib/conversations/access.server";
import type { DraftView } from "@/lib/drafts/view";
import { DRAFTS_MAX } from "@/lib/limits";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What the database holds of a draft beside its version. */
export type DraftBody = Pick<DraftView, "text" | "replyTo">;

/** All that the viewer is writing anywhere, emptied ones left out. */
export async function listDrafts(viewer: Viewer): Promise<Result<DraftView[]>> {
	const rows = await database()
		.select()
		.from(drafts)
		.where(
			and(
				eq(drafts.personId, viewer.personId),
				sql`json_value(${drafts.body}, '$.text') <> ''`,
			),
		)
		.limit(DRAFTS_MAX);
	return ok(rows.map(draftViewOf));
}

/** What the viewer is writing in one conversation. Refuses as not found who is no member. */
export async function readDraft(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<DraftView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	return ok(await findDraft(viewer.personId, conversationId));
}

/** The row, or that there never was one. */
export async function findDraft(
	personId: string,
	conversationId: string,
): Promise<DraftView> {
	const [row] = await database()
		.select()
		.from(drafts)
		.where(
			and(
				eq(drafts.personId, personId),
				eq(drafts.conversationId, conversationId),
			),
		);
	if (row) return draftViewOf(row);
	return { personId, conversationId, text: "", replyTo: null, version: 0 };
}

function draftViewOf(row: typeof drafts.$inferSelect): DraftView {
	const { personId, conversationId, version } = row;
	const { text, replyTo } = row.body as DraftBody;
	return { personId, conversationId, text, replyTo, version };
}
