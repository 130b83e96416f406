import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import {
	letterCopies,
	letterDoors,
	letterMedia,
	letters,
} from "@/db/schema/mailbox";
import { refusable, transaction } from "@/db/tx";
import { accessLetter } from "@/lib/mailbox/access.server";
import { announceMailbox } from "@/lib/mailbox/announce.server";
import type { ChosenInput, LetterInput } from "@/lib/mailbox/input";
import type { Step } from "@/lib/mailbox/rules";
import { forgetAttachments } from "@/lib/media/commands.server";
import { forgetSubjects } from "@/lib/notices/record.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

type SimpleStep = Exclude<Step, "delete">;

/**
 * Does one thing with the viewer's own copies; nobody else's move. What waits to be accepted is answered, not thrown
 * away, and only what lies in the trash can be deleted. Letters that are not the viewer's are not found: where all are,
 * the step is refused; of several, the others go their way.
 */
export async function changeLetters(
	viewer: Viewer,
	{ letterIds, step }: ChosenInput,
): Promise<Result<null>> {
	if (letterIds.length === 0) return ok();
	const count =
		step === "delete"
			? await discardCopies(
					letterIds,
					and(
						eq(letterCopies.personId, viewer.personId),
						eq(letterCopies.folder, "trash"),
					),
				)
			: await transaction((tx) => changeWithin(tx, viewer, letterIds, step));
	if (count === 0) return refuse("not_found");
	await announceMailbox([viewer.personId]);
	return ok();
}

async function changeWithin(
	tx: Executor,
	viewer: Viewer,
	letterIds: string[],
	step: SimpleStep,
): Promise<number> {
	const isMine = and(
		eq(letterCopies.personId, viewer.personId),
		inArray(letterCopies.letterId, letterIds),
	);
	if (step === "trash") {
		await lockLetters(tx, letterIds);
		await callBack(tx, viewer, letterIds);
	}
	const { set, where } = changeOf(step);
	const found = await tx
		.select({ id: letterCopies.letterId })
		.from(letterCopies)
		.where(and(isMine, where))
		.for("update");
	if (found.length === 0) return 0;
	await tx.update(letterCopies).set(set).where(and(isMine, where));
	return found.length;
}

type Change = { set: Record<string, unknown>; where?: SQL };

function changeOf(step: SimpleStep): Change {
	switch (step) {
		case "read":
			return { set: { isRead: true } };
		case "unread":
			return { set: { isRead: false } };
		case "star":
			return { set: { isStarred: true } };
		case "unstar":
			return { set: { isStarred: false } };
		case "trash":
			return {
				set: { folder: "trash", trashedAt: new Date() },
				where: ne(letterCopies.folder, "requests"),
			};
		case "restore":
			return {
				set: { folder: sql`${letterCopies.home}`, trashedAt: null },
				where: eq(letterCopies.folder, "trash"),
			};
		default:
			return step satisfies never;
	}
}

/**
 * Takes a letter back that has not been delivered: it is a draft again, to be changed and sent anew. Refuses one that has
 * arrived (`conflict`).
 */
export async function takeBack(
	viewer: Viewer,
	{ letterId }: LetterInput,
): Promise<Result<null>> {
	const access = await accessLetter(viewer, letterId);
	if (!access.ok) return access;
	if (access.value.letter.senderId !== viewer.personId)
		return refuse("not_found");
	const done = await refusable(async (tx) => {
		const [state] = await lockLetters(tx, [letterId]);
		if (state === "draft") return ok();
		if (state !== "waiting") return refuse("conflict");
		await callBack(tx, viewer, [letterId]);
		return ok();
	});
	if (done.ok) await announceMailbox([viewer.personId]);
	return done;
}

async function lockLetters(
	tx: Executor,
	ids: readonly string[],
): Promise<string[]> {
	const rows = await tx
		.select({ state: letters.state })
		.from(letters)
		.where(inArray(letters.id, [...ids]))
		.orderBy(asc(letters.id))
		.for("update");
	return rows.map(({ state }) => state);
}

/** Those of the letters that wait for their day and are the viewer's become drafts, and no longer wait at anybody's door. */
async function callBack(
	tx: Executor,
	{ personId }: Viewer,
	letterIds: string[],
): Promise<void> {
	const rows = await tx
		.select({ id: letters.id })
		.from(letters)
		.where(
			and(
				inArray(letters.id, letterIds),
				eq(letters.senderId, personId),
				eq(letters.state, "waiting"),
			),
		)
		.for("update");
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return;
	await tx
		.update(letters)
		.set({
			state: "draft",
			postmarkDay: null,
			deliverAt: null,
			version: sql`${letters.version} + 1`,
		})
		.where(inArray(letters.id, ids));
	await tx
		.update(letterCopies)
		.set({ folder: "drafts", home: "drafts", at: new Date() })
		.where(
			and(
				eq(letterCopies.personId, personId),
				inArray(letterCopies.letterId, ids),
			),
		);
	await tx
		.delete(letterDoors)
		.where(
			and(
				eq(letterDoors.senderId, personId),
				eq(letterDoors.state, "waiting"),
				inArray(letterDoors.letterId, ids),
			),
		);
}

/**
 * Deletes copies for good, and with the last copy the letter and its files. Whoever lets go last at the same moment as
 * another waits for the letter's lock, so one of them finds it without copies. Answers how many copies went.
 */
export async function discardCopies(
	letterIds: string[],
	which: SQL | undefined,
): Promise<number> {
	if (letterIds.length === 0) return 0;
	const { count, files } = await transaction((tx) =>
		discardWithin(tx, letterIds, which),
	);
	await forgetAttachments(files);
	return count;
}

/** The same as part of a larger transaction; the files are to be forgotten after its commit. */
export async function discardWithin(
	tx: Executor,
	letterIds: string[],
	which: SQL | undefined,
): Promise<{ count: number; files: string[] }> {
	await lockLetters(tx, letterIds);
	const chosen = and(inArray(letterCopies.letterId, letterIds), which);
	const [gone] = await tx.delete(letterCopies).where(chosen);
	const files = await deleteLetters(tx, letterIds);
	return { count: gone.affectedRows, files };
}

/** Those of the letters that nobody holds. Assumes their locks; answers the files that they held. */
async function deleteLetters(
	tx: Executor,
	letterIds: string[],
): Promise<string[]> {
	const bare = await tx
		.select({ id: letters.id })
		.from(letters)
		.where(and(inArray(letters.id, letterIds), isUnheld));
	const ids = bare.map(({ id }) => id);
	if (ids.length === 0) return [];
	const files = await tx
		.selectDistinct({ id: letterMedia.attachmentId })
		.from(letterMedia)
		.where(inArray(letterMedia.letterId, ids));
	await tx.delete(letters).where(inArray(letters.id, ids));
	await forgetSubjects(tx, ids);
	return files.map(({ id }) => id);
}

const isUnheld = sql`not exists (select 1 from letter_copies c where c.letter_id = ${letters.id})`;

/** Letters that nobody holds, left by people whose account is gone; at most `limit` of them. */
export async function findUnheld(limit: number): Promise<string[]> {
	const rows = await database()
		.select({ id: letters.id })
		.from(letters)
		.where(isUnheld)
		.limit(limit);
	return rows.map(({ id }) => id);
}
