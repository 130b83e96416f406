import { and, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { letterCopies, letterDoors, letters } from "@/db/schema/mailbox";
import { refusable } from "@/db/tx";
import { announceMailbox } from "@/lib/mailbox/announce.server";
import { deliverWithin, type Reached } from "@/lib/mailbox/deliver.server";
import type { SendLetterInput } from "@/lib/mailbox/input";
import { readDraftOf } from "@/lib/mailbox/queries.server";
import { dayIn, deliveryOf, sendProblem } from "@/lib/mailbox/rules";
import {
	lockPeople,
	type RecipientStanding,
	readStandings,
} from "@/lib/mailbox/standing.server";
import type { SentView } from "@/lib/mailbox/view";
import {
	type LetterRow,
	lockLetter,
	meets,
	writeLetter,
} from "@/lib/mailbox/write.server";
import type { Noticed } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What the transaction leaves to do after its commit. */
type Done =
	| {
			outcome: "sent";
			id: string;
			isWaiting: boolean;
			told: string[];
			noticed: Noticed[];
	  }
	| { outcome: "newer"; id: string };

/**
 * Sends a letter, now or on a later day. All copies are written in the one transaction that sends it. A repeat with the
 * same client id answers the first; words that were written elsewhere meanwhile are handed over and nothing is sent.
 * Refuses people who are not there (guests among them), whom the sender blocks (`conflict`), strangers who have not
 * answered an earlier letter (`request_waiting`), and who takes letters from whom they know (`friends_first`). To somebody who blocks the sender it looks sent, and never arrives.
 */
export async function sendLetter(
	viewer: Viewer,
	input: SendLetterInput,
): Promise<Result<SentView>> {
	const done = await refusable((tx) => sendWithin(tx, viewer, input));
	if (!done.ok) return done;
	const { outcome, id } = done.value;
	if (outcome === "newer") {
		const draft = await readDraftOf(viewer, id);
		return draft.ok ? ok({ outcome, draft: draft.value }) : draft;
	}
	await announceMailbox(done.value.told);
	await tellNotices(done.value.noticed);
	return ok({ outcome, id, isWaiting: done.value.isWaiting });
}

async function sendWithin(
	tx: Executor,
	viewer: Viewer,
	input: SendLetterInput,
): Promise<Result<Done>> {
	const { recipientIds } = input;
	const there = await lockPeople(tx, [viewer.personId, ...recipientIds]);
	const locked = await lockLetter(tx, viewer, input);
	if (!locked.ok) return locked;
	const row = locked.value;
	if (row.state !== "draft") return ok(sentBefore(row));
	if (meets(row, input) === "newer")
		return ok({ outcome: "newer", id: row.id });
	if (recipientIds.some((id) => id === viewer.personId || !there.has(id)))
		return refuse("not_found", { fields: { recipientIds: "not_found" } });
	const standings = await readStandings(tx, viewer.personId, {
		recipientIds,
		letterId: row.id,
	});
	const refusal = refusalOf(standings);
	if (refusal) return refusal;
	return post(tx, viewer, { row, input, standings });
}

/** Somebody asks again for what is done: nothing is told a second time. */
const sentBefore = ({ id, state }: LetterRow): Done => ({
	outcome: "sent",
	id,
	isWaiting: state === "waiting",
	told: [],
	noticed: [],
});

function refusalOf(standings: readonly RecipientStanding[]) {
	// One's own block is no secret: lift it to write.
	if (standings.some((one) => one.isBlockedBySender))
		return refuse("conflict", { fields: { recipientIds: "conflict" } });
	const problem = standings.map(sendProblem).find((one) => one !== null);
	return problem
		? refuse(problem, { fields: { recipientIds: problem } })
		: null;
}

async function post(
	tx: Executor,
	viewer: Viewer,
	{
		row,
		input,
		standings,
	}: {
		row: LetterRow;
		input: SendLetterInput;
		standings: RecipientStanding[];
	},
): Promise<Result<Done>> {
	const now = new Date();
	const delivery = input.day
		? deliveryOf(input.day, input.zone, now)
		: ("now" as const);
	if (!delivery) return refuse("invalid", { fields: { day: "invalid" } });
	const deliverAt = delivery === "now" ? null : delivery;
	const written = await writeLetter(tx, viewer, {
		row,
		input,
		recipientIds: input.recipientIds,
		state: {
			state: deliverAt ? "waiting" : "delivered",
			postmarkDay: dayIn(input.zone, deliverAt ?? now),
			deliverAt,
			deliveredAt: deliverAt ? null : now,
		},
		copy: { folder: "sent", at: deliverAt ?? now },
	});
	if (!written.ok) return written;
	await standAtDoors(tx, viewer.personId, { letterId: row.id, standings });
	await openDoors(tx, viewer.personId, input.recipientIds);
	const reached = deliverAt
		? NOBODY
		: await deliverWithin(tx, {
				letterId: row.id,
				senderId: viewer.personId,
				standings,
				now,
			});
	return ok({
		outcome: "sent",
		id: row.id,
		isWaiting: deliverAt !== null,
		told: [viewer.personId, ...reached.personIds],
		noticed: reached.noticed,
	});
}

const NOBODY: Reached = { personIds: [], noticed: [] };

/** To strangers: this is the one letter that waits until they answer. Also where it will never arrive. */
async function standAtDoors(
	tx: Executor,
	senderId: string,
	{
		letterId,
		standings,
	}: { letterId: string; standings: readonly RecipientStanding[] },
): Promise<void> {
	const strangers = standings.filter((one) => !one.isKnown && !one.door);
	if (strangers.length === 0) return;
	await tx.insert(letterDoors).values(
		strangers.map(({ personId }) => ({
			...{ personId, senderId, letterId },
			state: "waiting" as const,
		})),
	);
}

/** Whom one writes to, one takes letters from: what they wrote is accepted by it. */
export async function openDoors(
	tx: Executor,
	personId: string,
	senderIds: readonly string[],
): Promise<void> {
	if (senderIds.length === 0) return;
	await tx
		.insert(letterDoors)
		.values(
			senderIds.map((senderId) => ({
				...{ personId, senderId },
				state: "open" as const,
			})),
		)
		.onDuplicateKeyUpdate({
			set: { state: sql`values(state)`, letterId: sql`null` },
		});
	const theirs = tx
		.select({ id: letters.id })
		.from(letters)
		.where(inArray(letters.senderId, [...senderIds]));
	await tx
		.update(letterCopies)
		.set({ folder: "inbox" })
		.where(
			and(
				eq(letterCopies.personId, personId),
				eq(letterCopies.folder, "requests"),
				inArray(letterCopies.letterId, theirs),
			),
		);
}
