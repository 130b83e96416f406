import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { letterCopies, letterDoors, letters } from "@/db/schema/mailbox";
import { transaction } from "@/db/tx";
import { announceChange } from "@/lib/contacts/announce.server";
import { blockWithin } from "@/lib/contacts/blocks.server";
import { accessLetter } from "@/lib/mailbox/access.server";
import { announceMailbox } from "@/lib/mailbox/announce.server";
import { discardWithin } from "@/lib/mailbox/copies.server";
import type { AnswerInput } from "@/lib/mailbox/input";
import { openDoors } from "@/lib/mailbox/send.server";
import { forgetAttachments } from "@/lib/media/commands.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Answers a stranger's letter that waits. Accepted, it and what they write from now on lies in the inbox. Declined, it is
 * gone, they are not told, and nothing more of theirs comes; blocked, the same and a block. Of somebody whose account is
 * gone only the letter itself is meant. Refuses what does not wait (`conflict`).
 */
export async function answerLetter(
	viewer: Viewer,
	{ letterId, answer }: AnswerInput,
): Promise<Result<null>> {
	const access = await accessLetter(viewer, letterId);
	if (!access.ok) return access;
	const { letter, copy } = access.value;
	if (copy.folder !== "requests")
		// A second click on what is done.
		return answer === "accept" ? ok() : refuse("conflict");
	const { senderId } = letter;
	const done =
		answer === "accept"
			? await transaction((tx) => accept(tx, viewer, { senderId, letterId }))
			: await shut(viewer, {
					senderId,
					letterId,
					isBlock: answer === "block",
				});
	if (done.ok) await announceMailbox([viewer.personId]);
	return done;
}

type Which = { senderId: string | null; letterId: string };

async function accept(
	tx: Executor,
	{ personId }: Viewer,
	{ senderId, letterId }: Which,
): Promise<Result<null>> {
	if (senderId) await openDoors(tx, personId, [senderId]);
	else
		await tx
			.update(letterCopies)
			.set({ folder: "inbox" })
			.where(
				and(
					eq(letterCopies.personId, personId),
					eq(letterCopies.letterId, letterId),
					eq(letterCopies.folder, "requests"),
				),
			);
	return ok();
}

async function shut(
	viewer: Viewer,
	{ senderId, letterId, isBlock }: Which & { isBlock: boolean },
): Promise<Result<null>> {
	const done = await transaction(async (tx) => {
		// The lock of the two people comes before any other.
		const blocked =
			isBlock && senderId ? await blockWithin(tx, viewer, senderId) : null;
		const ids = await waitingOf(tx, viewer, { senderId, letterId });
		const { files } = await discardWithin(
			tx,
			ids,
			and(
				eq(letterCopies.personId, viewer.personId),
				eq(letterCopies.folder, "requests"),
			),
		);
		if (senderId) await shutDoor(tx, viewer, senderId);
		return { files, change: blocked?.ok ? blocked.value : null };
	});
	await forgetAttachments(done.files);
	if (senderId && done.change)
		await announceChange(viewer.personId, senderId, done.change);
	return ok();
}

async function waitingOf(
	tx: Executor,
	{ personId }: Viewer,
	{ senderId, letterId }: Which,
): Promise<string[]> {
	if (!senderId) return [letterId];
	const rows = await tx
		.select({ id: letterCopies.letterId })
		.from(letterCopies)
		.innerJoin(letters, eq(letters.id, letterCopies.letterId))
		.where(
			and(
				eq(letterCopies.personId, personId),
				eq(letterCopies.folder, "requests"),
				eq(letters.senderId, senderId),
			),
		);
	const ids = rows.map(({ id }) => id);
	return ids.length > 0 ? ids : [letterId];
}

async function shutDoor(
	tx: Executor,
	{ personId }: Viewer,
	senderId: string,
): Promise<void> {
	await tx
		.insert(letterDoors)
		.values({ personId, senderId, state: "declined" })
		.onDuplicateKeyUpdate({ set: { state: sql`values(state)` } });
}
