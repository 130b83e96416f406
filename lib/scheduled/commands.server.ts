import { and, count, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { scheduledFiles, scheduledMessages } from "@/db/schema/later";
import { people } from "@/db/schema/people";
import { refusable, sqlErrorCode } from "@/db/tx";
import { accessConversation } from "@/lib/conversations/access.server";
import { decideSend } from "@/lib/conversations/rules";
import { SCHEDULED_MAX } from "@/lib/limits";
import { accessOwnAttachments } from "@/lib/media/access.server";
import { forgetAttachments } from "@/lib/media/commands.server";
import { isBlank } from "@/lib/messages/blank";
import type { MessageView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { ScheduledBody } from "@/lib/scheduled/body";
import type { RescheduleInput, ScheduleInput } from "@/lib/scheduled/input";
import {
	findScheduled,
	type ScheduledRow,
	scheduledViewOf,
} from "@/lib/scheduled/queries.server";
import { timeProblem } from "@/lib/scheduled/rules";
import { claim, deliver, tellOwn } from "@/lib/scheduled/send.server";
import type { ScheduledView } from "@/lib/scheduled/view";
import type { Viewer } from "@/lib/viewer";

/**
 * Keeps a message until its time. What may be said now may be scheduled; whether it may be said then is asked then. A repeat
 * of its client id answers what waits already. Refuses `too_many` beyond SCHEDULED_MAX, `invalid` a time that has passed,
 * `too_large` one too far away, and what sending refuses.
 */
export async function scheduleMessage(
	viewer: Viewer,
	conversationId: string,
	input: ScheduleInput,
): Promise<Result<ScheduledView>> {
	const now = new Date();
	const code = timeProblem(input.dueAt, now);
	if (code) return refuse(code, { fields: { dueAt: code } });
	const { personId } = viewer;
	try {
		const kept = await refusable((tx) =>
			write(tx, viewer, conversationId, { ...input, now }),
		);
		if (!kept.ok) return kept;
		await tellOwn({ personId, conversationId });
		return ok(scheduledViewOf(kept.value));
	} catch (error) {
		if (sqlErrorCode(error) !== "ER_DUP_ENTRY") throw error;
		const first = await findScheduled({ personId, id: input.clientId });
		return first?.conversationId === conversationId
			? ok(scheduledViewOf(first))
			: refuse("conflict");
	}
}

async function write(
	tx: Executor,
	viewer: Viewer,
	conversationId: string,
	input: ScheduleInput & { now: Date },
): Promise<Result<ScheduledRow>> {
	const { personId } = viewer;
	// Before anything else is read: what is read later must know what the one before has written.
	const full = await isFull(tx, personId);
	const access = await accessConversation(viewer, conversationId, tx);
	if (!access.ok) return access;
	const decision = decideSend(access.value, personId);
	if (!decision.may) return refuse(decision.code);
	const { replyTo, text, clientId: id, dueAt, now } = input;
	if ((replyTo?.sequence ?? 0) > access.value.lastSequence)
		return refuse("not_found");
	if (full) return refuse("too_many", { limit: SCHEDULED_MAX });
	const ids = input.attachmentIds;
	const files = await accessOwnAttachments(
		viewer,
		{ ids, purpose: "message" },
		tx,
	);
	if (!files.ok) return files;
	const body: ScheduledBody = {
		text,
		attachments: files.value,
		...(replyTo && { replyTo }),
	};
	const row = {
		...{ personId, id, conversationId, body, dueAt, createdAt: now },
		...{ claimedAt: null, problem: null },
	};
	await tx.insert(scheduledMessages).values(row);
	if (ids.length > 0)
		await tx.insert(scheduledFiles).values(
			ids.map((attachmentId) => ({
				attachmentId,
				personId,
				scheduledId: id,
			})),
		);
	return ok(row);
}

/** Held by the person's row, so that of two at once the second counts the first. */
async function isFull(tx: Executor, personId: string): Promise<boolean> {
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	const [there] = await tx
		.select({ count: count() })
		.from(scheduledMessages)
		.where(eq(scheduledMessages.personId, personId));
	return (there?.count ?? 0) >= SCHEDULED_MAX;
}

/**
 * Changes the words or the time of what waits; with a new time, what could not be said waits again. Refuses as not found
 * what is not the viewer's own or was said meanwhile, and as `conflict` what is just being said.
 */
export async function reschedule(
	viewer: Viewer,
	id: string,
	{ text, dueAt }: RescheduleInput,
): Promise<Result<ScheduledView>> {
	const code = dueAt ? timeProblem(dueAt, new Date()) : null;
	if (code) return refuse(code, { fields: { dueAt: code } });
	const changed = await withWaiting(viewer, id, async (tx, row) => {
		const before = row.body as ScheduledBody;
		const body = { ...before, text: text ?? before.text };
		if (isBlank(body.text) && body.attachments.length === 0)
			return refuse("empty", { fields: { text: "empty" } });
		const after = { ...row, body, ...(dueAt && { dueAt, problem: null }) };
		const { dueAt: time, problem } = after;
		await tx
			.update(scheduledMessages)
			.set({ body, dueAt: time, problem })
			.where(ofRow(row));
		return ok(after);
	});
	if (!changed.ok) return changed;
	await tellOwn(changed.value);
	return ok(scheduledViewOf(changed.value));
}

/** Forgets what waits, and its files unless something else holds them. Refuses like `reschedule`. */
export async function dropScheduled(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const dropped = await withWaiting(viewer, id, async (tx, row) => {
		await tx.delete(scheduledMessages).where(ofRow(row));
		return ok(row);
	});
	if (!dropped.ok) return dropped;
	const { attachments } = dropped.value.body as ScheduledBody;
	await forgetAttachments(attachments.map((file) => file.id));
	await tellOwn(dropped.value);
	return ok();
}

/**
 * Says now what waits. Refuses as not found what is not the viewer's own or was said meanwhile, as `conflict` what is just
 * being said, and what sending refuses: it stays then, with the reason.
 */
export async function sendScheduled(
	viewer: Viewer,
	id: string,
): Promise<Result<MessageView>> {
	const key = { personId: viewer.personId, id };
	const row = await claim(key);
	if (row) return deliver(row);
	return refuse((await findScheduled(key)) ? "conflict" : "not_found");
}

/** The row held, when it is the viewer's and nobody is saying it: a claim that was cut short may have said it already. */
function withWaiting(
	{ personId }: Viewer,
	id: string,
	work: (tx: Executor, row: ScheduledRow) => Promise<Result<ScheduledRow>>,
): Promise<Result<ScheduledRow>> {
	return refusable(async (tx) => {
		const row = await findScheduled({ personId, id }, tx, true);
		if (!row) return refuse("not_found");
		return row.claimedAt ? refuse("conflict") : work(tx, row);
	});
}

const ofRow = ({ personId, id }: Pick<ScheduledRow, "personId" | "id">) =>
	and(eq(scheduledMessages.personId, personId), eq(scheduledMessages.id, id));
