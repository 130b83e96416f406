import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { attachments, uploads } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { MEDIA_QUOTA_BYTES, UPLOAD_MINUTES } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";

/** The youngest an upload may be to be already expired. */
export const expiryLine = (nowMs: number = Date.now()) =>
	new Date(nowMs - UPLOAD_MINUTES * 60_000);

/**
 * Refuses (`quota_full`) when the person's files, the uploads that may still be finished and `moreBytes` pass the
 * quota. Takes the person's row lock, so two at once are counted one after the other: call it in the transaction
 * that writes what it allows. `exceptId` is the upload that is being finished, counted by `moreBytes` instead.
 */
export async function checkQuota(
	tx: Executor,
	ask: { ownerId: string; moreBytes: number; exceptId?: string },
): Promise<Result<null>> {
	await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.id, ask.ownerId))
		.for("update");
	const [kept] = await tx
		.select({ bytes: sumOf(attachments.sizeBytes) })
		.from(attachments)
		.where(eq(attachments.ownerId, ask.ownerId));
	const [coming] = await tx
		.select({ bytes: sumOf(uploads.sizeBytes) })
		.from(uploads)
		.where(
			and(
				eq(uploads.ownerId, ask.ownerId),
				inArray(uploads.state, ["waiting", "received"]),
				gt(uploads.createdAt, expiryLine()),
				ask.exceptId
					? sql`${uploads.attachmentId} <> ${ask.exceptId}`
					: undefined,
			),
		);
	const bytes = Number(kept?.bytes) + Number(coming?.bytes) + ask.moreBytes;
	return bytes > MEDIA_QUOTA_BYTES
		? refuse("quota_full", { limit: MEDIA_QUOTA_BYTES })
		: ok();
}

const sumOf = (
	column: typeof uploads.sizeBytes | typeof attachments.sizeBytes,
) => sql<string>`coalesce(sum(${column}), 0)`;
