import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { letterCopies, letterMedia, letters } from "@/db/schema/mailbox";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { isNoGuest } from "@/lib/people/access.server";
import { type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * SQL: a copy that its holder may see. A stranger's letter that waits is out of sight while they are blocked, and there
 * again when they are not.
 */
export const isInSight = sql`not (${letterCopies.folder} = 'requests' and exists (
	select 1 from blocks b join letters waiting on waiting.id = ${letterCopies.letterId}
	where b.blocker_id = ${letterCopies.personId} and b.blocked_id = waiting.sender_id))`;

/** A letter with the viewer's own copy of it. */
export type LetterAccess = {
	letter: typeof letters.$inferSelect;
	copy: typeof letterCopies.$inferSelect;
};

/**
 * The gate of every letter: who holds a copy. The sender has one, each recipient has one from the delivery on, and
 * nobody else has; missing and forbidden are the same `not_found`.
 */
export async function accessLetter(
	viewer: Viewer,
	letterId: string,
): Promise<Result<LetterAccess>> {
	const [row] = await database()
		.select({ letter: letters, copy: letterCopies })
		.from(letterCopies)
		.innerJoin(letters, eq(letters.id, letterCopies.letterId))
		.where(
			and(
				eq(letterCopies.personId, viewer.personId),
				eq(letterCopies.letterId, letterId),
				isInSight,
			),
		);
	return row ? { ok: true, value: row } : refuse("not_found");
}

/**
 * Files that a letter of the viewer's may carry: their own, and those of letters that they hold, so that a letter can
 * be passed on whole. Any other refuses all. Holds the rows, so that no sweep takes them before the commit.
 */
export async function holdLetterFiles(
	tx: Executor,
	{ personId }: Viewer,
	ids: string[],
): Promise<Result<unknown>> {
	if (ids.length === 0) return { ok: true, value: null };
	const isHeld = sql`exists (
		select 1 from ${letterMedia} held join ${letterCopies} mine on mine.letter_id = held.letter_id
		where held.attachment_id = ${attachments.id} and mine.person_id = ${personId})`;
	const rows = await tx
		.select({ id: attachments.id })
		.from(attachments)
		.where(
			and(
				inArray(attachments.id, ids),
				eq(attachments.purpose, "message"),
				or(eq(attachments.ownerId, personId), isHeld),
			),
		)
		.for("update");
	return rows.length === ids.length
		? { ok: true, value: null }
		: refuse("not_found", { fields: { attachmentIds: "not_found" } });
}

/** Those of the ids that a letter of the viewer's may name: people who are there, no guests, and not the viewer. */
export async function keepPeople(
	tx: Executor,
	{ personId }: Viewer,
	ids: readonly string[],
): Promise<string[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select({ id: people.id })
		.from(people)
		.where(
			and(inArray(people.id, [...ids]), ne(people.id, personId), isNoGuest),
		);
	const known = new Set(rows.map(({ id }) => id));
	return ids.filter((id) => known.has(id));
}
