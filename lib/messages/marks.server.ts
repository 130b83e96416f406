import { and, asc, eq, gt, lte } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { messageMarks } from "@/db/schema/changes";
import { members } from "@/db/schema/conversations";
import { transaction } from "@/db/tx";
import { accessConversation } from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { PAGE_LENGTH_MAX } from "@/lib/limits";
import type { Body } from "@/lib/messages/body";
import { findWithMark } from "@/lib/messages/change.server";
import type { MarkInput, MessageParams } from "@/lib/messages/input";
import { toMarkView } from "@/lib/messages/present.server";
import { isLiving } from "@/lib/messages/rules";
import type { MarkView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Deletes a message for the viewer alone, or puts a star on it or takes it off. Only the viewer's own devices hear of
 * it, and it moves nobody else's cursor. What is so already stays. Refuses what they may not see as not found, and a
 * star on what is deleted as `conflict`.
 */
export async function markMessage(
	viewer: Viewer,
	{ id, messageId }: MessageParams,
	input: MarkInput,
): Promise<Result<MarkView>> {
	const marked = await transaction(async (tx) => {
		await lockMarks(tx, viewer, id);
		const access = await accessConversation(viewer, id, tx);
		if (!access.ok) return access;
		const found = await findWithMark(tx, access.value, messageId);
		if (!found) return refuse("not_found");
		if (found.mark?.isHidden)
			return input.isHidden ? ok(toMarkView(found.mark)) : refuse("not_found");
		if (input.isStarred && !isLiving(found.row.body as Body))
			return refuse("conflict");
		return ok(await writeMark(tx, access.value, found, input));
	});
	if (marked.ok)
		await announceFrom(() => conversationNews(id, [viewer.personId]));
	return marked;
}

/** The member's own row is the lock of their marks: nothing but their own markers waits for it. */
async function lockMarks(
	tx: Executor,
	viewer: Viewer,
	conversationId: string,
): Promise<void> {
	await tx
		.select({ id: members.personId })
		.from(members)
		.where(ownMembership(conversationId, viewer.personId))
		.for("update");
}

async function writeMark(
	tx: Executor,
	access: ConversationAccess,
	{ row, mark }: NonNullable<Awaited<ReturnType<typeof findWithMark>>>,
	input: MarkInput,
): Promise<MarkView> {
	const version = access.marksVersion + 1;
	const starredAt = mark?.starredAt ?? (input.isStarred ? new Date() : null);
	const values = {
		isHidden: input.isHidden ?? false,
		// What is hidden is in no list.
		starredAt: input.isHidden || input.isStarred === false ? null : starredAt,
		version,
	};
	await tx
		.update(members)
		.set({ marksVersion: version })
		.where(ownMembership(access.id, access.personId));
	await tx
		.insert(messageMarks)
		.values({
			personId: access.personId,
			conversationId: access.id,
			sequence: row.sequence,
			...values,
		})
		.onDuplicateKeyUpdate({ set: values });
	return toMarkView({ sequence: row.sequence, ...values });
}

/** The viewer's own marks that changed after `since`, in the order of their versions, and where that leads to. */
export async function readMarkChanges(
	access: ConversationAccess,
	since: number,
): Promise<{ marks: MarkView[]; marksVersion: number; isComplete: boolean }> {
	if (access.marksVersion <= since)
		return { marks: [], marksVersion: access.marksVersion, isComplete: true };
	const rows = await database()
		.select()
		.from(messageMarks)
		.where(
			and(
				eq(messageMarks.personId, access.personId),
				eq(messageMarks.conversationId, access.id),
				gt(messageMarks.version, since),
				lte(messageMarks.version, access.marksVersion),
			),
		)
		.orderBy(asc(messageMarks.version))
		.limit(PAGE_LENGTH_MAX + 1);
	const page = rows.slice(0, PAGE_LENGTH_MAX);
	const isComplete = rows.length === page.length;
	return {
		marks: page.map(toMarkView),
		marksVersion: isComplete
			? access.marksVersion
			: (page.at(-1)?.version ?? since),
		isComplete,
	};
}

const ownMembership = (conversationId: string, personId: string) =>
	and(
		eq(members.conversationId, conversationId),
		eq(members.personId, personId),
	);
