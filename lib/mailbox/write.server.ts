import { and, count, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
	letterCopies,
	letterMedia,
	letterRecipients,
	letters,
} from "@/db/schema/mailbox";
import { newId } from "@/lib/ids";
import { holdLetterFiles } from "@/lib/mailbox/access.server";
import type { DraftInput } from "@/lib/mailbox/input";
import { LETTER_DRAFTS_MAX } from "@/lib/mailbox/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import { fold } from "@/lib/search/fold";
import type { Viewer } from "@/lib/viewer";

export type LetterRow = typeof letters.$inferSelect;

/**
 * The letter of a client id, locked; made when it is not there, with version 0. However many ask at once, there is one.
 * Refuses who has too many drafts.
 */
export async function lockLetter(
	tx: Executor,
	viewer: Viewer,
	input: DraftInput,
): Promise<Result<LetterRow>> {
	await tx
		.insert(letters)
		.values({
			id: newId(),
			senderId: viewer.personId,
			clientId: input.clientId,
			state: "draft",
			subject: "",
			body: "",
			folded: "",
			version: 0,
			writerId: input.writerId,
			writerTurn: 0,
			createdAt: new Date(),
		})
		.onDuplicateKeyUpdate({ set: { clientId: input.clientId } });
	const [row] = await tx
		.select()
		.from(letters)
		.where(
			and(
				eq(letters.senderId, viewer.personId),
				eq(letters.clientId, input.clientId),
			),
		)
		.for("update");
	if (!row) throw new Error("a letter is gone that was just made");
	if (row.version > 0) return ok(row);
	return (await hasRoom(tx, viewer)) ? ok(row) : refuse("too_many");
}

async function hasRoom(tx: Executor, { personId }: Viewer): Promise<boolean> {
	const [drafts] = await tx
		.select({ count: count() })
		.from(letterCopies)
		.where(
			and(
				eq(letterCopies.personId, personId),
				eq(letterCopies.folder, "drafts"),
			),
		);
	return (drafts?.count ?? 0) < LETTER_DRAFTS_MAX;
}

/** How a save meets what is stored: it goes on from it, it was overtaken by a later one of its own tab, or by another tab. */
export function meets(
	row: LetterRow,
	{ writerId, turn, version }: DraftInput,
): "fits" | "late" | "newer" {
	if (row.version === 0) return "fits";
	if (row.writerId === writerId) return turn > row.writerTurn ? "fits" : "late";
	return row.version === version ? "fits" : "newer";
}

/**
 * Writes a letter's contents: words, recipients and files, and the copy of its sender. Refuses files that the sender may
 * not read. Assumes `lockLetter`, and that the recipients are there.
 */
export async function writeLetter(
	tx: Executor,
	viewer: Viewer,
	{
		row,
		input,
		recipientIds,
		state,
		copy,
	}: {
		row: LetterRow;
		input: DraftInput;
		recipientIds: readonly string[];
		state: Partial<LetterRow>;
		copy: { folder: "drafts" | "sent"; at: Date };
	},
): Promise<Result<{ version: number }>> {
	const held = await holdLetterFiles(tx, viewer, input.attachmentIds);
	if (!held.ok) return held;
	const version = row.version + 1;
	await tx
		.update(letters)
		.set({
			subject: input.subject,
			body: input.body,
			folded: fold(`${input.subject}\n${input.body}`),
			version,
			writerId: input.writerId,
			writerTurn: input.turn,
			...state,
		})
		.where(eq(letters.id, row.id));
	await writeLists(tx, row.id, {
		recipientIds,
		attachmentIds: input.attachmentIds,
	});
	const { folder, at } = copy;
	const place = { folder, home: folder, at, isRead: true, trashedAt: null };
	await tx
		.insert(letterCopies)
		.values({ personId: viewer.personId, letterId: row.id, ...place })
		.onDuplicateKeyUpdate({ set: place });
	return ok({ version });
}

async function writeLists(
	tx: Executor,
	letterId: string,
	lists: {
		recipientIds: readonly string[];
		attachmentIds: readonly string[];
	},
): Promise<void> {
	await tx
		.delete(letterRecipients)
		.where(eq(letterRecipients.letterId, letterId));
	await tx.delete(letterMedia).where(eq(letterMedia.letterId, letterId));
	if (lists.recipientIds.length > 0)
		await tx.insert(letterRecipients).values(
			lists.recipientIds.map((personId, position) => ({
				...{ letterId, personId, position },
			})),
		);
	if (lists.attachmentIds.length > 0)
		await tx.insert(letterMedia).values(
			lists.attachmentIds.map((attachmentId, position) => ({
				...{ letterId, attachmentId, position },
			})),
		);
}
