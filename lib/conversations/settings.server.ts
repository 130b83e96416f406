import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { accessConversation } from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import type { SettingsInput } from "@/lib/conversations/input";
import { readConversation } from "@/lib/conversations/queries.server";
import type { ConversationView } from "@/lib/conversations/view";
import { PINNED_CONVERSATIONS_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Changes how the viewer has a conversation: how loud, pinned, archived, put aside as unread. Nobody but their own
 * devices hears of it. What is pinned is not archived, and the other way round. Refuses `quota_full` when too many are
 * pinned.
 */
export async function changeSettings(
	viewer: Viewer,
	conversationId: string,
	input: SettingsInput,
): Promise<Result<ConversationView>> {
	const changed = await transaction((tx) =>
		changeWithin(tx, viewer, conversationId, input),
	);
	if (!changed.ok) return changed;
	await announceFrom(() => conversationNews(conversationId, [viewer.personId]));
	return readConversation(viewer, conversationId);
}

async function changeWithin(
	tx: Executor,
	viewer: Viewer,
	conversationId: string,
	input: SettingsInput,
): Promise<Result<null>> {
	// The person's own row: two devices that pin at once are counted one after the other.
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, viewer.personId))
		.for("update");
	const access = await accessConversation(viewer, conversationId, tx);
	if (!access.ok) return access;
	if (
		input.isPinned &&
		(await countPinned(tx, viewer)) >= PINNED_CONVERSATIONS_MAX
	)
		return refuse("quota_full", { limit: PINNED_CONVERSATIONS_MAX });
	const values = valuesOf(input, new Date());
	if (Object.keys(values).length > 0)
		await tx
			.update(members)
			.set(values)
			.where(
				and(
					eq(members.conversationId, conversationId),
					eq(members.personId, viewer.personId),
				),
			);
	return ok();
}

function valuesOf(input: SettingsInput, now: Date) {
	const { notify, mutedMinutes, isPinned, isArchived, isMarkedUnread } = input;
	return {
		...(notify !== undefined && { notify }),
		...(mutedMinutes !== undefined && {
			mutedUntil:
				mutedMinutes > 0
					? new Date(now.getTime() + mutedMinutes * 60_000)
					: null,
		}),
		...(isPinned !== undefined && { pinnedAt: isPinned ? now : null }),
		...(isArchived !== undefined && { isArchived }),
		...(isPinned && { isArchived: false }),
		...(isArchived && { pinnedAt: null }),
		...(isMarkedUnread !== undefined && { isMarkedUnread }),
	};
}

async function countPinned(
	tx: Executor,
	{ personId }: Viewer,
): Promise<number> {
	const [row] = await tx
		.select({ count: count() })
		.from(members)
		.where(and(eq(members.personId, personId), isNotNull(members.pinnedAt)));
	return row?.count ?? 0;
}
